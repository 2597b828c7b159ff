import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { VoteReviewed } from './events'
import { lengthReasons, phaseReasons, REVIEWERS, roleReasons, wordsReasons } from './reasons'
import type { NotYours, VoteWrongPhase, WordsMissing, WordsTooLong } from './reasons'
import type { Vote } from './vote'

export type ReviewVoteRefusal = NotYours | VoteWrongPhase | WordsMissing | WordsTooLong

/** The community has looked it over: the notice may go out, or it goes back with the reason. @law 民法典 277 */
export function reviewVote(
  command: { approved: boolean; words: string },
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<VoteReviewed, ReviewVoteRefusal> {
  const { approved, words } = command
  const reasons = [
    ...roleReasons(actor, REVIEWERS),
    ...phaseReasons(vote, ['review']),
    ...(approved ? lengthReasons(words) : wordsReasons(words)),
  ]
  if (reasons.length === 0 && approved && vote.review?.approved) return accept()
  return decideBy<VoteReviewed, ReviewVoteRefusal>(reasons, () => [
    { type: 'VoteReviewed', approved, words: words.trim(), by: actor.personId, at: now },
  ])
}
