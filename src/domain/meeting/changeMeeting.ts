import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Meeting, MeetingChanged } from './meeting'
import { plansReasons, settled, type Plans, type PlansRefusal } from './planMeeting'
import { CHAIR, phaseReasons, type MeetingWrongPhase, type NotYours } from './reasons'

export type ChangeMeetingRefusal = NotYours | MeetingWrongPhase | PlansRefusal

/** Another time, another place, other items: everyone concerned is told. */
export function changeMeeting(
  command: Plans,
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<MeetingChanged, ChangeMeetingRefusal> {
  const kept = command.items.map(({ id }) => id)
  return decideBy<MeetingChanged, ChangeMeetingRefusal>(
    [...roleReasons(actor, CHAIR), ...phaseReasons(meeting, ['planned']), ...plansReasons(command, now)],
    () => [
      {
        type: 'MeetingChanged',
        dropped: meeting.itemIds.filter((id) => !kept.includes(id)),
        at: now,
        ...settled(command),
      },
    ],
  )
}
