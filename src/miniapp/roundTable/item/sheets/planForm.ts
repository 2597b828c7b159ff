import type { Payer, Plan } from '../../../../domain/agendaItem/agendaItem'
import { readMoney, type Fen } from '../../../../domain/money'
import { MATTERS } from '../../../../domain/vote/majority'
import { MATTER_NAMES, type JointMatter } from '../../../../domain/vote/question'
import { yuan } from '../../../words'

export interface PayerDraft {
  who: string
  yuan: string
}

export interface PlanDraft {
  text: string
  cost: string
  payers: PayerDraft[]
  photoIds: readonly string[]
  /** Not said yet: then what the payers suggest stands. */
  ownersDecide?: boolean
  matter?: JointMatter
}

export const NO_PLAN: PlanDraft = { text: '', cost: '', payers: [], photoIds: [] }

/** A sum as a field for numbers takes it: with no commas. */
export const typed = (fen: Fen): string => yuan(fen).replace(/,/g, '')

/** The plan that stands, to be changed. */
export const draftOf = (plan: Pick<Plan, 'text' | 'costFen' | 'payers' | 'ownersDecide'> & { photos: readonly string[] }): PlanDraft => ({
  text: plan.text,
  cost: typed(plan.costFen),
  payers: plan.payers.map(({ who, fen }) => ({ who, yuan: typed(fen) })),
  photoIds: plan.photos,
  ownersDecide: plan.ownersDecide !== undefined,
  ...(plan.ownersDecide && { matter: plan.ownersDecide.matter }),
})

/** Money of the maintenance fund, or raised among the owners, needs their vote; an emergency does not wait for it. @law 民法典 278 ⑤⑥，281(2) */
export function suggestedMatter({ payers }: Pick<PlanDraft, 'payers'>): JointMatter | undefined {
  const names = payers.map(({ who }) => who).filter((who) => !who.includes('应急'))
  if (names.some((who) => /筹|集资/.test(who))) return 6
  return names.some((who) => /维修(资|基)金/.test(who)) ? 5 : undefined
}

/** As it was said, else as the payers suggest. */
export function ownersDecideOf(draft: PlanDraft): { matter: JointMatter } | undefined {
  const suggested = suggestedMatter(draft)
  const asked = draft.ownersDecide ?? suggested !== undefined
  return asked ? { matter: draft.matter ?? suggested ?? 9 } : undefined
}

/** The nine matters to choose from, each with its majority. */
export const MATTER_CHOICES = ([5, 6, 7, 8, 4, 3, 1, 2, 9] as const).map((matter) => ({
  value: String(matter),
  label: MATTER_NAMES[matter],
  note: MATTERS[matter].majority === 'weighty' ? '参加的四分之三以上同意' : '参加的过半数同意',
}))

/** Empty is nothing to pay; undefined is no sum. */
const sumOf = (text: string): Fen | undefined => {
  const fen = text.trim() === '' ? 0 : readMoney(text.replace(/，/g, ','))
  return fen === undefined || fen < 0 ? undefined : fen
}

export const payersOf = ({ payers }: PlanDraft): Payer[] =>
  payers.filter(({ who, yuan: sum }) => who.trim() || sum.trim()).map(({ who, yuan: sum }) => ({ who: who.trim(), fen: sumOf(sum) ?? NaN }))

export interface Sums {
  costFen: Fen
  paidFen: Fen
  /** What is wrong with the sums, in a sentence that says what to do. */
  wrong?: string
}

/** What it costs against what is paid, as it is being written. */
export function sumsOf(draft: PlanDraft): Sums {
  const costFen = sumOf(draft.cost)
  const payers = payersOf(draft)
  const paidFen = payers.reduce((sum, { fen }) => sum + fen, 0)
  if (costFen === undefined) return { costFen: 0, paidFen: 0, wrong: '总费用请写数字，最多两位小数' }
  if (Number.isNaN(paidFen)) return { costFen, paidFen: 0, wrong: '各方出的钱请写数字，最多两位小数' }
  if (payers.some(({ who }) => !who)) return { costFen, paidFen, wrong: '请写每笔钱谁出' }
  if (paidFen < costFen) return { costFen, paidFen, wrong: `还差 ${yuan(costFen - paidFen)} 元没有写谁出` }
  if (paidFen > costFen) return { costFen, paidFen, wrong: `多出 ${yuan(paidFen - costFen)} 元，请改到和总费用一样` }
  return { costFen, paidFen }
}
