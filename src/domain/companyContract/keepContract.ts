import { roleReasons, type Actor, type NotYours } from '../actor'
import { addDays, localDateOf, type Instant, type LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { noSuchOffer, offerReasons, type NoSuchOffer, type OfferNotGood } from '../offers'
import { contractCalendar } from '../vote/company'
import type { DueDay } from '../vote/election/term'
import type { VoteRules } from '../vote/rules'
import { ORGANISERS, wordsReasons, type WordsMissing, type WordsTooLong } from '../vote/reasons'
import type { ChoiceDrafted, CompanyContract, CompanyOffer, ContractDayReminded, ContractEntered, ContractOver, OfferAdded, OfferDropped } from './companyContract'

/** Who keeps the contract and the offers: never the company itself. */
export const CONTRACT_KEEPERS = ['secretary', 'committee', 'officer'] as const
const NAME_MOST = 60
const SERVICES_MOST = 1000
/** A choice needs something to choose from (ours). */
export const OFFERS_LEAST = 2

export type ContractIsOver = { code: 'CONTRACT_IS_OVER' }
export type KeepContractRefusal =
  | NotYours
  | WordsMissing
  | WordsTooLong
  | ContractIsOver
  | { code: 'CONTRACT_DAYS'; from: LocalDate; until: LocalDate }
  | { code: 'FEE_NOT_GOOD' }
  | OfferNotGood
  | NoSuchOffer
  | { code: 'TOO_FEW_OFFERS'; offers: number; least: number }

const runs = ({ phase }: CompanyContract): ContractIsOver[] => (phase === 'over' ? [{ code: 'CONTRACT_IS_OVER' }] : [])
const feeReasons = (fee: number): { code: 'FEE_NOT_GOOD' }[] => (Number.isSafeInteger(fee) && fee >= 0 && fee <= 10_000 ? [] : [{ code: 'FEE_NOT_GOOD' }])

/** The contract as it was signed; one that ran before it is over with that. */
export function enterContract(
  command: Omit<ContractEntered, 'type' | 'by' | 'at'>,
  actor: Actor,
  now: Instant,
): Decision<ContractEntered, KeepContractRefusal> {
  const { from, until, fee, company, services } = command
  return decideBy<ContractEntered, KeepContractRefusal>(
    [
      ...roleReasons(actor, CONTRACT_KEEPERS),
      ...wordsReasons(company, NAME_MOST),
      ...(services.trim() ? wordsReasons(services, SERVICES_MOST) : []),
      ...(until <= from ? [{ code: 'CONTRACT_DAYS', from, until } as const] : []),
      ...feeReasons(fee),
    ],
    () => [{ ...command, type: 'ContractEntered', company: company.trim(), services: services.trim(), by: actor.personId, at: now }],
  )
}

export const endContract = ({ phase }: CompanyContract, now: Instant): Decision<ContractOver, never> =>
  decideBy<ContractOver, never>([], () => (phase === 'running' ? [{ type: 'ContractOver', on: localDateOf(now), at: now }] : []))

/** An offer is put beside the others. */
export function addOffer(offer: CompanyOffer, contract: CompanyContract, actor: Actor, now: Instant): Decision<OfferAdded, KeepContractRefusal> {
  const company = offer.company.trim()
  return decideBy<OfferAdded, KeepContractRefusal>(
    [
      ...roleReasons(actor, CONTRACT_KEEPERS),
      ...runs(contract),
      ...wordsReasons(company, NAME_MOST),
      ...wordsReasons(offer.services, SERVICES_MOST),
      ...feeReasons(offer.fee),
      ...offerReasons(company, contract.offers),
    ],
    () => [{ type: 'OfferAdded', offer: { ...offer, company, services: offer.services.trim() }, by: actor.personId, at: now }],
  )
}

/** An offer is taken off, with its reason. */
export const dropOffer = (command: { offerId: string; reason: string }, contract: CompanyContract, actor: Actor, now: Instant): Decision<OfferDropped, KeepContractRefusal> =>
  decideBy<OfferDropped, KeepContractRefusal>(
    [
      ...roleReasons(actor, CONTRACT_KEEPERS),
      ...runs(contract),
      ...wordsReasons(command.reason),
      ...noSuchOffer(command.offerId, contract.offers),
    ],
    () => [{ type: 'OfferDropped', offerId: command.offerId, reason: command.reason.trim(), by: actor.personId, at: now }],
  )

/** The owners are asked: whom to hire, or whether this company goes before its time. @law 民法典 278(1)④ */
export const draftChoice = (command: { voteId: string; voteNumber: number; what: 'hire' | 'dismiss' }, contract: CompanyContract, actor: Actor, now: Instant): Decision<ChoiceDrafted, KeepContractRefusal> =>
  decideBy<ChoiceDrafted, KeepContractRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...runs(contract),
      ...(command.what === 'hire' && contract.offers.length < OFFERS_LEAST ? [{ code: 'TOO_FEW_OFFERS', offers: contract.offers.length, least: OFFERS_LEAST } as const] : []),
    ],
    () => [{ type: 'ChoiceDrafted', ...command, by: actor.personId, at: now }],
  )

/** How long before a day of the contract's end those who must act are told of it (ours). */
const AHEAD_DAYS = 14

export interface WatchedDay extends DueDay {
  readonly past: boolean
}

/** The days to watch before the contract ends. */
export const watchedDays = ({ until }: CompanyContract, rules: VoteRules, now: Instant): readonly WatchedDay[] =>
  contractCalendar(until, rules).map((day) => ({ ...day, past: localDateOf(now) > day.on }))

/** Each day is told of once, two weeks before it comes. */
export function remindOfContract(contract: CompanyContract, rules: VoteRules, now: Instant): Decision<ContractDayReminded, never> {
  const soon = addDays(localDateOf(now), AHEAD_DAYS)
  return decideBy<ContractDayReminded, never>([], () =>
    contract.phase === 'over'
      ? []
      : contractCalendar(contract.until, rules)
          .filter(({ what, on }) => on <= soon && !contract.reminded.includes(what))
          .map(({ what, on, article }) => ({ type: 'ContractDayReminded', what, on, article, at: now }) as const),
  )
}
