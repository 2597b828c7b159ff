import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Meeting, MinutesPublished } from './meeting'
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

export type PublishMinutesRefusal = NotYours | MeetingWrongPhase | WordsMissing | WordsTooLong

/** Everyone may read the minutes from now on. Published again they are a correction, and say so. */
export function publishMinutes(
  command: { text: string },
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<MinutesPublished, PublishMinutesRefusal> {
  const text = command.text.trim()
  const correction = meeting.phase === 'published'
  const reasons = [
    ...roleReasons(actor, CHAIR),
    ...phaseReasons(meeting, ['held', 'published']),
    ...wordsReasons(text, MINUTES_MOST),
  ]
  if (reasons.length === 0 && correction && meeting.minutes === text) return accept()
  return decideBy<MinutesPublished, PublishMinutesRefusal>(reasons, () => [
    { type: 'MinutesPublished', text, correction, at: now },
  ])
}
