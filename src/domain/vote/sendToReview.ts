import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { conditionsLacking, mayStand, type ConditionId } from './election/candidate'
import type { VoteSentToReview } from './events'
import type { Question } from './question'
import { ORGANISERS, phaseReasons, roleReasons, type NotYours, type VoteWrongPhase } from './reasons'
import type { Vote } from './vote'

export type SendToReviewRefusal =
  | NotYours
  | VoteWrongPhase
  | { code: 'CANDIDATE_CANNOT_STAND'; name: string; lacking: readonly ConditionId[] }
  | { code: 'TOO_FEW_CANDIDATES'; candidates: number; seats: number }

/** The draft goes to the community; from here on its text stands still, and an election's candidates are on it. */
export function sendToReview(vote: Vote, actor: Actor, now: Instant): Decision<VoteSentToReview, SendToReviewRefusal> {
  return decideBy<VoteSentToReview, SendToReviewRefusal>(
    [...roleReasons(actor, ORGANISERS), ...phaseReasons(vote, ['draft']), ...candidateReasons(vote)],
    () => [{ type: 'VoteSentToReview', questions: vote.questions.map((one) => withCandidates(one, vote)), at: now }],
  )
}

function candidateReasons({ questions, candidates }: Vote): SendToReviewRefusal[] {
  const election = questions.find(({ kind }) => kind === 'election')
  if (!election) return []
  const seats = election.seats ?? 1
  return [
    ...(candidates.length < seats ? [{ code: 'TOO_FEW_CANDIDATES', candidates: candidates.length, seats } as const] : []),
    ...candidates
      .filter((candidate) => !mayStand(candidate))
      .map((one) => ({ code: 'CANDIDATE_CANNOT_STAND', name: one.name, lacking: conditionsLacking(one) }) as const),
  ]
}

/** The candidates in the order of their nomination, and 弃权 where the draft offers it. */
function withCandidates(question: Question, { candidates }: Vote): Question {
  if (question.kind !== 'election') return question
  const standing = candidates.map(({ id, name, words }) => ({ id, text: name, ...(words === '' ? {} : { detail: words }) }))
  return { ...question, options: [...standing, ...question.options.filter(({ meaning }) => meaning === 'abstain')] }
}
