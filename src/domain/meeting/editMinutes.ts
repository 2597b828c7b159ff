import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Meeting, MinutesEdited } from './meeting'
import { namesIn } from './publicNames'
import type { NameNotAgreed } from './publishMinutes'
import { chairWordsReasons, MINUTES_MOST, type ChairWordsRefusal } from './reasons'

export type EditMinutesRefusal = ChairWordsRefusal | NameNotAgreed

/**
 * Keeps the minutes as the secretary has worded them so far; nobody else reads them yet. Where they go round already for signing,
 * another wording goes round anew: one signs a text. The same wording is nothing new.
 */
export function editMinutes(
  command: { text: string },
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<MinutesEdited, EditMinutesRefusal> {
  const text = command.text.trim()
  const names = meeting.signing ? namesIn(text, meeting) : []
  const reasons: EditMinutesRefusal[] = [
    ...chairWordsReasons(actor, meeting, ['held'], text, MINUTES_MOST),
    // what goes round is the very text that will be published
    ...(names.length > 0 ? [{ code: 'NAME_NOT_AGREED', names } as const] : []),
  ]
  if (reasons.length === 0 && meeting.minutes === text) return accept()
  return decideBy<MinutesEdited, EditMinutesRefusal>(reasons, () => [{ type: 'MinutesEdited', text, at: now }])
}
