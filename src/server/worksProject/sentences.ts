import { writeYuan } from '../../domain/money'
import { MATTER_NAMES } from '../../domain/vote/question'
import type { BeginWorksRefusal } from '../../domain/worksProject/beginWorks'
import type { CollectRefusal } from '../../domain/worksProject/collect'
import type { EndWorksRefusal } from '../../domain/worksProject/endWorks'
import type { LevyRefusal } from '../../domain/worksProject/levy'
import type { PayRefusal } from '../../domain/worksProject/pay'
import type { PlanWorksRefusal } from '../../domain/worksProject/planWorks'
import type { ReverseRefusal } from '../../domain/worksProject/reverseEntry'
import { WORKS_PHASE_NAMES } from '../../domain/worksProject/worksProject'
import type { Sentences } from '../sentences'
import type { StatementRefusal } from './statement/refusal'

/** Said elsewhere already, in the same words. */
type Elsewhere = 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'TOO_MANY_PHOTOS' | 'OFFER_KNOWN' | 'TOO_MANY_OFFERS' | 'NO_SUCH_OFFER' | 'CONTRACT_DAYS'
type Any = BeginWorksRefusal | PlanWorksRefusal | LevyRefusal | CollectRefusal | PayRefusal | ReverseRefusal | EndWorksRefusal | StatementRefusal
type Own = Exclude<Any, { code: Elsewhere }>

const WAY_NAMES = { bank: '银行账户', cash: '现金' } as const

/** Why nothing may be done with the works or their money, and what to do instead. */
export const worksProjectSentences: Sentences<Own> = {
  WORKS_WRONG_PHASE: [409, ({ phase, needed }) => `这个项目${WORKS_PHASE_NAMES[phase]}，${needed.map((one) => WORKS_PHASE_NAMES[one]).join('或')}时才能这样做。请刷新后再看。`],
  AMOUNT_NOT_GOOD: [422, () => '金额要大于 0，最多两位小数，请核对。'],
  NOT_ENOUGH_MONEY: [409, ({ way, has }) => `${WAY_NAMES[way]}里只有 ${writeYuan(has)}（等签字的付款先占着），不够这一笔。`],
  VOTE_NOT_FINAL: [409, () => '这次表决还没有公布最终结果，公布以后才能立项。'],
  NOT_CARRIED: [409, () => '业主表决没有通过这一项，不能立项。'],
  NOT_A_WORKS_MATTER: [409, ({ matter }) => `“${MATTER_NAMES[matter]}”不能作为自筹项目的依据，要使用、筹集维修资金或者改建的决定（民法典 278）。`],
  WORKS_KNOWN: [409, ({ number }) => `这项决定已经立过项了，是第 ${number} 号项目。`],
  TOO_MANY_LINES: [422, ({ most }) => `最多 ${most} 行，请合并一些。`],
  BUDGET_BELOW_LEVY: [409, ({ levied }) => `已经按 ${writeYuan(levied)} 分摊了，预算不能比它少。`],
  OFFER_NUMBERS: [422, () => '工期填 1 到 3650 天，质保填 0 到 600 个月。'],
  CONTRACT_SIGNED: [409, () => '合同已经登记过了。'],
  STAGES_DO_NOT_ADD_UP: [422, ({ stages, contract }) => `各阶段加起来是 ${writeYuan(stages)}，合同价是 ${writeYuan(contract)}，要相等。`],
  OVER_BUDGET: [409, ({ left }) => `超出预算了，预算内还能用 ${writeYuan(Math.max(0, left))}。要多花，先调整预算。`],
  STAGE_DONE: [409, () => '这个阶段已经报过完工。'],
  PHOTO_NEEDED: [422, () => '请附上照片，再提交。'],
  NO_SUCH_STAGE: [404, () => '没有这个阶段，请刷新后再看。'],
  LEVY_NEEDS_VOTE: [409, () => '要业主出钱，得先由业主表决同意“筹集维修资金”或“改建”（民法典 278，四分之三）。这个项目依据的是使用维修资金。'],
  LEVIED_ALREADY: [409, () => '已经分摊过了。要重新分摊，先冲销原来的（还没有人缴过才行）。'],
  LEVY_OVER_BUDGET: [422, ({ budget }) => `分摊总额不能超过预算 ${writeYuan(budget)}。`],
  NO_UNITS: [409, () => '这个范围里没有房屋，请先导入房屋资料。'],
  INSTALMENTS_NOT_WHOLE: [422, ({ percent }) => `各期加起来是 ${percent}%，要正好 100%，最多 12 期。`],
  INSTALMENT_DAYS: [422, () => '各期的日子要一期比一期晚。'],
  NO_LEVY: [409, () => '还没有分摊到户，先分摊再收款。'],
  UNIT_NOT_ASKED: [404, () => '这一户不在分摊范围里，请核对门牌。'],
  DAY_AHEAD: [422, () => '日期不能晚于今天。'],
  WAIVER_OVER_DUE: [409, ({ due }) => `这一户还欠 ${writeYuan(Math.max(0, due))}，减免不能超过它。`],
  VOUCHER_NEEDED: [422, () => '请附上凭证的照片，遮住身份证号、卡号和电话。'],
  STAGE_NOT_DONE: [409, () => '这个阶段还没有报完工，完工后才能付款。'],
  OVER_STAGE: [409, ({ left }) => `这个阶段还能付 ${writeYuan(Math.max(0, left))}（等签字的已经算上）。`],
  REFUND_OVER_CREDIT: [409, ({ credit }) => `这一户可退 ${writeYuan(credit)}，不能多退。`],
  OVER_FUND: [409, ({ left }) => `从维修资金拨来的还能退回 ${writeYuan(left)}，不能多退。`],
  NO_SUCH_PAYMENT: [404, () => '这笔付款申请不在了，可能刚刚有人处理过。请刷新后再看。'],
  SAME_SIGNER: [409, () => '第二个签字要由另一个人来签。'],
  NO_SUCH_ENTRY: [404, () => '没有这一笔，请刷新后再看。'],
  ENTRY_REVERSED: [409, () => '这一笔已经冲销过了。'],
  REVERSAL_STANDS: [409, () => '冲销本身不能再冲销，请重新记一笔。'],
  LEVY_IN_USE: [409, () => '已经有人缴款或减免，不能冲销分摊。'],
  CONTRACT_MISSING: [409, () => '还没有登记合同，不能验收。'],
  STAGES_OPEN: [409, ({ open }) => `还有 ${open} 个阶段没有报完工，都完工了再验收。`],
  WARRANTY_DAYS: [422, () => '质保到期的日子要晚于验收的日子。'],
  PAYMENTS_WAIT: [409, ({ count }) => `还有 ${count} 笔付款等签字，先处理完。`],
  UNITS_OWE: [409, ({ units, owing }) => `还有 ${units} 户共欠 ${writeYuan(owing)}，收齐或按决定减免以后再退结余。`],
  NOTHING_LEFT: [409, () => '账上没有结余可退。'],
  FUND_FIRST: [409, ({ fund }) => `没有向业主分摊过，结余请退回维修资金（拨来 ${writeYuan(fund)}）。`],
  BOOKS_NOT_EMPTY: [409, ({ left, owing }) => `账上还有 ${writeYuan(left)}、各户还欠 ${writeYuan(owing)}，全部付清、退清以后才能结账。`],
  STATEMENT_NOT_READ: [422, ({ faults }) => `流水没有导入。${faults.slice(0, 5).join('；')}${faults.length > 5 ? `；等 ${faults.length} 处` : ''}`],
  LINE_DECIDED: [409, () => '这一行流水已经处理过了，请刷新后再看。'],
  LINE_NOT_FITTING: [409, () => '金额对不上：收入不能记成付款，付款只能和已经签字的同一金额对上。'],
}
