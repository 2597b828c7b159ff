import type { Instant, LocalDate } from '../calendar'
import type { Agreement, EndReason, How, JudicialResult, Mediator, Party, Session, Statement, TermChase } from './mediation'
import type { Tier } from './tiers'

export type MediationOpened = {
  type: 'MediationOpened'
  id: string
  number: number
  matterId: string
  matterNumber: number
  title: string
  due: LocalDate
  applicant: Party
  at: Instant
}
export type PartyAdded = { type: 'PartyAdded'; party: Party; at: Instant }
export type PartyDropped = { type: 'PartyDropped'; partyId: string; reason: string; at: Instant }
export type PartyAnswered = { type: 'PartyAnswered'; partyId: string; agrees: boolean; how: How; at: Instant }
/** All who mediate at this tier from now on. */
export type MediatorsAppointed = { type: 'MediatorsAppointed'; tier: Tier; mediators: readonly Mediator[]; at: Instant }
/** A party would not have this one. */
export type MediatorReleased = { type: 'MediatorReleased'; personId: string; partyId: string; words: string; at: Instant }
export type StatementMade = { type: 'StatementMade'; statement: Statement; at: Instant }
export type TimesOffered = { type: 'TimesOffered'; session: Pick<Session, 'id' | 'tier' | 'place' | 'times'>; at: Instant }
export type TimesChosen = { type: 'TimesChosen'; sessionId: string; partyId: string; times: readonly Instant[]; words: string; at: Instant }
export type SessionSet = { type: 'SessionSet'; sessionId: string; startsAt: Instant; place: string; at: Instant }
export type SessionHeld = { type: 'SessionHeld'; sessionId: string; came: readonly string[]; record: string; at: Instant }
export type SessionCancelled = { type: 'SessionCancelled'; sessionId: string; reason: string; at: Instant }
export type SessionReminded = { type: 'SessionReminded'; sessionId: string; startsAt: Instant; at: Instant }
export type AgreementDrawn = { type: 'AgreementDrawn'; agreement: Agreement; at: Instant }
export type AgreementConfirmed = { type: 'AgreementConfirmed'; partyId: string; edition: number; how: How; at: Instant }
export type AgreementObjected = { type: 'AgreementObjected'; partyId: string; words: string; at: Instant }
export type AgreementTookEffect = { type: 'AgreementTookEffect'; on: LocalDate; judicialUntil: LocalDate; photoIds: readonly string[]; at: Instant }
export type TermReported = { type: 'TermReported'; termId: string; what: string; words: string; photoIds: readonly string[]; at: Instant }
export type TermConfirmed = { type: 'TermConfirmed'; termId: string; what: string; at: Instant }
export type TermDisputed = { type: 'TermDisputed'; termId: string; what: string; words: string; at: Instant }
export type TermChased = { type: 'TermChased'; termId: string; partyId: string; what: string; due: LocalDate; chase: TermChase; at: Instant }
export type JudicialNoted = { type: 'JudicialNoted'; on: LocalDate; court: string; no: string; result: JudicialResult; at: Instant }
export type JudicialReminded = { type: 'JudicialReminded'; until: LocalDate; at: Instant }
export type MediationHandedUp = { type: 'MediationHandedUp'; from: Tier; to: Tier; reason: string; due: LocalDate; at: Instant }
export type TierReminded = { type: 'TierReminded'; tier: Tier; what: 'before' | 'late'; due: LocalDate; at: Instant }
export type MediationSettled = { type: 'MediationSettled'; at: Instant }
export type MediationEnded = { type: 'MediationEnded'; why: EndReason; words: string; at: Instant }
/** The reporter says that it is not settled after all: back to those who mediated. */
export type MediationQuestioned = { type: 'MediationQuestioned'; statement: Statement; due: LocalDate; at: Instant }

export type MediationEvent =
  | MediationOpened
  | PartyAdded
  | PartyDropped
  | PartyAnswered
  | MediatorsAppointed
  | MediatorReleased
  | StatementMade
  | TimesOffered
  | TimesChosen
  | SessionSet
  | SessionHeld
  | SessionCancelled
  | SessionReminded
  | AgreementDrawn
  | AgreementConfirmed
  | AgreementObjected
  | AgreementTookEffect
  | TermReported
  | TermConfirmed
  | TermDisputed
  | TermChased
  | JudicialNoted
  | JudicialReminded
  | MediationHandedUp
  | TierReminded
  | MediationSettled
  | MediationEnded
  | MediationQuestioned
