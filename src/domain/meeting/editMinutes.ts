import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Meeting, MinutesEdited } from './meeting'
import { chairWordsReasons, MINUTES_MOST, type ChairWordsRefusal } from './reasons'

/** Keeps the minutes as the secretary has worded them so far; nobody else reads them yet. */
export function editMinutes(
  command: { text: string },
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<MinutesEdited, ChairWordsRefusal> {
  return decideBy<MinutesEdited, ChairWordsRefusal>(chairWordsReasons(actor, meeting, ['held'], command.text, MINUTES_MOST), () => [
    { type: 'MinutesEdited', text: command.text.trim(), at: now },
  ])
}
