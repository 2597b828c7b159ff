import { writeYuan } from '../../domain/money'
import { moneyIn } from '../../domain/worksProject/books'
import type { WorksEvent } from '../../domain/worksProject/events'
import { actorName, type EntryOf } from '../timelineEntry'

/** An event of the works as their page shows it; what stands in the account alone is left to the account. */
export const worksProjectEntry: EntryOf<WorksEvent> = (event, reader) => {
  const { data } = event
  const line = lineOf(data)
  return line && { id: String(event.seq), type: data.type, photos: [], ...line, by: actorName(event, reader), at: new Date(data.at).toISOString() }
}

function lineOf(data: WorksEvent): { title: string; words?: string; photos?: string[] } | undefined {
  switch (data.type) {
    case 'WorksBegun':
      return { title: '立项', words: `依据第 ${data.basis.voteNumber} 号表决` }
    case 'BudgetSet':
      return { title: '定了预算', words: writeYuan(data.budget.reduce((sum, { amount }) => sum + amount, 0)) }
    case 'WorksOfferAdded':
      return { title: '收到报价', words: `${data.offer.company}，${writeYuan(data.offer.amount)}` }
    case 'WorksOfferDropped':
      return { title: '去掉了一份报价', words: data.reason }
    case 'WorksContractSigned':
      return { title: '签了合同', words: `${data.contract.company}，${writeYuan(data.contract.amount)}`, photos: [...data.contract.photoIds] }
    case 'StageReported':
      return { title: data.finished ? '一个阶段完工' : '报了进度', words: data.words, photos: [...data.photoIds] }
    case 'Levied':
      return { title: '分摊到户', words: `${writeYuan(data.amount)}，${data.shares.length} 户` }
    case 'PaymentSigned':
      return { title: '付了一笔款', words: `${data.entry.unitId ? '退一户的款' : data.entry.words}，${writeYuan(0 - moneyIn(data.entry.lines))}` }
    case 'EntryReversed':
      return { title: `冲销了第 ${data.entry.reverses} 笔`, words: data.reason }
    case 'WorksAccepted':
      return { title: '验收', words: data.words }
    case 'LeftHandedBack':
      return { title: '结余退还', words: writeYuan(data.entry.lines[0]?.amount ?? 0) }
    case 'BooksClosed':
      return { title: '结账' }
    case 'WorksDropped':
      return { title: '不做了', words: data.reason }
    default:
      return undefined
  }
}
