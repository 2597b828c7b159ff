import { SYSTEM } from '../../domain/actor'
import { DAY } from '../../domain/calendar'
import { remindOfMeeting } from '../../domain/meeting/remindOfMeeting'
import type { Deps } from '../deps'
import { handle } from '../handle'

/** Tells those who are asked that a meeting is near: the day before and in the last hour, each once. Returns of how many meetings. */
export async function remindOfMeetings({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const { rows } = await pool.query(`select estate_id, id, state from meeting where phase = 'planned' and starts_at > $1 and starts_at <= $2`, [new Date(now), new Date(now + DAY)])
  let told = 0
  for (const { estate_id: estateId, id, state } of rows) {
    const due = remindOfMeeting(state, now)
    if (!due.ok || due.events.length === 0) continue
    await handle(pool, { estateId, actor: SYSTEM, now }, (work) => work.decide('meeting', id, (meeting, _actor, at) => remindOfMeeting(meeting, at)))
    told++
  }
  return told
}
