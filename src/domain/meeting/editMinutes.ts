import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Meeting, MinutesEdited } from './meeting'
import {
  CHAIR,
  MINUTES_MOST,
  phaseReasons,
  wordsReasons,
  type MeetingWrongPhase,
  type NotYours,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

export type EditMinutesRefusal = NotYours | MeetingWrongPhase | WordsMissing | WordsTooLong

/** Keeps the minutes as the secretary has worded them so far; nobody else reads them yet. */
export function editMinutes(
  command: { text: string },
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<MinutesEdited, EditMinutesRefusal> {
  return decideBy<MinutesEdited, EditMinutesRefusal>(
    [...roleReasons(actor, CHAIR), ...phaseReasons(meeting, ['held']), ...wordsReasons(command.text, MINUTES_MOST)],
    () => [{ type: 'MinutesEdited', text: command.text.trim(), at: now }],
  )
}
