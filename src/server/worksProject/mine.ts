import type { WorksPage } from '../../contract/worksProject'
import type { Actor } from '../../domain/actor'
import { dueOf, sumOf, type Entry } from '../../domain/worksProject/books'
import { partsOf } from '../../domain/worksProject/levy'
import type { Fen } from '../../domain/money'
import type { WorksProject } from '../../domain/worksProject/worksProject'
import type { Pool } from '../db/pool'
import { accountRow, entriesOf, type AccountReader } from './account'

/** The shares of the reader's own homes: whole, with each receipt. */
export async function readMine(pool: Pool, estateId: string, works: WorksProject, viewer: Actor, reader: AccountReader): Promise<WorksPage['mine']> {
  const { levy } = works
  const mine = levy?.shares.filter(([unitId]) => viewer.unitIds.includes(unitId)) ?? []
  if (!levy || mine.length === 0) return []
  const entries = await entriesOf(pool, estateId, works.id, mine.map(([unitId]) => unitId))
  return mine.map(([unitId, share]) => {
    const own = entries.filter((entry) => entry.unitId === unitId)
    const settled = share - dueOf(works.balances, unitId)
    return {
      unitId,
      address: reader.units.get(unitId)?.address ?? '',
      share,
      paid: sumOf(own.map((entry) => received(entry))),
      waived: sumOf(own.flatMap(({ lines }) => lines.filter(({ account }) => account === 'waived').map(({ amount }) => amount))),
      owing: dueOf(works.balances, unitId),
      parts: partsPaid(partsOf(share, levy.instalments), settled),
      entries: own.map((entry) => accountRow(entry, reader)).reverse(),
    }
  })
}

/** What came in from the unit by this entry, less what went back to it. */
const received = ({ lines }: Entry): Fen => sumOf(lines.filter(({ account }) => account === 'bank' || account === 'cash').map(({ amount }) => amount))

/** What was paid or waived fills the parts in their order. */
function partsPaid<P extends { amount: Fen }>(parts: readonly P[], settled: Fen): (P & { paid: Fen })[] {
  let rest = Math.max(0, settled)
  return parts.map((part) => {
    const paid = Math.min(rest, part.amount)
    rest -= paid
    return { ...part, paid }
  })
}
