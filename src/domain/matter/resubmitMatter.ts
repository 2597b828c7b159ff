import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Matter, MatterResubmitted } from './matter'
import {
  phaseReasons,
  photoReasons,
  speakerReasons,
  TEXT_MOST,
  wordsReasons,
  type NotYourMatter,
  type TooManyPhotos,
  type WordsMissing,
  type WordsTooLong,
  type WrongPhase,
} from './reasons'

export type ResubmitMatterRefusal = WrongPhase | NotYourMatter | WordsMissing | WordsTooLong | TooManyPhotos

/** A returned matter comes back, put right, under its old number: it is never told anew. */
export function resubmitMatter(
  command: { text: string; photoIds: readonly string[]; acceptDue: Instant; dueWarning?: number },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterResubmitted, ResubmitMatterRefusal> {
  return decideBy<MatterResubmitted, ResubmitMatterRefusal>(
    [
      ...speakerReasons(matter, actor),
      ...phaseReasons(matter, ['returned']),
      ...wordsReasons(command.text, TEXT_MOST),
      ...photoReasons(command.photoIds),
    ],
    () => [{ type: 'MatterResubmitted', ...command, text: command.text.trim(), at: now }],
  )
}
