import type { Actor, Role } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { VoteVoided } from './events'
import { ORGANISERS, phaseReasons, REVIEWERS, roleReasons, wordsReasons } from './reasons'
import type { NotYours, VoteWrongPhase, WordsMissing, WordsTooLong } from './reasons'
import { LIVE_PHASES, type Vote } from './vote'

export type VoidVoteRefusal = NotYours | VoteWrongPhase | WordsMissing | WordsTooLong

/** Once the ballots are counted, only the community may void a vote: never who may dislike the count (ours; 物业管理条例 19). */
export const mayVoid = ({ phase }: Pick<Vote, 'phase'>): readonly Role[] =>
  phase === 'closed' ? REVIEWERS : [...ORGANISERS, ...REVIEWERS]

/** The vote is given up before its result is final, with the reason in public; it may be repeated. */
export function voidVote(
  command: { reason: string },
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<VoteVoided, VoidVoteRefusal> {
  return decideBy<VoteVoided, VoidVoteRefusal>(
    [
      ...roleReasons(actor, mayVoid(vote)),
      ...phaseReasons(vote, LIVE_PHASES),
      ...wordsReasons(command.reason),
    ],
    () => [
      {
        type: 'VoteVoided',
        reason: command.reason.trim(),
        ...(vote.itemId === undefined ? {} : { itemId: vote.itemId }),
        by: actor.personId,
        at: now,
      },
    ],
  )
}
