import type { ContractEvent } from '../../domain/companyContract/companyContract'
import { actorName, type EntryOf } from '../timelineEntry'

/** A contract's event as its page shows it. */
export const companyContractEntry: EntryOf<ContractEvent> = (event, reader) => {
  const { data } = event
  const line = lineOf(data)
  return line && { id: String(event.seq), type: data.type, ...line, by: actorName(event, reader), photos: [], at: new Date(data.at).toISOString() }
}

function lineOf(data: ContractEvent): { title: string; words?: string } | undefined {
  switch (data.type) {
    case 'ContractEntered':
      return { title: '登记了合同', words: data.company }
    case 'OfferAdded':
      return { title: '收到报价', words: data.offer.company }
    case 'OfferDropped':
      return { title: '去掉了一份报价', words: data.reason }
    case 'ChoiceDrafted':
      return { title: data.what === 'hire' ? `起草选聘表决，第 ${data.voteNumber} 号` : `起草解聘表决，第 ${data.voteNumber} 号` }
    case 'ContractOver':
      return { title: '合同结束' }
    case 'ContractDayReminded':
      return undefined
  }
}
