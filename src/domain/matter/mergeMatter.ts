import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { OPEN_PHASES, type Matter, type MatterMerged, type MatterTookIn } from './matter'
import { HANDLERS, lengthReasons, phaseReasons, type WordsTooLong, type WrongPhase } from './reasons'

/** Not into a quarrel that is being mediated: whoever is merged reads the page. @law 人民调解法 8 */
const MERGE_INTO = OPEN_PHASES.filter((phase) => phase !== 'inMediation')

export type MergeMatterRefusal =
  | NotYours
  | WrongPhase
  | WordsTooLong
  | { code: 'MERGE_INTO_ITSELF' }
  | { code: 'MERGE_TARGET_ENDED'; number: number }

/**
 * Merges a matter into an earlier one that tells of the same thing; its reporter follows that one from now on.
 * Where each reporter is to confirm on their own, put the matter on the other's ticket instead.
 */
export function mergeMatter(
  command: { into: Matter; words: string },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterMerged, MergeMatterRefusal> {
  const { into, words } = command
  return decideBy<MatterMerged, MergeMatterRefusal>(
    [
      ...roleReasons(actor, HANDLERS),
      ...phaseReasons(matter, ['reported', 'accepted']),
      ...lengthReasons(words),
      ...(into.id === matter.id ? [{ code: 'MERGE_INTO_ITSELF' } as const] : []),
      ...((MERGE_INTO as readonly string[]).includes(into.phase)
        ? []
        : [{ code: 'MERGE_TARGET_ENDED', number: into.number } as const]),
    ],
    () => [{ type: 'MatterMerged', into: into.id, intoNumber: into.number, words: words.trim(), at: now }],
  )
}

/** The other side of a merge: the earlier matter gains the reporter as one who met it too. */
export function takeIn(from: Matter, now: Instant): Decision<MatterTookIn, never> {
  return accept({ type: 'MatterTookIn', from: from.id, fromNumber: from.number, reporterId: from.reporterId, at: now })
}
