import type { AccountRow, WorksPage } from '../../contract/worksProject'
import { writeYuan } from '../../domain/money'
import type { EntryKind, Income, Way } from '../../domain/worksProject/books'
import type { WorksPhase } from '../../domain/worksProject/worksProject'

export const WAY_WORDS: Record<Way, string> = { bank: '银行转账', cash: '现金' }
export const INCOME_WORDS: Record<Income, string> = { fund: '维修资金划拨', gift: '捐款', interest: '利息' }
export const WAYS = (['bank', 'cash'] as const).map((value) => ({ value, label: WAY_WORDS[value] }))

const KIND_WORDS: Record<EntryKind, string> = {
  levy: '分摊到户',
  receipt: '收分摊款',
  waiver: '减免',
  income: '其他收入',
  transfer: '现金存入银行',
  payment: '付工程款',
  refund: '退款',
  fundReturn: '退回维修资金',
  handBack: '结余退还',
  reversal: '冲销',
}
/** What an entry is, as an account says it: 冲销第 3 笔. */
export const entryWords = ({ kind, reverses }: Pick<AccountRow, 'kind' | 'reverses'>): string => (reverses === undefined ? KIND_WORDS[kind] : `冲销第 ${reverses} 笔`)

export const phaseTag = (phase: WorksPhase): 'wait' | 'go' | 'done' | 'late' => ({ planning: 'wait', underway: 'go', accepted: 'done', closed: 'done', dropped: 'late' } as const)[phase]

/** Whether a stage is done, and how much of it is paid. */
export const stageWords = ({ doneOn, paid, amount }: WorksPage['stages'][number]): string =>
  `${doneOn ? '已完工' : '未完工'}，${paid === 0 ? '未付' : paid >= amount ? '已付清' : `已付 ${writeYuan(paid)}`}`
