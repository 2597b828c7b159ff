import { addDays, type LocalDate } from '../../calendar'
import { HAND_OVER_DAYS } from './term'

/** What an old committee hands to the new one. @law 指导规则 48；the list is ours after 司法解释 13 */
export const HAND_OVER_ITEMS = [
  { id: 'seals', text: '业主大会、业主委员会印章' },
  { id: 'archives', text: '业主大会、业主委员会会议纪要、决定和表决档案' },
  { id: 'roll', text: '业主名册' },
  { id: 'contracts', text: '物业服务合同和共有部分经营合同' },
  { id: 'fund', text: '专项维修资金筹集、使用账目' },
  { id: 'income', text: '公共收益账目和票据' },
  { id: 'money', text: '业主共有的资金和财物' },
  { id: 'filing', text: '备案材料' },
] as const
export type HandOverItem = (typeof HAND_OVER_ITEMS)[number]['id']

export interface HandOver {
  readonly until: LocalDate
  readonly missing: readonly HandOverItem[]
  readonly late: boolean
}

/** How far the handing over is: until when, and what is still missing. */
export function handOver(electedOn: LocalDate, handed: readonly HandOverItem[], today: LocalDate): HandOver {
  const until = addDays(electedOn, HAND_OVER_DAYS)
  const missing = HAND_OVER_ITEMS.map(({ id }) => id).filter((id) => !handed.includes(id))
  return { until, missing, late: missing.length > 0 && today > until }
}
