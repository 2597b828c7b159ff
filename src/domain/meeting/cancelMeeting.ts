import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Meeting, MeetingCancelled } from './meeting'
import { chairWordsReasons, type ChairWordsRefusal } from './reasons'

/** Called off, with the reason that those who were asked will read. */
export function cancelMeeting(
  command: { reason: string },
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<MeetingCancelled, ChairWordsRefusal> {
  return decideBy<MeetingCancelled, ChairWordsRefusal>(chairWordsReasons(actor, meeting, ['planned'], command.reason), () => [
    { type: 'MeetingCancelled', itemIds: meeting.itemIds, reason: command.reason.trim(), at: now },
  ])
}
