import type { Instant, LocalDate } from '../calendar'
import type { Amount } from './amount'
import type { Candidate } from './election/candidate'
import type { Question } from './question'
import type { RollTotals, Scope } from './roll/roll'
import type { VoteRules } from './rules'
import type { Tally } from './tally/result'

/**
 * draft → review 社区审阅 → notice 公示 → roll 名册公示 → open → closed → final; `void` from any of
 * them before final.
 */
export type VotePhase = 'draft' | 'review' | 'notice' | 'roll' | 'open' | 'closed' | 'final' | 'void'

/** What the organisers put to the owners. */
export interface Plans {
  readonly title: string
  readonly text: string
  readonly scope: Scope
  /** Whether choices are sealed: said before it opens, and never changed after the notice. */
  readonly secret: boolean
  readonly questions: readonly Question[]
  readonly rules: VoteRules
}

export interface Review {
  readonly approved: boolean
  readonly words: string
  readonly by: string
  readonly at: Instant
}

/** The first day of voting from 00:00, the last until 24:00. */
export interface Window {
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate
}

export interface Notice extends Window {
  readonly on: LocalDate
  /** 1 for the first; a notice with other days takes its place and starts the days again. */
  readonly edition: number
}

export interface PublishedRoll {
  readonly on: LocalDate
  readonly totals: RollTotals
  readonly corrections: number
}

export interface Extension {
  readonly from: LocalDate
  readonly closesOn: LocalDate
  readonly reason: string
  readonly turnout: Amount
  readonly at: Instant
}

export interface Answer {
  readonly upheld: boolean
  readonly words: string
  readonly by: string
  readonly at: Instant
}

/** What somebody questions: a line of the roll, or the count. */
export interface Objection {
  readonly id: string
  readonly about: 'roll' | 'count'
  /** The roll number it is about, where it is about one. */
  readonly no?: number
  readonly words: string
  readonly photoIds: readonly string[]
  readonly by: string
  readonly at: Instant
  readonly answer?: Answer
}

export interface PublishedCount {
  readonly tally: Tally
  readonly on: LocalDate
  readonly edition: number
}

/** One vote of the owners. Its roll and its ballots are beside it, not in it: casting never touches this. */
export interface Vote extends Plans {
  readonly id: string
  readonly number: number
  readonly phase: VotePhase
  readonly phaseSince: Instant
  readonly draftedBy: string
  readonly draftedAt: Instant
  /** The agenda item that waits for the result. */
  readonly itemId?: string
  /** The vote that this one repeats, or whose tie it decides. */
  readonly formerId?: string
  readonly candidates: readonly Candidate[]
  readonly review?: Review
  readonly notice?: Notice
  readonly roll?: PublishedRoll
  /** To which choices are sealed, when the vote is secret. */
  readonly publicKey?: string
  readonly opensAt?: Instant
  readonly closesAt?: Instant
  readonly openedAt?: Instant
  readonly extension?: Extension
  readonly closedAt?: Instant
  /** At how many days before the close it was told that too few take part. */
  readonly warned?: readonly number[]
  readonly objections: readonly Objection[]
  readonly count?: PublishedCount
  /** An objection to the count was upheld since it was published. */
  readonly recountDue: boolean
  readonly endedAt?: Instant
  readonly voidReason?: string
}

/** Which phase may follow which. */
export const NEXT_PHASES: Record<VotePhase, readonly VotePhase[]> = {
  draft: ['review', 'void'],
  review: ['draft', 'notice', 'void'],
  notice: ['roll', 'void'],
  roll: ['open', 'void'],
  open: ['closed', 'void'],
  closed: ['final', 'void'],
  final: [],
  void: [],
}

export const PHASE_NAMES: Record<VotePhase, string> = {
  draft: '起草',
  review: '社区审阅',
  notice: '公示',
  roll: '名册公示',
  open: '投票中',
  closed: '计票公示',
  final: '已公布结果',
  void: '已作废',
}

/** Not ended yet. */
export const LIVE_PHASES: readonly VotePhase[] = ['draft', 'review', 'notice', 'roll', 'open', 'closed']

/** Objections that still wait for their answer. */
export const unanswered = (vote: Vote, about: Objection['about']): readonly Objection[] =>
  vote.objections.filter((objection) => objection.about === about && !objection.answer)
