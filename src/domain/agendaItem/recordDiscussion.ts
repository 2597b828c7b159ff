import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { AgendaItem, Discussion } from './agendaItem'
import type { DiscussionRecorded } from './events'
import {
  lengthReasons,
  ORGANISERS,
  pastReasons,
  phaseReasons,
  saidReasons,
  TEXT_MOST,
  trimmed,
  wordsReasons,
  type InTheFuture,
  type ItemWrongPhase,
  type NotYours,
  type TooFewPersons,
  type TooManySaid,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'
import { OPEN_PHASES } from './stages'

/** One alone does not negotiate. */
export const PERSONS_LEAST = 2

export type RecordDiscussionRefusal =
  | NotYours
  | ItemWrongPhase
  | InTheFuture
  | TooFewPersons
  | TooManySaid
  | WordsMissing
  | WordsTooLong

/** What was said about it, by whom, and what was agreed: round a table, or in the stairwell. */
export function recordDiscussion(
  command: Discussion,
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<DiscussionRecorded, RecordDiscussionRefusal> {
  const { said, resolution, persons, at } = command
  return decideBy<DiscussionRecorded, RecordDiscussionRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...phaseReasons(item, OPEN_PHASES),
      ...pastReasons(at, now),
      ...(persons < PERSONS_LEAST ? [{ code: 'TOO_FEW_PERSONS', persons } as const] : []),
      ...saidReasons(said),
      ...(said.length === 0 ? wordsReasons(resolution, TEXT_MOST) : lengthReasons(resolution, TEXT_MOST)),
    ],
    () => [
      {
        type: 'DiscussionRecorded',
        discussion: { ...command, said: trimmed(said), resolution: resolution.trim() },
        at: now,
      },
    ],
  )
}
