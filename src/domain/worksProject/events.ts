import type { Instant, LocalDate } from '../calendar'
import type { Entry } from './books'
import type { Basis, BudgetLine, Instalment, LevyBy, Payment, Stage, Warranty, WorksContract, WorksOffer, WorksProject } from './worksProject'

interface Done {
  readonly by: string
  readonly at: Instant
}
/** An act that stands in the books. */
interface Booked extends Done {
  readonly entry: Entry
}

export type WorksBegun = { type: 'WorksBegun' } & Pick<WorksProject, 'id' | 'number' | 'title' | 'text' | 'itemId' | 'scope'> & { basis: Basis } & Done
export type BudgetSet = { type: 'BudgetSet'; budget: readonly BudgetLine[] } & Done
export type WorksOfferAdded = { type: 'WorksOfferAdded'; offer: WorksOffer } & Done
export type WorksOfferDropped = { type: 'WorksOfferDropped'; offerId: string; reason: string } & Done
export type WorksContractSigned = { type: 'WorksContractSigned'; contract: WorksContract; stages: readonly Pick<Stage, 'id' | 'name' | 'amount'>[] } & Done
export type StageReported = { type: 'StageReported'; stageId: string; words: string; photoIds: readonly string[]; on: LocalDate; finished: boolean } & Done
export type Levied = { type: 'Levied'; amount: number; shareBy: LevyBy; instalments: readonly Instalment[]; shares: readonly (readonly [string, number])[] } & Booked
export type EntryPosted = { type: 'EntryPosted' } & Booked
export type PaymentAsked = { type: 'PaymentAsked'; payment: Payment } & Done
export type PaymentSigned = { type: 'PaymentSigned'; paymentId: string; stageId?: string; askedBy: string } & Booked
export type PaymentRefused = { type: 'PaymentRefused'; paymentId: string; askedBy: string; reason: string } & Done
export type EntryReversed = { type: 'EntryReversed'; reason: string; stageId?: string } & Booked
export type WorksAccepted = { type: 'WorksAccepted'; on: LocalDate; warranties: readonly Warranty[]; words: string } & Done
export type LeftHandedBack = { type: 'LeftHandedBack' } & Booked
export type BooksClosed = { type: 'BooksClosed' } & Done
export type WorksDropped = { type: 'WorksDropped'; reason: string } & Done
export type InstalmentReminded = { type: 'InstalmentReminded'; what: string; on: LocalDate; owners: readonly { personId: string; owing: number }[]; at: Instant }
export type WarrantyReminded = { type: 'WarrantyReminded'; what: string; until: LocalDate; at: Instant }

export type WorksEvent =
  | WorksBegun
  | BudgetSet
  | WorksOfferAdded
  | WorksOfferDropped
  | WorksContractSigned
  | StageReported
  | Levied
  | EntryPosted
  | PaymentAsked
  | PaymentSigned
  | PaymentRefused
  | EntryReversed
  | WorksAccepted
  | LeftHandedBack
  | BooksClosed
  | WorksDropped
  | InstalmentReminded
  | WarrantyReminded
