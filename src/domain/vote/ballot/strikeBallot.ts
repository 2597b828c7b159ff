import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import { decideBy, type Decision } from '../../decision'
import type { NoSuchObjection } from '../answerObjection'
import { ORGANISERS, phaseReasons, roleReasons, wordsReasons } from '../reasons'
import type { NotYours, VoteWrongPhase, WordsMissing, WordsTooLong } from '../reasons'
import type { Vote } from '../vote'
import type { BallotStruck } from './boxEvents'
import { countedOf, type VoiceBox } from './voiceBox'

export type NoBallotIn = { code: 'NO_BALLOT_IN' }

export type StrikeBallotRefusal =
  | NotYours
  | VoteWrongPhase
  | WordsMissing
  | WordsTooLong
  | NoSuchObjection
  | NoBallotIn
  | { code: 'OBJECTION_NOT_UPHELD' }

/** An objection to the count was upheld: that ballot counts no more. It stays in the log, and so does the strike. */
export function strikeBallot(
  command: { reason: string; objectionId: string },
  vote: Pick<Vote, 'phase' | 'objections' | 'rules'>,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<BallotStruck, StrikeBallotRefusal> {
  const { reason, objectionId } = command
  const objection = vote.objections.find(({ id, about }) => id === objectionId && about === 'count')
  return decideBy<BallotStruck, StrikeBallotRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...phaseReasons(vote, ['closed']),
      ...wordsReasons(reason),
      ...(objection ? [] : [{ code: 'NO_SUCH_OBJECTION' } as const]),
      ...(objection && !objection.answer?.upheld ? [{ code: 'OBJECTION_NOT_UPHELD' } as const] : []),
      ...(countedOf(box, vote.rules) ? [] : [{ code: 'NO_BALLOT_IN' } as const]),
    ],
    () => [{ type: 'BallotStruck', no: box.no, reason: reason.trim(), objectionId, ownerIds: box.ownerIds, at: now }],
  )
}
