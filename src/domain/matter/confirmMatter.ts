import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, refuse, type Decision } from '../decision'
import type { Matter, MatterClosedUnconfirmed, MatterConfirmed, MatterRated } from './matter'
import {
  lengthReasons,
  phaseReasons,
  ratingReasons,
  speakerReasons,
  type NotYourMatter,
  type RatingOutOfRange,
  type WordsTooLong,
  type WrongPhase,
} from './reasons'

export type ConfirmMatterRefusal = WrongPhase | NotYourMatter | RatingOutOfRange | WordsTooLong

/** 修好了: the reporter confirms and rates, 1 to 5. A matter that closed itself may still be rated afterwards. */
export function confirmMatter(
  command: { rating: number; words: string },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterConfirmed | MatterRated, ConfirmMatterRefusal> {
  const late = matter.phase === 'closed' && matter.closedHow === 'unconfirmed'
  return decideBy<MatterConfirmed | MatterRated, ConfirmMatterRefusal>(
    [
      ...speakerReasons(matter, actor),
      ...(late ? [] : phaseReasons(matter, ['awaitingConfirmation'])),
      ...ratingReasons(command.rating),
      ...lengthReasons(command.words),
    ],
    () => [
      {
        type: late ? 'MatterRated' : 'MatterConfirmed',
        rating: command.rating,
        words: command.words.trim(),
        at: now,
      },
    ],
  )
}

export type CloseUnconfirmedRefusal = WrongPhase | { code: 'DEADLINE_NOT_REACHED'; deadline: Instant }

/** With no word from the reporter by the set day the matter closes itself, and is counted as such. */
export function closeUnconfirmed(
  matter: Matter,
  now: Instant,
): Decision<MatterClosedUnconfirmed, CloseUnconfirmedRefusal> {
  const wrong = phaseReasons(matter, ['awaitingConfirmation'])[0]
  if (wrong) return refuse(wrong)
  if (matter.closeOn === undefined || now < matter.closeOn) {
    return refuse({ code: 'DEADLINE_NOT_REACHED', deadline: matter.closeOn ?? now })
  }
  return accept({ type: 'MatterClosedUnconfirmed', at: now })
}
