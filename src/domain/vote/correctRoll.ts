import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { NoSuchObjection } from './answerObjection'
import type { RollCorrected } from './events'
import { ORGANISERS, phaseReasons, roleReasons, wordsReasons } from './reasons'
import type { NotYours, VoteWrongPhase, WordsMissing, WordsTooLong } from './reasons'
import type { RollTotals } from './roll/roll'
import type { RollFault } from './roll/rollFaults'
import type { Vote } from './vote'

export interface CorrectRoll {
  /** The line as it stood. */
  readonly no?: number
  readonly reason: string
  /** The objection that showed it. */
  readonly objectionId?: string
  /** Of the roll as corrected. */
  readonly totals: RollTotals
  readonly faults: readonly RollFault[]
}

export type CorrectRollRefusal = NotYours | VoteWrongPhase | WordsMissing | WordsTooLong | RollFault | NoSuchObjection

/** A line of the roll is put right, in public and with its reason; once voting opens the roll stands still. */
export function correctRoll(
  command: CorrectRoll,
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<RollCorrected, CorrectRollRefusal> {
  const { no, reason, objectionId, totals, faults } = command
  const known = objectionId === undefined || vote.objections.some(({ id, about }) => id === objectionId && about === 'roll')
  return decideBy<RollCorrected, CorrectRollRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...phaseReasons(vote, ['roll']),
      ...wordsReasons(reason),
      ...faults,
      ...(known ? [] : [{ code: 'NO_SUCH_OBJECTION' } as const]),
    ],
    () => [
      {
        type: 'RollCorrected',
        ...(no === undefined ? {} : { no }),
        reason: reason.trim(),
        ...(objectionId === undefined ? {} : { objectionId }),
        totals,
        at: now,
      },
    ],
  )
}
