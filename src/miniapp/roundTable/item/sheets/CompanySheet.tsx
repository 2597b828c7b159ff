import { useState } from 'react'
import { handItemToCompany } from '../../../../contract/agendaItem'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { numberText } from '../../../words'
import { ReasonSheet } from '../../ReasonSheet'
import type { ItemSheetProps } from './sheet'

/** The company can do it after all: the item and its matters go on as one ticket. */
export function CompanySheet({ item, onClose, onDone }: ItemSheetProps) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const hand = async () => {
    let number = 0
    const done = await run(async (key) => {
      number = (await call(handItemToCompany, { params: { itemId: item.id }, body: { words }, key })).ticketNumber
    })
    if (done) onDone(`已转物业，工单 ${numberText(number)}，反映的人接着在原来的事项里看进度`)
  }
  return (
    <ReasonSheet
      title='转物业办理'
      about={`议题就此结束，它的 ${item.matters} 件事项合成一张工单由物业办，编号和经过都不变。转出后不能自动转回。`}
      label='给物业的话（可不写）'
      words={words}
      onWords={setWords}
      yes='转物业办理'
      busy={busy}
      onYes={() => void hand()}
      onClose={onClose}
    />
  )
}
