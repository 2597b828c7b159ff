import type { LocalDate } from '../../../domain/calendar'
import { lengthReasons, wordsReasons } from '../../../domain/matter/reasons'
import { receiveIncome, receiveShare } from '../../../domain/worksProject/collect'
import type { Income } from '../../../domain/worksProject/books'
import { Refused, refused } from '../../refused'
import type { Work } from '../../work'
import { findEntry } from '../find'

export type LineAs = { lineId: string } & ({ unitId: string } | { entry: number } | { income: Income; words: string } | { aside: string })

interface Held {
  readonly id: string
  readonly on: LocalDate
  readonly amount: number
  readonly party: string
  readonly words: string
  readonly state: string
}

/** What a person says of lines: each becomes a receipt, an income, a note beside an entry that stands, or is laid aside with its reason. All of them or none. */
export async function decideLines(work: Work, worksId: string, decisions: readonly LineAs[]): Promise<number> {
  const ids = [...new Set(decisions.map(({ lineId }) => lineId))]
  await work.load('worksProject', worksId)
  const { rows } = await work.client.query<Held>(
    `select id, to_char(on_day, 'YYYY-MM-DD') as on, amount, party, words, state from bank_line where estate_id = $1 and works_id = $2 and id = any($3::uuid[]) order by id for update`,
    [work.estateId, worksId, ids],
  )
  const lines = new Map(rows.map((line) => [line.id, line]))
  let booked = 0
  for (const decision of decisions) {
    const line = lines.get(decision.lineId)
    if (!line) throw refused({ code: 'NOT_FOUND' })
    if (line.state !== 'open') throw refused({ code: 'LINE_DECIDED' })
    lines.set(line.id, { ...line, state: 'decided' })
    if ('aside' in decision) {
      const [first, ...others] = wordsReasons(decision.aside)
      if (first) throw new Refused([first, ...others])
      await settle(work, line.id, { state: 'aside', reason: decision.aside.trim() })
      continue
    }
    const entry = await entryFor(work, worksId, line, decision)
    await settle(work, line.id, { state: 'booked', entry })
    booked++
  }
  return booked
}

/** The number of the entry that the line is: one made now, or one that stands already. */
async function entryFor(work: Work, worksId: string, { on, amount, party, words }: Held, decision: Exclude<LineAs, { aside: string }>): Promise<number> {
  if ('entry' in decision) {
    const found = (await findEntry(work.client, work.estateId, worksId, decision.entry))?.entry
    const works = await work.load('worksProject', worksId)
    const inBank = found?.lines.find(({ account }) => account === 'bank')?.amount
    if (!found || works.reversed.includes(found.number) || inBank !== amount) throw refused({ code: 'LINE_NOT_FITTING' })
    const taken = await work.client.query('select 1 from bank_line where estate_id = $1 and works_id = $2 and entry = $3', [work.estateId, worksId, found.number])
    if (taken.rows.length > 0) throw refused({ code: 'LINE_DECIDED' })
    return found.number
  }
  if (amount <= 0) throw refused({ code: 'LINE_NOT_FITTING' })
  if ('unitId' in decision) {
    const told = { unitId: decision.unitId, amount, way: 'bank' as const, on, words: [party, words].filter(Boolean).join(' ') }
    return (await work.decide('worksProject', worksId, (works, actor, now) => receiveShare(told, works, actor, now))).entries
  }
  const [long] = lengthReasons(decision.words)
  if (long) throw new Refused([long])
  const told = { from: decision.income, amount, way: 'bank' as const, on, words: decision.words || words || '银行流水', voucherIds: [] }
  return (await work.decide('worksProject', worksId, (works, actor, now) => receiveIncome(told, works, actor, now))).entries
}

const settle = (work: Work, id: string, { state, entry, reason }: { state: 'booked' | 'aside'; entry?: number; reason?: string }) =>
  work.client.query('update bank_line set state = $3, entry = $4, reason = $5, decided_by = $6 where estate_id = $1 and id = $2', [work.estateId, id, state, entry ?? null, reason ?? null, work.actor.personId])

/** A line that was laid aside, or whose entry was undone, waits for a person again. */
export async function reopenLine(work: Work, worksId: string, which: { lineId: string } | { entry: number }): Promise<boolean> {
  const byLine = 'lineId' in which
  const { rowCount } = await work.client.query(
    `update bank_line set state = 'open', entry = null, reason = null, decided_by = null where estate_id = $1 and works_id = $2
      and ${byLine ? `id = $3::uuid and state = 'aside'` : `entry = $3::int`}`,
    [work.estateId, worksId, byLine ? which.lineId : which.entry],
  )
  return (rowCount ?? 0) > 0
}
