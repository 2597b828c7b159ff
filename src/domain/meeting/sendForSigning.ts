import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Meeting, MinutesSent } from './meeting'
import { namesIn } from './publicNames'
import type { NameNotAgreed } from './publishMinutes'
import { chairWordsReasons, MINUTES_MOST, type ChairWordsRefusal } from './reasons'

export type SendForSigningRefusal = ChairWordsRefusal | NameNotAgreed

/**
 * Sends the minutes round to those who came. It is the very text that will be published: a name that may not be published
 * is refused here already, or else taking it out later would cost everybody's signature. The same text again is nothing new.
 */
export function sendForSigning(command: { text: string }, meeting: Meeting, actor: Actor, now: Instant): Decision<MinutesSent, SendForSigningRefusal> {
  const text = command.text.trim()
  const names = namesIn(text, meeting)
  const reasons: SendForSigningRefusal[] = [
    ...chairWordsReasons(actor, meeting, ['held'], text, MINUTES_MOST),
    ...(names.length > 0 ? [{ code: 'NAME_NOT_AGREED', names } as const] : []),
  ]
  if (reasons.length === 0 && meeting.signing?.text === text) return accept()
  return decideBy<MinutesSent, SendForSigningRefusal>(reasons, () => [{ type: 'MinutesSent', text, at: now }])
}
