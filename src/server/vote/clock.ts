import { SYSTEM } from '../../domain/actor'
import { publishResult } from '../../domain/vote/publishResult'
import type { Vote } from '../../domain/vote/vote'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { Refused } from '../refused'
import type { Work } from '../work'
import { closeByOrganisers, countVote, open } from './steps'

type Step = (work: Work, id: string) => Promise<Vote>
type Parts = Pick<Deps, 'pool' | 'clock'>

/**
 * What the clock does with votes, each by the rule that organisers are held to: opens on the day that was hung, closes when
 * the box is empty, hangs the count, and makes the result final when its days are over. Returns how many steps were taken.
 */
export async function stepVotes(deps: Parts): Promise<number> {
  const due: readonly [where: string, step: Step][] = [
    [`phase = 'roll' and opens_at <= $1`, open],
    [`phase = 'open' and closes_at <= $1`, closeByOrganisers],
    [`phase = 'closed' and (state->'count' is null or (state->>'recountDue')::bool) and $1::timestamptz is not null`, countVote],
    [`phase = 'closed' and ((state->'count'->>'on')::date + (state->'rules'->>'queryDays')::int + 1)::timestamp at time zone 'Asia/Shanghai' <= $1`, (work, id) => work.decide('vote', id, publishResult)],
  ]
  let taken = 0
  for (const [where, step] of due) taken += await takeAll(deps, where, step)
  return taken
}

async function takeAll({ pool, clock }: Parts, where: string, step: Step): Promise<number> {
  const { rows } = await pool.query(`select estate_id, id, phase from vote where ${where} order by estate_id, id`, [new Date(clock())])
  let taken = 0
  for (const { estate_id: estateId, id } of rows) taken += Number(await takeOne(pool, estateId, id, clock(), step))
  return taken
}

/** Taken by another process meanwhile, or not allowed yet: an objection waits, or papers do. */
async function takeOne(pool: Parts['pool'], estateId: string, id: string, now: number, step: Step): Promise<boolean> {
  try {
    return await handle(pool, { estateId, actor: SYSTEM, now }, async (work) => {
      await step(work, id)
      return work.events.length > 0
    })
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
