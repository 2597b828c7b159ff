import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Matter, MatterHandedToCompany, MatterHandedToMediation, MatterHandedToRoundTable, MatterPhase } from './matter'
import { HANDLERS, lengthReasons, phaseReasons, type WordsTooLong, type WrongPhase } from './reasons'

export type HandMatterOnRefusal = NotYours | WrongPhase | WordsTooLong

const TO_COMPANY: readonly MatterPhase[] = ['reported', 'accepted', 'atRoundTable']
const TO_ROUND_TABLE: readonly MatterPhase[] = ['reported', 'accepted', 'withCompany']
const TO_MEDIATION: readonly MatterPhase[] = ['reported', 'accepted', 'atRoundTable']

/** Hands a matter to the property company, as a ticket. Handing on is accepting, where nobody had accepted yet. */
export function handMatterToCompany(
  command: { ticketId: string; ticketNumber: number; words: string },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterHandedToCompany, HandMatterOnRefusal> {
  return decideBy<MatterHandedToCompany, HandMatterOnRefusal>(
    [...roleReasons(actor, HANDLERS), ...phaseReasons(matter, TO_COMPANY), ...lengthReasons(command.words)],
    () => [{ type: 'MatterHandedToCompany', ...command, words: command.words.trim(), at: now }],
  )
}

/** Hands a matter to the round table, as an agenda item: what needs neighbours to agree. */
export function handMatterToRoundTable(
  command: { itemId: string; itemNumber: number; words: string },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterHandedToRoundTable, HandMatterOnRefusal> {
  return decideBy<MatterHandedToRoundTable, HandMatterOnRefusal>(
    [...roleReasons(actor, HANDLERS), ...phaseReasons(matter, TO_ROUND_TABLE), ...lengthReasons(command.words)],
    () => [{ type: 'MatterHandedToRoundTable', ...command, words: command.words.trim(), at: now }],
  )
}

/** Hands a matter to mediation: what two sides cannot settle by themselves. */
export function handMatterToMediation(
  command: { mediationId: string; mediationNumber: number; words: string },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterHandedToMediation, HandMatterOnRefusal> {
  return decideBy<MatterHandedToMediation, HandMatterOnRefusal>(
    [...roleReasons(actor, HANDLERS), ...phaseReasons(matter, TO_MEDIATION), ...lengthReasons(command.words)],
    () => [{ type: 'MatterHandedToMediation', ...command, words: command.words.trim(), at: now }],
  )
}
