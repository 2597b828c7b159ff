import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { AgendaItem } from './agendaItem'
import type { ItemMovedForward } from './events'
import { CHAIR, lengthReasons, phaseReasons, type ItemWrongPhase, type NotYours, type WordsTooLong } from './reasons'
import { OPEN_PHASES, ownersDecideOn, phaseAfter, stageOf, type StageNotDone } from './stages'

export type MoveForwardRefusal = NotYours | ItemWrongPhase | WordsTooLong | StageNotDone

/** On to the next stage, once this one has left its record; from the verdict it closes the item. Never past a vote. */
export function moveForward(
  command: { words: string },
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<ItemMovedForward, MoveForwardRefusal> {
  const to = phaseAfter(item.phase, ownersDecideOn(item)) ?? item.phase
  return decideBy<ItemMovedForward, MoveForwardRefusal>(
    [
      ...roleReasons(actor, CHAIR),
      ...phaseReasons(item, OPEN_PHASES),
      ...lengthReasons(command.words),
      ...(stageOf(item.phase)?.lacks(item, now) ?? []),
    ],
    () => [{ type: 'ItemMovedForward', from: item.phase, to, words: command.words.trim(), at: now }],
  )
}
