import type { Instant, LocalDate } from '../calendar'
import type { Fen } from '../money'
import type { JointMatter } from '../vote/question'

export const OPINIONS = ['support', 'oppose', 'neutral', 'absent'] as const
export type Opinion = (typeof OPINIONS)[number]

export const VERDICTS = ['good', 'fair', 'poor'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Where an item stands: one of its stages, in the order of `stages.ts`, or at its end. */
export type ItemPhase = 'visit' | 'negotiate' | 'plan' | 'vote' | 'carryOut' | 'evaluate' | 'closed' | 'handedOn'

/** One knock on one door. Whose door it was stays with those who went; neighbours see the words and the counts. */
export interface Visit {
  readonly id: string
  readonly unitId?: string
  readonly address: string
  readonly at: Instant
  readonly by: string
  readonly opinion: Opinion
  readonly words: string
}

export interface Said {
  readonly who: string
  readonly words: string
  /** Who it was, as everybody may know it; missing where nobody was asked. */
  readonly shown?: string
}

/** What was said, and what came of it; recorded of a meeting, it names the meeting. */
export interface Discussion {
  readonly id: string
  readonly meetingId?: string
  readonly at: Instant
  /** How many took part. */
  readonly persons: number
  readonly said: readonly Said[]
  readonly resolution: string
}

export interface Payer {
  readonly who: string
  readonly fen: Fen
}

/** How the owners' vote on it ended; `undecided` when too few took part. */
export const VOTE_OUTCOMES = ['passed', 'rejected', 'undecided', 'void'] as const
export type VoteOutcome = (typeof VOTE_OUTCOMES)[number]

export interface Plan {
  readonly text: string
  readonly costFen: Fen
  /** Who pays how much; together exactly the cost. */
  readonly payers: readonly Payer[]
  readonly photoIds: readonly string[]
  /** It is carried out only once the owners decided so together, as one of the nine matters. @law 民法典 278 */
  readonly ownersDecide?: { readonly matter: JointMatter }
  readonly at: Instant
  readonly by: string
  /** 1 for the first that was proposed; the earlier ones stand in the events. */
  readonly edition: number
}

export interface Task {
  readonly id: string
  readonly what: string
  readonly personId: string
  readonly personName: string
  readonly due: LocalDate
  readonly state: 'open' | 'done' | 'dropped'
  readonly proof?: { readonly words: string; readonly photoIds: readonly string[] }
  readonly dropReason?: string
  readonly endedAt?: Instant
  /** Which reminders of it went out. */
  readonly chased?: readonly TaskChase[]
}
/** The day before its day, and the day after it was not done. */
export type TaskChase = 'before' | 'late'

export interface VerdictGiven {
  readonly personId: string
  readonly verdict: Verdict
  readonly words: string
  readonly at: Instant
}

/** What a neighbour saw at the site, with photos. */
export interface SiteReport {
  readonly id: string
  readonly personId: string
  readonly words: string
  readonly photoIds: readonly string[]
  readonly at: Instant
}

/** So many days after it was closed, those whom it touched are asked whether it still holds. */
export interface LookBack {
  readonly days: number
  readonly askedAt: Instant
  readonly answers: readonly { readonly personId: string; readonly fine: boolean; readonly words: string }[]
}

export interface Move {
  readonly from: ItemPhase
  readonly to: ItemPhase
  readonly words: string
  readonly at: Instant
}

/** What the neighbours have to settle together, from the first visit to their verdict. */
export interface AgendaItem {
  readonly id: string
  readonly number: number
  readonly phase: ItemPhase
  readonly phaseSince: Instant
  readonly title: string
  readonly text: string
  readonly matterIds: readonly string[]
  /** The meeting that is planned to discuss it. */
  readonly meetingId?: string
  readonly visits: readonly Visit[]
  readonly discussions: readonly Discussion[]
  readonly plan?: Plan
  /** The vote that was drafted for it last; it is under way until it has an outcome. */
  readonly voteId?: string
  readonly voteNumber?: number
  readonly voteOutcome?: VoteOutcome
  readonly tasks: readonly Task[]
  /** How many tasks were done when a resident was last not content: only what is done beyond them counts. */
  readonly doneBefore: number
  readonly verdicts: readonly VerdictGiven[]
  readonly moves: readonly Move[]
  /** Residents who look after the work together with those who run the table (一起管). */
  readonly supervisors?: readonly { readonly personId: string; readonly name: string }[]
  readonly siteReports?: readonly SiteReport[]
  /** Since it was closed last. */
  readonly lookBacks?: readonly LookBack[]
  readonly openedBy: string
  readonly openedAt: Instant
  readonly closedAt?: Instant
  readonly ticketId?: string
}
