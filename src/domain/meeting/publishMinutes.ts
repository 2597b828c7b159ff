import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Meeting, MinutesPublished } from './meeting'
import { namesIn } from './publicNames'
import { chairWordsReasons, MINUTES_MOST, type ChairWordsRefusal } from './reasons'

export type PublishMinutesRefusal = ChairWordsRefusal | { code: 'NAME_NOT_AGREED'; names: readonly string[] }

/**
 * Everyone may read the minutes from now on. Published again they are a correction, and say so. They name nobody
 * who was there without having agreed: to publish what somebody said under their name needs a consent of its own.
 * @law 个人信息保护法 25
 */
export function publishMinutes(
  command: { text: string },
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
  ]
  if (reasons.length === 0 && correction && meeting.minutes === text) return accept()
  return decideBy<MinutesPublished, PublishMinutesRefusal>(reasons, () => [
    { type: 'MinutesPublished', text, correction, at: now },
  ])
}
