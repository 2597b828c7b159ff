import type { Instant, LocalDate } from '../calendar'
import type { Fen } from '../money'
import type { Tier } from './tiers'

/** `waiting` for somebody of its tier to take it; `agreed` on a text that is not in effect yet; `settled` when all of it was done. */
export type MediationPhase = 'waiting' | 'underway' | 'agreed' | 'performing' | 'settled' | 'ended'

export const NEXT_PHASES: Record<MediationPhase, readonly MediationPhase[]> = {
  waiting: ['underway', 'ended'],
  underway: ['waiting', 'agreed', 'performing', 'ended'],
  agreed: ['waiting', 'underway', 'performing', 'ended'],
  performing: ['agreed', 'settled', 'ended'],
  settled: ['underway'],
  ended: [],
}
export const OPEN_PHASES = ['waiting', 'underway', 'agreed', 'performing'] as const satisfies readonly MediationPhase[]

export const SIDES = ['applicant', 'respondent'] as const
export type Side = (typeof SIDES)[number]

/** `app`: by the party's own hand on a phone; `told`: to the mediator, who noted it; `paper`: signed on paper. */
export type How = 'app' | 'told' | 'paper'

export interface Party {
  readonly id: string
  readonly side: Side
  /** Missing for somebody who has no account in the estate. */
  readonly personId?: string
  readonly name: string
  /** Of somebody without an account; who has one is looked up. */
  readonly phone: string
  readonly address: string
  /** Can log in, and so say it by their own hand. */
  readonly account: boolean
  /** Nobody is mediated against their will. @law 人民调解法 17 */
  readonly stance: 'asked' | 'agrees' | 'refuses'
  readonly how?: How
}

export interface Mediator {
  readonly personId: string
  readonly name: string
  readonly tier: Tier
}

/** What one party says. Private, the other parties never read it, on either side. */
export interface Statement {
  readonly id: string
  readonly partyId: string
  readonly words: string
  readonly photoIds: readonly string[]
  readonly private: boolean
  readonly tier: Tier
  /** The mediator who wrote down what the party said, where it was not typed by the party. */
  readonly notedBy?: string
  readonly at: Instant
}

/** A talk by appointment: times are offered, each party says which suit, one is set. */
export interface Session {
  readonly id: string
  readonly tier: Tier
  readonly state: 'offered' | 'set' | 'held' | 'cancelled'
  readonly place: string
  readonly times: readonly Instant[]
  readonly choices: readonly { readonly partyId: string; readonly times: readonly Instant[]; readonly words: string }[]
  readonly startsAt?: Instant
  readonly reminded?: boolean
  readonly came?: readonly string[]
  readonly record?: string
  readonly reason?: string
}

/** One thing that one party has to do. */
export interface Term {
  readonly id: string
  readonly partyId: string
  readonly what: string
  readonly amount?: Fen
  readonly due?: LocalDate
  readonly state: 'open' | 'reported' | 'done'
  readonly report?: { readonly words: string; readonly photoIds: readonly string[]; readonly at: Instant }
  readonly chased?: readonly TermChase[]
}
export type TermChase = 'before' | 'late'

/** What an agreement tells of, and how it came to bind. @law 人民调解法 29–31 */
export interface Agreement {
  readonly edition: number
  readonly facts: string
  readonly terms: readonly Term[]
  readonly manner: string
  /** Agreed by word of mouth and written down: it binds from the day on which all agreed. @law 人民调解法 28, 30 */
  readonly oral: boolean
  readonly drawnAt: Instant
  readonly confirmed: readonly { readonly partyId: string; readonly how: How; readonly at: Instant }[]
  /** Photos of the sheet that the parties and the mediator signed and sealed. */
  readonly signedPhotoIds?: readonly string[]
  readonly effectiveOn?: LocalDate
  /** The last day on which both may ask the court together to confirm it. @law 人民调解法 33 */
  readonly judicialUntil?: LocalDate
  readonly judicial?: { readonly on: LocalDate; readonly court: string; readonly no: string; readonly result: JudicialResult }
  readonly judicialReminded?: boolean
}
export const JUDICIAL_RESULTS = ['asked', 'confirmed', 'refused'] as const
export type JudicialResult = (typeof JUDICIAL_RESULTS)[number]

export interface HandUp {
  readonly from: Tier
  readonly to: Tier
  readonly reason: string
  readonly at: Instant
}

export const END_REASONS = ['refused', 'failed', 'notPerformed', 'notForMediation'] as const
export type EndReason = (typeof END_REASONS)[number]

/** A quarrel on its way through the tiers, under the matter's own number, with all its papers. */
export interface Mediation {
  readonly id: string
  readonly number: number
  readonly phase: MediationPhase
  readonly matterId: string
  readonly matterNumber: number
  readonly title: string
  readonly tier: Tier
  readonly tierSince: Instant
  /** The last day of this tier's own time. */
  readonly due: LocalDate
  readonly reminded?: readonly ('before' | 'late')[]
  readonly parties: readonly Party[]
  readonly mediators: readonly Mediator[]
  /** Whom a party would not have, and why: told to those who choose another. */
  readonly released?: readonly { readonly personId: string; readonly partyId: string; readonly words: string }[]
  readonly statements: readonly Statement[]
  readonly sessions: readonly Session[]
  readonly agreement?: Agreement
  /** Those that were in effect before the one that stands. */
  readonly pastAgreements?: readonly Agreement[]
  readonly handUps: readonly HandUp[]
  readonly openedAt: Instant
  readonly closedAt?: Instant
  readonly ended?: { readonly why: EndReason; readonly words: string }
}
