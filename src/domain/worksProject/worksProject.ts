import type { Instant, LocalDate } from '../calendar'
import type { Fen } from '../money'
import type { JointMatter } from '../vote/question'
import type { Scope } from '../vote/roll/roll'
import type { Balances, Way } from './books'

/**
 * planning 筹划 → underway 进行中 (with the levy or the contract) → accepted 已验收 → closed 已结账; `dropped` while nobody has
 * been asked for money.
 */
export type WorksPhase = 'planning' | 'underway' | 'accepted' | 'closed' | 'dropped'
export const WORKS_PHASE_NAMES: Record<WorksPhase, string> = { planning: '筹划中', underway: '进行中', accepted: '已验收', closed: '已结账', dropped: '不做了' }

/** What the owners decided, by which these works are done. @law 民法典 278(1)⑤⑥⑦ */
export interface Basis {
  readonly voteId: string
  readonly voteNumber: number
  readonly questionId: string
  readonly title: string
  readonly matter: JointMatter
  readonly decidedOn: LocalDate
}

export interface BudgetLine {
  readonly id: string
  readonly name: string
  readonly amount: Fen
}

/** A builder's offer, beside the others. */
export interface WorksOffer {
  readonly id: string
  readonly company: string
  readonly amount: Fen
  readonly days: number
  readonly warrantyMonths: number
  readonly words: string
}

/** A part of the works that is paid for by itself. */
export interface Stage {
  readonly id: string
  readonly name: string
  readonly amount: Fen
  readonly paid: Fen
  readonly reports: readonly { readonly words: string; readonly photoIds: readonly string[]; readonly on: LocalDate }[]
  readonly doneOn?: LocalDate
}

export interface WorksContract {
  readonly company: string
  readonly amount: Fen
  readonly signedOn: LocalDate
  readonly until: LocalDate
  readonly photoIds: readonly string[]
}

/** A part of each share, due on its day; the parts make a hundred. */
export interface Instalment {
  readonly on: LocalDate
  readonly percent: number
}

/** `area`: by floor area, as the law shares the fund's uses (2007 办法 20); `unit`: the same for each. */
export type LevyBy = 'area' | 'unit'

export interface Levy {
  readonly amount: Fen
  readonly by: LevyBy
  readonly instalments: readonly Instalment[]
  /** Each unit with its share: what it must pay in all. */
  readonly shares: readonly (readonly [unitId: string, share: Fen])[]
  readonly entry: number
}

export const PAYMENT_KINDS = ['works', 'refund', 'fundReturn'] as const
export type PaymentKind = (typeof PAYMENT_KINDS)[number]

/** Money that is to go out, waiting for its second signature. */
export interface Payment {
  readonly id: string
  readonly kind: PaymentKind
  readonly amount: Fen
  readonly way: Way
  readonly payee: string
  readonly words: string
  readonly voucherIds: readonly string[]
  readonly stageId?: string
  readonly unitId?: string
  readonly askedBy: string
  readonly askedAt: Instant
}

export interface Warranty {
  readonly what: string
  readonly until: LocalDate
}

/** Works that the owners pay for, with their books. */
export interface WorksProject {
  readonly id: string
  readonly number: number
  readonly phase: WorksPhase
  readonly title: string
  readonly text: string
  readonly basis: Basis
  readonly itemId?: string
  readonly scope: Scope
  readonly begunAt: Instant
  readonly budget: readonly BudgetLine[]
  readonly offers: readonly WorksOffer[]
  readonly contract?: WorksContract
  readonly stages: readonly Stage[]
  readonly levy?: Levy
  readonly payments: readonly Payment[]
  readonly warranties: readonly Warranty[]
  /** How many entries there are; the next bears the number after. */
  readonly entries: number
  /** The numbers of entries that were undone. */
  readonly reversed: readonly number[]
  readonly balances: Balances
  /** Instalments and warranties that were told of. */
  readonly reminded: readonly string[]
}

/** All that the budget asks for. */
export const budgetTotal = ({ budget }: Pick<WorksProject, 'budget'>): Fen => budget.reduce((sum, { amount }) => sum + amount, 0)
