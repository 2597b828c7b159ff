import { roleReasons, type Actor } from '../actor'
import { localDateOf, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Fen } from '../money'
import { noSuchOffer, offerReasons, type NoSuchOffer, type OfferNotGood } from '../offers'
import { sumOf } from './books'
import type { BudgetSet, StageReported, WorksContractSigned, WorksOfferAdded, WorksOfferDropped } from './events'
import { amountReasons, NAME_MOST, phaseReasons, photoReasons, WORKS_KEEPERS, wordsReasons, type NoSuchStage, type WorksReason } from './reasons'
import { budgetTotal, type BudgetLine, type Stage, type WorksContract, type WorksOffer, type WorksProject } from './worksProject'

const LINES_MOST = 60
const STAGES_MOST = 20
const WARRANTY_MONTHS_MOST = 600
const DAYS_MOST = 3650

export type PlanWorksRefusal =
  | WorksReason
  | NoSuchStage
  | { code: 'TOO_MANY_LINES'; most: number }
  | { code: 'BUDGET_BELOW_LEVY'; levied: Fen }
  | OfferNotGood
  | NoSuchOffer
  | { code: 'OFFER_NUMBERS' }
  | { code: 'CONTRACT_SIGNED' }
  | { code: 'CONTRACT_DAYS'; from: string; until: string }
  | { code: 'STAGES_DO_NOT_ADD_UP'; stages: Fen; contract: Fen }
  | { code: 'OVER_BUDGET'; left: Fen }
  | { code: 'STAGE_DONE' }
  | { code: 'PHOTO_NEEDED' }

/** The budget, line by line; it may be changed while the books are open, and never below what the owners were asked for. */
export const setBudget = ({ budget }: { budget: readonly BudgetLine[] }, works: WorksProject, actor: Actor, now: Instant): Decision<BudgetSet, PlanWorksRefusal> =>
  decideBy<BudgetSet, PlanWorksRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...phaseReasons(works, ['planning', 'underway']),
      ...(budget.length === 0 ? [{ code: 'WORDS_MISSING' } as const] : []),
      ...(budget.length > LINES_MOST ? [{ code: 'TOO_MANY_LINES', most: LINES_MOST } as const] : []),
      ...budget.flatMap(({ name, amount }) => [...wordsReasons(name, NAME_MOST), ...amountReasons(amount)]),
      ...(works.levy && budgetTotal({ budget }) < works.levy.amount ? [{ code: 'BUDGET_BELOW_LEVY', levied: works.levy.amount } as const] : []),
    ],
    () => [{ type: 'BudgetSet', budget: budget.map((line) => ({ ...line, name: line.name.trim() })), by: actor.personId, at: now }],
  )

/** A builder's offer is put beside the others. */
export function addWorksOffer(offer: WorksOffer, works: WorksProject, actor: Actor, now: Instant): Decision<WorksOfferAdded, PlanWorksRefusal> {
  const company = offer.company.trim()
  const numbersHold = within(offer.days, 1, DAYS_MOST) && within(offer.warrantyMonths, 0, WARRANTY_MONTHS_MOST)
  return decideBy<WorksOfferAdded, PlanWorksRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...open(works),
      ...wordsReasons(company, NAME_MOST),
      ...amountReasons(offer.amount),
      ...(numbersHold ? [] : [{ code: 'OFFER_NUMBERS' } as const]),
      ...offerReasons(company, works.offers),
    ],
    () => [{ type: 'WorksOfferAdded', offer: { ...offer, company, words: offer.words.trim() }, by: actor.personId, at: now }],
  )
}

export const dropWorksOffer = (command: { offerId: string; reason: string }, works: WorksProject, actor: Actor, now: Instant): Decision<WorksOfferDropped, PlanWorksRefusal> =>
  decideBy<WorksOfferDropped, PlanWorksRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...open(works),
      ...wordsReasons(command.reason),
      ...noSuchOffer(command.offerId, works.offers),
    ],
    () => [{ type: 'WorksOfferDropped', offerId: command.offerId, reason: command.reason.trim(), by: actor.personId, at: now }],
  )

/** The contract as it was signed, with the stages by which it is paid; together they are its price, and it is within the budget. */
export function signWorksContract(
  { contract, stages }: { contract: WorksContract; stages: readonly Pick<Stage, 'id' | 'name' | 'amount'>[] },
  works: WorksProject,
  actor: Actor,
  now: Instant,
): Decision<WorksContractSigned, PlanWorksRefusal> {
  const { company, amount, signedOn, until, photoIds } = contract
  const inStages = sumOf(stages.map((stage) => stage.amount))
  return decideBy<WorksContractSigned, PlanWorksRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...open(works),
      ...wordsReasons(company, NAME_MOST),
      ...amountReasons(amount),
      ...photoReasons(photoIds),
      ...(photoIds.length === 0 ? [{ code: 'PHOTO_NEEDED' } as const] : []),
      ...stages.flatMap((stage) => [...wordsReasons(stage.name, NAME_MOST), ...amountReasons(stage.amount)]),
      ...(until < signedOn ? [{ code: 'CONTRACT_DAYS', from: signedOn, until } as const] : []),
      ...(stages.length > STAGES_MOST ? [{ code: 'TOO_MANY_LINES', most: STAGES_MOST } as const] : []),
      ...(inStages === amount ? [] : [{ code: 'STAGES_DO_NOT_ADD_UP', stages: inStages, contract: amount } as const]),
      ...(amount > budgetTotal(works) ? [{ code: 'OVER_BUDGET', left: budgetTotal(works) } as const] : []),
    ],
    () => [{ type: 'WorksContractSigned', contract: { ...contract, company: company.trim() }, stages, by: actor.personId, at: now }],
  )
}

/** What is seen of a stage from the site, with photos; and that it is done. */
export function reportStage(
  command: { stageId: string; words: string; photoIds: readonly string[]; finished: boolean },
  works: WorksProject,
  actor: Actor,
  now: Instant,
): Decision<StageReported, PlanWorksRefusal> {
  const stage = works.stages.find(({ id }) => id === command.stageId)
  return decideBy<StageReported, PlanWorksRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...phaseReasons(works, ['underway']),
      ...wordsReasons(command.words),
      ...photoReasons(command.photoIds),
      ...(command.photoIds.length === 0 ? [{ code: 'PHOTO_NEEDED' } as const] : []),
      ...(stage ? [] : [{ code: 'NO_SUCH_STAGE' } as const]),
      ...(stage?.doneOn ? [{ code: 'STAGE_DONE' } as const] : []),
    ],
    () => [{ type: 'StageReported', ...command, words: command.words.trim(), on: localDateOf(now), by: actor.personId, at: now }],
  )
}

const open = (works: WorksProject): readonly PlanWorksRefusal[] => [
  ...phaseReasons(works, ['planning', 'underway']),
  ...(works.contract ? [{ code: 'CONTRACT_SIGNED' } as const] : []),
]
const within = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most
