import { useState } from 'react'
import { moveBack } from '../../../../contract/agendaItem'
import { phasesBefore } from '../../../../domain/agendaItem/stages'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { Chips } from '../../../ui/Chips'
import { Head } from '../../../ui/Text'
import { ITEM_PHASE_WORDS } from '../../../words'
import { ReasonSheet } from '../../ReasonSheet'
import type { ItemSheetProps } from './sheet'

/** Back to an earlier stage, with the reason that everyone reads. */
export function BackSheet({ item, onClose, onDone }: ItemSheetProps) {
  const before = phasesBefore(item.phase)
  const [to, setTo] = useState(before[before.length - 1] ?? 'visit')
  const [reason, setReason] = useState('')
  const { busy, run } = useAct()
  const move = async () => {
    const done = await run((key) => call(moveBack, { params: { itemId: item.id }, body: { to, reason }, key }))
    if (done) onDone(`退回${ITEM_PHASE_WORDS[to]}了，原因大家看得到`)
  }
  return (
    <ReasonSheet
      title='退回前面的步骤'
      about='已经记下的都留着，退回的原因会公布。'
      label='为什么退回'
      hint='例如：报价有变，要重新商量谁出钱'
      words={reason}
      onWords={setReason}
      needed
      yes={`退回${ITEM_PHASE_WORDS[to]}`}
      busy={busy}
      onYes={() => void move()}
      onClose={onClose}
    >
      <Head>退回到</Head>
      <Chips label='退回到' options={before.map((value) => ({ value, label: ITEM_PHASE_WORDS[value] }))} value={to} onChange={setTo} />
    </ReasonSheet>
  )
}
