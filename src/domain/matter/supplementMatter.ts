import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { OPEN_PHASES, type Matter, type MatterSupplemented } from './matter'
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

/** While it is mediated, what the reporter adds is a statement of the case, with readers of its own. */
const SUPPLEMENTED_IN = OPEN_PHASES.filter((phase) => phase !== 'inMediation')

export type SupplementMatterRefusal = WrongPhase | NotYourMatter | WordsMissing | WordsTooLong | TooManyPhotos

/** The reporter adds words or photos while it is still in hand. */
export function supplementMatter(
  command: { text: string; photoIds: readonly string[] },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterSupplemented, SupplementMatterRefusal> {
  return decideBy<MatterSupplemented, SupplementMatterRefusal>(
    [
      ...speakerReasons(matter, actor),
      ...phaseReasons(matter, SUPPLEMENTED_IN),
      ...wordsReasons(command.text),
      ...photoReasons(command.photoIds, matter.photoIds.length),
    ],
    () => [{ type: 'MatterSupplemented', text: command.text.trim(), photoIds: command.photoIds, at: now }],
  )
}
