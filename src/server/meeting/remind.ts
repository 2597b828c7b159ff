import { DAY } from '../../domain/calendar'
import { remindOfMeeting } from '../../domain/meeting/remindOfMeeting'
import type { Deps } from '../deps'
import { remindEach } from '../jobs/remindEach'

/** Tells those who are asked that a meeting is near: the day before and in the last hour, each once. Returns of how many meetings. */
export async function remindOfMeetings({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const { rows } = await pool.query(`select estate_id, id, state from meeting where phase = 'planned' and starts_at > $1 and starts_at <= $2`, [new Date(now), new Date(now + DAY)])
  return remindEach(pool, 'meeting', rows, now, remindOfMeeting)
}
