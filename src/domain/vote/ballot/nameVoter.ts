import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import { accept, decideBy, type Decision } from '../../decision'
import type { VoteWrongPhase } from '../reasons'
import { phaseReasons } from '../reasons'
import type { VoterNamed } from './boxEvents'
import type { BallotVote, VotingIsOver } from './castBallot'
import { openReasons } from './castBallot'
import type { NotTheOwner } from './grantHelp'
import { GRANTED_IN } from './grantProxy'
import { countedOf, type VoiceBox } from './voiceBox'

export type NameVoterRefusal =
  | VoteWrongPhase
  | VotingIsOver
  | NotTheOwner
  | { code: 'NAMED_IS_NO_OWNER' }
  | { code: 'CO_OWNERS_NAMED_ANOTHER' }
  | { code: 'BALLOT_IS_IN'; at: Instant }

/**
 * Co-owners name the one of them who votes. Until somebody is named each of them may; once one is,
 * only that one passes it on (ours: the text says that they name one, not what holds when they do
 * not). @law 指导规则 25
 */
export function nameVoter(
  command: { ownerId: string },
  vote: BallotVote,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<VoterNamed, NameVoterRefusal> {
  const { ownerId } = command
  const { namedOwnerId } = box
  const named = namedOwnerId !== undefined && box.ownerIds.includes(namedOwnerId) ? namedOwnerId : undefined
  const counted = countedOf(box, vote.rules)
  const reasons: NameVoterRefusal[] = [
    ...(box.ownerIds.includes(actor.personId) ? [] : [{ code: 'NOT_THE_OWNER' } as const]),
    ...(vote.phase === 'open' ? openReasons(vote, now) : phaseReasons(vote, GRANTED_IN)),
    ...(box.ownerIds.includes(ownerId) ? [] : [{ code: 'NAMED_IS_NO_OWNER' } as const]),
    ...(named !== undefined && named !== actor.personId ? [{ code: 'CO_OWNERS_NAMED_ANOTHER' } as const] : []),
    ...(counted ? [{ code: 'BALLOT_IS_IN', at: counted.at } as const] : []),
  ]
  if (reasons.length === 0 && named === ownerId) return accept()
  return decideBy<VoterNamed, NameVoterRefusal>(reasons, () => [
    { type: 'VoterNamed', no: box.no, ownerId, by: actor.personId, at: now },
  ])
}
