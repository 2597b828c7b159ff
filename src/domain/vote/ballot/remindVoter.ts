import { DAY, type Instant } from '../../calendar'
import { accept, refuse, type Decision } from '../../decision'
import type { VoteWrongPhase } from '../reasons'
import { openReasons, type BallotVote, type VotingIsOver } from './castBallot'
import { countedOf, type VoiceBox } from './voiceBox'

export type RemindVoterRefusal =
  | VoteWrongPhase
  | VotingIsOver
  | { code: 'HAS_VOTED' }
  | { code: 'REMINDED_LATELY'; next: Instant }

/** Who may be reminded now: nobody whose ballot is in, and nobody more often than the rules say. No event: the notice is its own record. */
export function remindVoter(
  last: { remindedAt?: Instant },
  vote: BallotVote,
  box: VoiceBox,
  now: Instant,
): Decision<never, RemindVoterRefusal> {
  const [shut] = openReasons(vote, now)
  if (shut) return refuse(shut)
  const counted = countedOf(box, vote.rules)
  if (counted && counted.kind !== 'invalid') return refuse({ code: 'HAS_VOTED' })
  const next = last.remindedAt === undefined ? now : last.remindedAt + vote.rules.remindEveryDays * DAY
  return now < next ? refuse({ code: 'REMINDED_LATELY', next }) : accept()
}
