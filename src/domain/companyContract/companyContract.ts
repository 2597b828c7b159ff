import type { Instant, LocalDate } from '../calendar'
import type { Fen } from '../money'

/** A company's offer, as it stands beside the others. */
export interface CompanyOffer {
  readonly id: string
  readonly company: string
  /** A month and m². */
  readonly fee: Fen
  readonly years: number
  readonly services: string
}

/** The estate's contract with its property company, and the offers for the time after it. */
export interface CompanyContract {
  readonly id: string
  readonly number: number
  readonly phase: 'running' | 'over'
  readonly company: string
  readonly from: LocalDate
  readonly until: LocalDate
  /** A month and m². */
  readonly fee: Fen
  readonly services: string
  readonly offers: readonly CompanyOffer[]
  /** Votes on who comes next or whether this one goes. */
  readonly voteIds: readonly string[]
  readonly reminded: readonly string[]
}

export type ContractEntered = { type: 'ContractEntered'; id: string; number: number; company: string; from: LocalDate; until: LocalDate; fee: Fen; services: string; by: string; at: Instant }
export type OfferAdded = { type: 'OfferAdded'; offer: CompanyOffer; by: string; at: Instant }
export type OfferDropped = { type: 'OfferDropped'; offerId: string; reason: string; by: string; at: Instant }
export type ChoiceDrafted = { type: 'ChoiceDrafted'; voteId: string; voteNumber: number; what: 'hire' | 'dismiss'; by: string; at: Instant }
export type ContractDayReminded = { type: 'ContractDayReminded'; what: string; on: LocalDate; article: string; at: Instant }
export type ContractOver = { type: 'ContractOver'; on: LocalDate; at: Instant }

export type ContractEvent = ContractEntered | OfferAdded | OfferDropped | ChoiceDrafted | ContractDayReminded | ContractOver

export function evolve(contract: CompanyContract | undefined, event: ContractEvent): CompanyContract {
  if (event.type === 'ContractEntered') {
    const { type: _type, by: _by, at: _at, ...rest } = event
    return { ...rest, phase: 'running', offers: [], voteIds: [], reminded: [] }
  }
  if (!contract) throw new Error(`a contract begins with ContractEntered, not ${event.type}`)
  switch (event.type) {
    case 'OfferAdded':
      return { ...contract, offers: [...contract.offers, event.offer] }
    case 'OfferDropped':
      return { ...contract, offers: contract.offers.filter(({ id }) => id !== event.offerId) }
    case 'ChoiceDrafted':
      return { ...contract, voteIds: [...contract.voteIds, event.voteId] }
    case 'ContractDayReminded':
      return { ...contract, reminded: [...contract.reminded, event.what] }
    case 'ContractOver':
      return { ...contract, phase: 'over' }
  }
}
