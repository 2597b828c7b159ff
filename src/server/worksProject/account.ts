import type { AccountRow } from '../../contract/worksProject'
import { hasRole, type Actor } from '../../domain/actor'
import { moneyIn, sumOf, type Entry } from '../../domain/worksProject/books'
import { WORKS_KEEPERS } from '../../domain/worksProject/reasons'
import type { WorksProject } from '../../domain/worksProject/worksProject'
import { readOffset } from '../cursor'
import type { Queryable } from '../db/pool'
import { unitsIn, type WorksUnit } from './units'

/** Who keeps the books sees every door in them. */
export const keepsBooks = (viewer: Actor | undefined): boolean => hasRole(viewer, WORKS_KEEPERS)

/** How one reader sees entries: of other people's homes the building alone, and none of the words about who paid. */
export interface AccountReader {
  readonly works: WorksProject
  readonly viewer: Actor | undefined
  readonly units: ReadonlyMap<string, WorksUnit>
}

export async function accountReader(db: Queryable, estateId: string, works: WorksProject, viewer: Actor | undefined): Promise<AccountReader> {
  return { works, viewer, units: new Map((await unitsIn(db, estateId, works.scope)).map((unit) => [unit.unitId, unit])) }
}

export function accountRow({ number, kind, undone, on, words, lines, unitId, voucherIds, left, reverses }: Entry, { works, viewer, units }: AccountReader): AccountRow {
  const money = moneyIn(lines)
  const unit = unitId === undefined ? undefined : units.get(unitId)
  const sees = keepsBooks(viewer) || (unitId !== undefined && (viewer?.unitIds.includes(unitId) ?? false))
  const personal = unitId !== undefined && !sees
  return {
    number,
    kind,
    ...(undone && { undone }),
    on,
    words: personal && (undone ?? kind) === 'receipt' ? '' : words,
    ...(unit && { where: sees ? unit.address : unit.building }),
    amount: money !== 0 ? Math.abs(money) : sumOf(lines.filter(({ amount }) => amount > 0).map(({ amount }) => amount)),
    in: Math.max(0, money),
    out: Math.max(0, 0 - money),
    left,
    vouchers: personal ? [] : [...voucherIds],
    ...(reverses !== undefined && { reverses }),
    reversed: works.reversed.includes(number),
  }
}

const ENTRIES = `select data->'entry' as entry from event where estate_id = $1 and stream_id = $2 and kind = 'worksProject' and data ? 'entry'`

/** A page of the books, newest first. */
export async function readAccountPage(db: Queryable, estateId: string, reader: AccountReader, { cursor, limit }: { cursor?: string; limit: number }) {
  const before = readOffset(cursor) || reader.works.entries + 1
  const { rows } = await db.query<{ entry: Entry }>({
    name: 'account of works',
    text: `${ENTRIES} and ((data #>> '{entry,number}')::int) < $3 order by ((data #>> '{entry,number}')::int) desc limit $4`,
    values: [estateId, reader.works.id, before, limit],
  })
  const last = rows.at(-1)?.entry.number
  return { rows: rows.map(({ entry }) => accountRow(entry, reader)), cursor: last !== undefined && last > 1 ? String(last) : null }
}

/** What stands in the books of some units. */
export async function entriesOf(db: Queryable, estateId: string, worksId: string, unitIds: readonly string[]): Promise<Entry[]> {
  const { rows } = await db.query<{ entry: Entry }>({
    name: 'entries of units',
    text: `${ENTRIES} and data #>> '{entry,unitId}' = any($3::text[]) order by ((data #>> '{entry,number}')::int)`,
    values: [estateId, worksId, unitIds],
  })
  return rows.map(({ entry }) => entry)
}
