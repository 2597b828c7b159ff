import { DAY } from '../../domain/calendar'
import { warnOfQuorum, WARN_DAYS } from '../../domain/vote/warnOfQuorum'
import type { Vote } from '../../domain/vote/vote'
import type { Deps } from '../deps'
import { remindEach, type Found } from '../jobs/remindEach'

interface Open extends Found<'vote'> {
  readonly state: Vote
  readonly persons: number
  readonly area_cm2: number
}

/**
 * Warns those who run a vote that too few take part while something can still be done. Looked at by the tree's own sums, so that
 * no ballot waits for it; the vote itself is touched only to say so. Returns how many were warned of.
 */
export async function warnOfQuorums({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const { rows } = await pool.query<Open>(
    `select v.estate_id, v.id, v.state, coalesce(t.persons, 0) as persons, coalesce(t.area_cm2, 0) as area_cm2 from vote v
      left join vote_tree t on t.estate_id = v.estate_id and t.vote_id = v.id
      where v.phase = 'open' and v.closes_at > $1 and v.closes_at <= $2`,
    [new Date(now), new Date(now + WARN_DAYS[0] * DAY)],
  )
  return remindEach(pool, 'vote', rows, now, (vote, at, { persons, area_cm2: areaCm2 }) => warnOfQuorum({ persons, areaCm2 }, vote, at))
}
