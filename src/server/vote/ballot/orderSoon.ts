import type { Deps } from '../../deps'
import type { Pool } from '../../db/pool'
import { orderEntries } from './order'

/** Ballots that come within this time are ordered together. */
const SOON = 40

interface Lane {
  again: boolean
}

const lanes = new WeakMap<Pool, Map<string, Lane>>()

/**
 * Orders a vote's entries in a moment, those of many ballots at once and one ordering at a time. Nobody waits for it: what a
 * killed process leaves, or what fails here, is ordered by the job.
 */
export function orderSoon({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, estateId: string, voteId: string): void {
  const votes = lanes.get(pool) ?? new Map<string, Lane>()
  lanes.set(pool, votes)
  const running = votes.get(voteId)
  if (running) {
    running.again = true
    return
  }
  const lane: Lane = { again: true }
  votes.set(voteId, lane)
  const turn = async () => {
    while (lane.again && !pool.ending) {
      lane.again = false
      await new Promise((resolve) => setTimeout(resolve, SOON).unref())
      if (!pool.ending) await orderEntries(pool, estateId, voteId, { now: clock(), head: 'minute' }).catch(() => {})
    }
    votes.delete(voteId)
  }
  void turn()
}

/** The job: what waits longer than an ordering takes, and heads whose minute is over. */
export async function orderLeftEntries({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const { rows } = await pool.query(
    `select distinct estate_id, vote_id from vote_entry where seq is null
      union select t.estate_id, t.vote_id from vote_tree t join vote v on v.estate_id = t.estate_id and v.id = t.vote_id and v.phase in ('open', 'closed')
      cross join lateral (select size, at from vote_head h where h.estate_id = t.estate_id and h.vote_id = t.vote_id order by size desc limit 1) h
      where t.size > h.size and h.at <= $1`,
    [new Date(now - 60_000).toISOString()],
  )
  for (const { estate_id, vote_id } of rows) await orderEntries(pool, estate_id, vote_id, { now, head: 'minute' })
  return rows.length
}
