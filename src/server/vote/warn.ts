import { SYSTEM } from '../../domain/actor'
import { DAY } from '../../domain/calendar'
import { warnOfQuorum, WARN_DAYS } from '../../domain/vote/warnOfQuorum'
import type { Deps } from '../deps'
import { handle } from '../handle'

/**
 * Warns those who run a vote that too few take part while something can still be done. Looked at by the tree's own sums, so that
 * no ballot waits for it; the vote itself is touched only to say so. Returns how many were warned of.
 */
export async function warnOfQuorums({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const { rows } = await pool.query(
    `select v.estate_id, v.id, v.state, coalesce(t.persons, 0) as persons, coalesce(t.area_cm2, 0) as area_cm2 from vote v
      left join vote_tree t on t.estate_id = v.estate_id and t.vote_id = v.id
      where v.phase = 'open' and v.closes_at > $1 and v.closes_at <= $2`,
    [new Date(now), new Date(now + WARN_DAYS[0] * DAY)],
  )
  let warned = 0
  for (const { estate_id: estateId, id, state, persons, area_cm2: areaCm2 } of rows) {
    const turnout = { persons, areaCm2 }
    const due = warnOfQuorum(turnout, state, now)
    if (!due.ok || due.events.length === 0) continue
    await handle(pool, { estateId, actor: SYSTEM, now }, (work) => work.decide('vote', id, (vote, _actor, at) => warnOfQuorum(turnout, vote, at)))
    warned++
  }
  return warned
}
