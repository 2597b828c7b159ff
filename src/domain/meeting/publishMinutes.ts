import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Meeting, MinutesPublished } from './meeting'
import { namesIn } from './publicNames'
import { chairWordsReasons, MINUTES_MOST, type ChairWordsRefusal } from './reasons'
import { signingCounts, signingUntil } from './signing'

export type NameNotAgreed = { code: 'NAME_NOT_AGREED'; names: readonly string[] }
/** `changed`: not even the text is the one that went round. */
export type MinutesNotSigned = { code: 'MINUTES_NOT_SIGNED'; missing: number; changed: boolean; until: Instant }
export type PublishMinutesRefusal = ChairWordsRefusal | NameNotAgreed | MinutesNotSigned

/**
 * Everyone may read the minutes from now on. Published again they are a correction, and say so. They name nobody
 * who was there without having agreed: to publish what somebody said under their name needs a consent of its own.
 * Nobody can hold a public record up: where a signature is missing, `unsigned` says that it is published all the same,
 * and once those who were asked have had their days it need not even be said.
 * @law 个人信息保护法 25
 */
export function publishMinutes(
  command: { text: string; unsigned?: boolean },
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<MinutesPublished, PublishMinutesRefusal> {
  const text = command.text.trim()
  const correction = meeting.phase === 'published'
  const names = namesIn(text, meeting)
  const reasons: PublishMinutesRefusal[] = [
    ...chairWordsReasons(actor, meeting, ['held', 'published'], text, MINUTES_MOST),
    ...(names.length > 0 ? [{ code: 'NAME_NOT_AGREED', names } as const] : []),
    ...(command.unsigned || correction ? [] : signingReasons(text, meeting, now)),
  ]
  if (reasons.length === 0 && correction && meeting.minutes === text) return accept()
  return decideBy<MinutesPublished, PublishMinutesRefusal>(reasons, () => [
    { type: 'MinutesPublished', text, correction, at: now },
  ])
}

/** Where the minutes went round: who was asked and has not signed this very text, while there are still days for it. */
function signingReasons(text: string, { signing }: Meeting, now: Instant): MinutesNotSigned[] {
  if (!signing) return []
  const changed = signing.text !== text
  const { asked, objected, silent } = signingCounts(signing)
  const missing = changed ? asked : objected + silent
  const until = signingUntil(signing)
  return missing > 0 && (changed || now < until) ? [{ code: 'MINUTES_NOT_SIGNED', missing, changed, until }] : []
}
