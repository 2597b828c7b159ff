import type { Ballot } from '../ballot'
import type { Question } from '../question'
import type { RollLine } from '../roll/roll'
import type { CountRules } from '../rules'
import { countBallots } from './countBallots'
import { decideQuestion } from './decideQuestion'
import type { Tally, VoteCount } from './result'

export { countBallots } from './countBallots'
export { standingBallots } from './standingBallots'
export type { Outcome, QuestionCount, QuestionResult, RunOff, Tally, VoteCount } from './result'

export interface TallyVote {
  readonly questions: readonly Question[]
  readonly rules: CountRules
  readonly roll: Iterable<RollLine>
  /** One a voice: what `standingBallots` leaves. */
  readonly ballots: Iterable<Ballot>
}

/** Counts the ballots and says what was decided. Faults of the input are thrown: a second ballot of a voice, a voice not on the roll. */
export function tallyVote(input: TallyVote): Tally {
  return decideVote(input.questions, input.rules, countBallots(input.questions, input.roll, input.ballots))
}

/** What the sums decide, question by question: the same for a named vote and for a secret one. */
export function decideVote(questions: readonly Question[], rules: CountRules, count: VoteCount): Tally {
  const counted = new Map(count.questions.map((one) => [one.questionId, one]))
  return {
    all: count.all,
    tookPart: count.tookPart,
    questions: questions.map((question) => {
      const sums = counted.get(question.id)
      if (!sums) throw new Error(`question ${question.id} was not counted`)
      return decideQuestion(question, rules, sums, count)
    }),
  }
}
