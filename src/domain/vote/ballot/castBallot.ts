import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import { decideBy, type Decision } from '../../decision'
import type { Choice } from '../ballot'
import type { Question } from '../question'
import { phaseReasons, type VoteWrongPhase } from '../reasons'
import { markFaults, type MarkFault } from '../tally/readMarks'
import { replaces } from '../tally/standingBallots'
import type { Vote } from '../vote'
import type { BallotCast } from './boxEvents'
import { authorityOf, mayReplace, type Authority, type MayNotCast, type MayNotReplace } from './mayCast'
import { countedOf, type VoiceBox } from './voiceBox'

export type VotingIsOver = { code: 'VOTING_IS_OVER'; closesAt: Instant }

export type ChoiceFault =
  | MarkFault
  | { code: 'QUESTION_UNANSWERED'; questionId: string }
  | { code: 'QUESTION_ANSWERED_TWICE'; questionId: string }
  | { code: 'NO_SUCH_QUESTION'; questionId: string }

export type MayNotCastNow = VoteWrongPhase | VotingIsOver | MayNotCast | MayNotReplace
export type CastBallotRefusal = MayNotCastNow | ChoiceFault

/** What of a vote a ballot is judged by. */
export type BallotVote = Pick<Vote, 'phase' | 'closesAt' | 'openedAt' | 'questions' | 'rules'>

/**
 * One decisive confirmation: the ballot is in, or there is a reason why not. Every question has its
 * answer, 弃权 being one; what would not count by the published rules is not taken.
 * The event bears no choices: they go into the log's entry, sealed where the vote is secret.
 */
export function castBallot(
  command: { choices: readonly Choice[] },
  vote: BallotVote,
  box: VoiceBox,
  actor: Actor,
  now: Instant,
): Decision<BallotCast, CastBallotRefusal> {
  const authority = authorityOf(box, actor, now)
  return decideBy<BallotCast, CastBallotRefusal>(
    [...castReasons(vote, box, actor, now), ...choiceFaults(vote.questions, command.choices)],
    () => [{ type: 'BallotCast', no: box.no, channel: 'phone', ...(authority as Authority), personId: actor.personId, at: now }],
  )
}

/** Why this person may not cast this voice's ballot now, whatever is marked: what greys the button. */
export function castReasons(vote: BallotVote, box: VoiceBox, actor: Actor, now: Instant): readonly MayNotCastNow[] {
  const authority = authorityOf(box, actor, now)
  return [...openReasons(vote, now), ...('code' in authority ? [authority] : inReasons(vote, box, actor))]
}

/** Nobody casts before the opening or from the deadline on, though the box is still being emptied. */
export function openReasons(vote: BallotVote, now: Instant): (VoteWrongPhase | VotingIsOver)[] {
  const wrongPhase = phaseReasons(vote, ['open'])
  const over = wrongPhase.length === 0 && vote.closesAt !== undefined && now >= vote.closesAt
  return over ? [{ code: 'VOTING_IS_OVER', closesAt: vote.closesAt! }] : wrongPhase
}

function inReasons(vote: BallotVote, box: VoiceBox, actor: Actor): MayNotReplace[] {
  const counted = countedOf(box, vote.rules)
  if (!counted || counted.kind === 'invalid') return []
  const { channel, at } = counted
  if (!replaces({ channel: 'phone' }, counted, vote.rules)) return [{ code: 'BALLOT_IS_IN', channel, at }]
  return mayReplace(box, counted, actor) ? [] : [{ code: 'CAST_BY_ANOTHER', channel, at }]
}

/** Each question once, with marks that have one meaning. */
export function choiceFaults(questions: readonly Question[], choices: readonly Choice[]): readonly ChoiceFault[] {
  const stray = choices.find(([id]) => !questions.some((question) => question.id === id))
  return [
    ...(stray ? [{ code: 'NO_SUCH_QUESTION', questionId: stray[0] } as const] : []),
    ...questions.flatMap((question): readonly ChoiceFault[] => {
      const questionId = question.id
      const own = choices.filter(([id]) => id === questionId)
      if (own.length > 1) return [{ code: 'QUESTION_ANSWERED_TWICE', questionId }]
      const marks = own[0]?.[1] ?? []
      return marks.length === 0 ? [{ code: 'QUESTION_UNANSWERED', questionId }] : markFaults(question, marks)
    }),
  ]
}
