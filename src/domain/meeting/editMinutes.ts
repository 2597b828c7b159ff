import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Meeting, MinutesEdited } from './meeting'
import { chairWordsReasons, MINUTES_MOST, type ChairWordsRefusal } from './reasons'

/**
 * Keeps the minutes as the secretary has worded them so far; nobody else reads them yet. Where they go round already for signing,
 * another wording goes round anew: one signs a text. The same wording is nothing new.
 */
export function editMinutes(
  command: { text: string },
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<MinutesEdited, ChairWordsRefusal> {
  const text = command.text.trim()
  const reasons = chairWordsReasons(actor, meeting, ['held'], text, MINUTES_MOST)
  if (reasons.length === 0 && meeting.minutes === text) return accept()
  return decideBy<MinutesEdited, ChairWordsRefusal>(reasons, () => [{ type: 'MinutesEdited', text, at: now }])
}
