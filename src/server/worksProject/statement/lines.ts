import type { BankLineRow } from '../../../contract/worksProject'
import type { Instant } from '../../../domain/calendar'
import { readOffset } from '../../cursor'
import type { Pool } from '../../db/pool'
import { findWorks } from '../find'
import { unitsIn } from '../units'
import { matchOpen } from './matches'

interface LinesAsk {
  readonly of: 'sure' | 'likely' | 'none' | 'booked' | 'aside'
  readonly cursor?: string
  readonly limit: number
}

/** The statement's lines: those that wait by how well they match, those that are done by what became of them. */
export async function listBankLines(pool: Pool, estateId: string, worksId: string, now: Instant, { of, cursor, limit }: LinesAsk) {
  const works = await findWorks(pool, estateId, worksId)
  const [open, counted, units] = await Promise.all([matchOpen(pool, estateId, works, now), countDone(pool, estateId, worksId), unitsIn(pool, estateId, works.scope)])
  const addresses = new Map(units.map(({ unitId, address }) => [unitId, address]))
  const waiting = open.map(({ line, match }): BankLineRow => {
    const where = match?.unitId === undefined ? undefined : addresses.get(match.unitId)
    return { ...line, state: 'open', match: match ? { ...match, ...(where && { where }) } : { trust: 'none', why: '' } }
  })
  const count = (trust: string) => waiting.filter(({ match }) => match.trust === trust).length
  const counts = { sure: count('sure'), likely: count('likely'), none: count('none'), ...counted }
  const from = readOffset(cursor)
  const rows = of === 'booked' || of === 'aside' ? await doneLines(pool, estateId, worksId, of, from, limit) : waiting.filter(({ match }) => match.trust === of).slice(from, from + limit)
  return { rows, cursor: from + limit < counts[of] ? String(from + limit) : null, counts }
}

async function countDone(pool: Pool, estateId: string, worksId: string): Promise<{ booked: number; aside: number }> {
  const { rows } = await pool.query(
    `select count(*) filter (where state = 'booked')::int as booked, count(*) filter (where state = 'aside')::int as aside from bank_line where estate_id = $1 and works_id = $2`,
    [estateId, worksId],
  )
  return rows[0]
}

async function doneLines(pool: Pool, estateId: string, worksId: string, state: 'booked' | 'aside', from: number, limit: number): Promise<BankLineRow[]> {
  const { rows } = await pool.query(
    `select id, to_char(on_day, 'YYYY-MM-DD') as on, amount, party, words, state, entry, reason from bank_line
      where estate_id = $1 and works_id = $2 and state = $3 order by on_day desc, id desc offset $4 limit $5`,
    [estateId, worksId, state, from, limit],
  )
  return rows.map(({ entry, reason, ...line }) => ({ ...line, ...(entry && { entry }), ...(reason && { reason }), match: { trust: 'none', why: '' } }))
}
