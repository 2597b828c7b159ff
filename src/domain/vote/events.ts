import type { Instant, LocalDate } from '../calendar'
import type { Amount } from './amount'
import type { Candidate, StandingCheck } from './election/candidate'
import type { Question } from './question'
import type { RollTotals } from './roll/roll'
import type { Plans, Window } from './vote'
import type { Tally } from './tally/result'

export type VoteDrafted = {
  type: 'VoteDrafted'
  id: string
  number: number
  plans: Plans
  itemId?: string
  formerId?: string
  /** Who stood before, in a repeat or a run-off. */
  candidates?: readonly Candidate[]
  by: string
  at: Instant
}
export type DraftChanged = { type: 'DraftChanged'; plans: Plans; at: Instant }
export type CandidateNominated = { type: 'CandidateNominated'; candidate: Candidate; at: Instant }
export type CandidateWithdrew = { type: 'CandidateWithdrew'; candidateId: string; name: string; reason: string; at: Instant }
export type CandidateChecked = {
  type: 'CandidateChecked'
  candidateId: string
  name: string
  check: StandingCheck
  at: Instant
}
/** Of an election: the questions with the candidates on them, as they will stand on the ballot. */
export type VoteSentToReview = { type: 'VoteSentToReview'; questions: readonly Question[]; at: Instant }
export type VoteReviewed = { type: 'VoteReviewed'; approved: boolean; words: string; by: string; at: Instant }
export type NoticePublished = { type: 'NoticePublished'; on: LocalDate; window: Window; edition: number; at: Instant }
export type RollPublished = { type: 'RollPublished'; on: LocalDate; totals: RollTotals; at: Instant }
/** `no` is the line as it stood; the line itself is beside the vote. */
export type RollCorrected = {
  type: 'RollCorrected'
  no?: number
  reason: string
  objectionId?: string
  totals: RollTotals
  at: Instant
}
export type ObjectionMade = {
  type: 'ObjectionMade'
  id: string
  about: 'roll' | 'count'
  no?: number
  words: string
  photoIds: readonly string[]
  by: string
  at: Instant
}
export type ObjectionAnswered = {
  type: 'ObjectionAnswered'
  objectionId: string
  about: 'roll' | 'count'
  upheld: boolean
  words: string
  by: string
  at: Instant
}
export type VoteOpened = { type: 'VoteOpened'; closesAt: Instant; totals: RollTotals; publicKey?: string; at: Instant }
export type VoteExtended = {
  type: 'VoteExtended'
  from: LocalDate
  closesOn: LocalDate
  reason: string
  turnout: Amount
  at: Instant
}
export type VoteClosed = { type: 'VoteClosed'; turnout: Amount; at: Instant }
export type CountPublished = { type: 'CountPublished'; tally: Tally; on: LocalDate; edition: number; at: Instant }
export type ResultPublished = { type: 'ResultPublished'; tally: Tally; itemId?: string; at: Instant }
export type VoteVoided = { type: 'VoteVoided'; reason: string; itemId?: string; by: string; at: Instant }

/** The close is near and too few have taken part: those who run it may still ask, and extend it once. */
export type QuorumWarned = { type: 'QuorumWarned'; days: number; missing: Amount; at: Instant }

export type VoteEvent =
  | QuorumWarned
  | VoteDrafted
  | DraftChanged
  | CandidateNominated
  | CandidateWithdrew
  | CandidateChecked
  | VoteSentToReview
  | VoteReviewed
  | NoticePublished
  | RollPublished
  | RollCorrected
  | ObjectionMade
  | ObjectionAnswered
  | VoteOpened
  | VoteExtended
  | VoteClosed
  | CountPublished
  | ResultPublished
  | VoteVoided
