import type { Amount } from '../amount'
import type { Distance } from '../majority'

/** What stands behind each option of a question, and behind the ballots that say nothing on it. */
export interface QuestionCount {
  readonly questionId: string
  readonly options: readonly (Amount & { readonly optionId: string })[]
  readonly blank: Amount
  readonly invalid: Amount
}

/** The sums of a whole vote: of a secret one, all that is published of the choices. */
export interface VoteCount {
  /** All on the roll. */
  readonly all: Amount
  /** Who handed in a ballot: a blank or an invalid one, too. */
  readonly tookPart: Amount
  readonly questions: readonly QuestionCount[]
}

export type Outcome = 'passed' | 'rejected' | 'undecided'

export interface RunOff {
  /** Who stand level for the last seats, by persons and by area. */
  readonly optionIds: readonly string[]
  readonly seats: number
}

export interface QuestionResult extends QuestionCount {
  readonly outcome: Outcome
  /** Of all on the roll: who must take part. */
  readonly quorum: Distance
  /** Of those taking part: the option that came nearest. Of an election: the candidate ranked first. */
  readonly majority: Distance
  /** Owners who did not take part, where the estate's rules join them to the majority: a line of its own. */
  readonly silence?: Amount & { readonly optionId: string }
  /** The options that have the majority; of an election, who is elected, in their order. */
  readonly chosen: readonly string[]
  /** Candidates with the majority beyond the seats, in their order: at most as many as there are seats. */
  readonly alternates?: readonly string[]
  readonly vacant?: number
  readonly runOff?: RunOff
}

export interface Tally {
  readonly all: Amount
  readonly tookPart: Amount
  readonly questions: readonly QuestionResult[]
}
