import type { Actor } from '../actor'
import { localDateOf, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { RollPublished } from './events'
import { isSystem, ORGANISERS, phaseReasons, roleReasons, type NotYours, type VoteWrongPhase } from './reasons'
import type { RollTotals } from './roll/roll'
import type { RollFault } from './roll/rollFaults'
import type { Vote } from './vote'

export type PublishRollRefusal = NotYours | VoteWrongPhase | RollFault

/** The roll is hung beside the notice: units and areas, no names. Whoever finds it wrong may object. */
export function publishRoll(
  command: { totals: RollTotals; faults: readonly RollFault[] },
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<RollPublished, PublishRollRefusal> {
  const { totals, faults } = command
  return decideBy<RollPublished, PublishRollRefusal>(
    [
      ...(isSystem(actor) ? [] : roleReasons(actor, ORGANISERS)),
      ...phaseReasons(vote, ['notice']),
      ...faults,
      ...(faults.length === 0 && totals.persons === 0 ? [{ code: 'ROLL_IS_EMPTY' } as const] : []),
    ],
    () => [{ type: 'RollPublished', on: localDateOf(now), totals, at: now }],
  )
}
