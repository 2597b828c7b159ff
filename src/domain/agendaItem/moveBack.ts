import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { AgendaItem, ItemPhase } from './agendaItem'
import type { ItemMovedBack } from './events'
import {
  CHAIR,
  phaseReasons,
  voteReasons,
  wordsReasons,
  type ItemWrongPhase,
  type NotYours,
  type VoteUnderWay,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'
import { FIRST_PHASE, OPEN_PHASES, phasesBefore } from './stages'

export type MoveBackRefusal =
  | NotYours
  | ItemWrongPhase
  | VoteUnderWay
  | WordsMissing
  | WordsTooLong
  | { code: 'NOT_A_STAGE_BEFORE'; phase: ItemPhase; to: ItemPhase }

const AFTER_THE_FIRST = OPEN_PHASES.filter((phase) => phase !== FIRST_PHASE)

/** Back to an earlier stage, however far, with the reason that everyone reads; not while the owners are voting on it. */
export function moveBack(
  command: { to: ItemPhase; reason: string },
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<ItemMovedBack, MoveBackRefusal> {
  const { to, reason } = command
  const wrongPhase = phaseReasons(item, AFTER_THE_FIRST)
  const notBefore = wrongPhase.length === 0 && !phasesBefore(item.phase).includes(to)
  return decideBy<ItemMovedBack, MoveBackRefusal>(
    [
      ...roleReasons(actor, CHAIR),
      ...wrongPhase,
      ...voteReasons(item),
      ...(notBefore ? [{ code: 'NOT_A_STAGE_BEFORE', phase: item.phase, to } as const] : []),
      ...wordsReasons(reason),
    ],
    () => [{ type: 'ItemMovedBack', from: item.phase, to, reason: reason.trim(), at: now }],
  )
}
