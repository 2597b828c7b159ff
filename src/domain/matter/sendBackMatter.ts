import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { HandledBy, Matter, MatterPhase, MatterSentBack } from './matter'
import {
  phaseReasons,
  photoReasons,
  speakerReasons,
  wordsReasons,
  type NotYourMatter,
  type TooManyPhotos,
  type WordsMissing,
  type WordsTooLong,
  type WrongPhase,
} from './reasons'

/** How long after it closed itself a matter may still be sent back (ours: as long as most repairs take to fail again). */
export const SEND_BACK_WITHIN_DAYS = 15
const DAY = 86_400_000

export type SendBackMatterRefusal =
  | WrongPhase
  | NotYourMatter
  | WordsMissing
  | WordsTooLong
  | TooManyPhotos
  | { code: 'TOO_LATE_TO_SEND_BACK'; days: number }

const BACK_TO: Record<HandledBy, MatterSentBack['backTo']> = {
  ticket: 'withCompany',
  roundTable: 'atRoundTable',
  mediation: 'inMediation',
  answer: 'accepted',
}

/** 没修好: goes back to whoever dealt with it, with words and a photo; other reporters' matters stay as they are. */
export function sendBackMatter(
  command: { words: string; photoIds: readonly string[] },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterSentBack, SendBackMatterRefusal> {
  const closedItself = matter.phase === 'closed' && matter.closedHow === 'unconfirmed'
  const from: readonly MatterPhase[] = closedItself ? ['closed'] : ['awaitingConfirmation']
  const late = closedItself && now - (matter.closedAt ?? now) > SEND_BACK_WITHIN_DAYS * DAY
  return decideBy<MatterSentBack, SendBackMatterRefusal>(
    [
      ...speakerReasons(matter, actor),
      ...phaseReasons(matter, from),
      ...wordsReasons(command.words),
      ...photoReasons(command.photoIds),
      ...(late ? [{ code: 'TOO_LATE_TO_SEND_BACK', days: SEND_BACK_WITHIN_DAYS } as const] : []),
    ],
    () => [
      {
        type: 'MatterSentBack',
        words: command.words.trim(),
        photoIds: command.photoIds,
        backTo: BACK_TO[matter.handledBy ?? 'answer'],
        at: now,
      },
    ],
  )
}
