import type { WorksPage } from '../../../contract/worksProject'
import { writeYuan } from '../../../domain/money'

/** What those who keep the works may do; each opens its sheet or its page. */
export type KeepAct = 'budget' | 'offer' | 'dropOffer' | 'contract' | 'levy' | 'shares' | 'bank' | 'income' | 'cash' | 'pay' | 'report' | 'accept' | 'handBack' | 'close' | 'drop'

interface Act {
  readonly act: KeepAct
  readonly label: string
  readonly note?: string
  readonly value?: string
}

/** The acts that the phase allows, in the order in which works go. */
export function actsOf({ phase, budget, budgetTotal, offers, contract, stages, levy, mayLevy, sums, openLines }: WorksPage): { title: string; acts: readonly Act[] }[] {
  const planning = phase === 'planning' || phase === 'underway'
  const open = planning || phase === 'accepted'
  const undone = stages.filter(({ doneOn }) => !doneOn).length
  const plan: (Act | false)[] = [
    planning && { act: 'budget', label: '预算', note: '一项一行', value: budget.length > 0 ? writeYuan(budgetTotal) : '还没定' },
    planning && !contract && { act: 'offer', label: '加一份报价', value: `${offers.length} 份` },
    planning && !contract && offers.length > 0 && { act: 'dropOffer', label: '去掉一份报价' },
    planning && !contract && budget.length > 0 && { act: 'contract', label: '登记合同和付款阶段' },
    phase === 'planning' && { act: 'drop', label: '不做了', note: '还没有收过钱' },
  ]
  const money: (Act | false)[] = [
    planning && mayLevy && !levy && budget.length > 0 && { act: 'levy', label: '分摊到户', note: '先试算，看清楚再分' },
    levy !== undefined && { act: 'shares', label: '各户分摊和收款', note: '收款、减免、退款', value: sums.owingUnits > 0 ? `${sums.owingUnits} 户没缴齐` : '都缴齐了' },
    levy !== undefined && open && { act: 'bank', label: '银行流水', note: '导入、对上是哪一户', value: openLines > 0 ? `${openLines} 行没处理` : '' },
    open && { act: 'income', label: '记其他收入', note: '维修资金划拨、捐款、利息' },
    open && sums.cash > 0 && { act: 'cash', label: '现金存入银行', value: writeYuan(sums.cash) },
    (phase === 'underway' || phase === 'accepted') && { act: 'pay', label: '申请付款', note: '要凭证，另一个人签字才付' },
  ]
  const site: (Act | false)[] = [
    phase === 'underway' && undone > 0 && { act: 'report', label: '报进度、报完工', note: '附现场照片', value: `${undone} 个阶段没完工` },
    phase === 'underway' && contract !== undefined && undone === 0 && { act: 'accept', label: '验收，登记质保' },
    phase === 'accepted' && sums.left - sums.credit > 0 && { act: 'handBack', label: '结余退还各户', value: writeYuan(sums.left - sums.credit) },
    phase === 'accepted' && { act: 'close', label: '结账', note: '付清、退清以后' },
  ]
  return [
    { title: '钱', acts: money },
    { title: '工程', acts: site },
    { title: '筹划', acts: plan },
  ].flatMap(({ title, acts }) => {
    const allowed = acts.filter((act): act is Act => act !== false)
    return allowed.length > 0 ? [{ title, acts: allowed }] : []
  })
}
