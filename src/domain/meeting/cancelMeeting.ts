import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Meeting, MeetingCancelled } from './meeting'
import {
  CHAIR,
  phaseReasons,
  wordsReasons,
  type MeetingWrongPhase,
  type NotYours,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

export type CancelMeetingRefusal = NotYours | MeetingWrongPhase | WordsMissing | WordsTooLong

/** Called off, with the reason that those who were asked will read. */
export function cancelMeeting(
  command: { reason: string },
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<MeetingCancelled, CancelMeetingRefusal> {
  return decideBy<MeetingCancelled, CancelMeetingRefusal>(
    [...roleReasons(actor, CHAIR), ...phaseReasons(meeting, ['planned']), ...wordsReasons(command.reason)],
    () => [{ type: 'MeetingCancelled', itemIds: meeting.itemIds, reason: command.reason.trim(), at: now }],
  )
}
