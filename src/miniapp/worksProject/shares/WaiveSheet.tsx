import { useState } from 'react'
import { waiveShare } from '../../../contract/worksProject'
import { writeMoney, writeYuan } from '../../../domain/money'
import { call } from '../../api'
import { ReasonSheet } from '../../roundTable/ReasonSheet'
import { TextField } from '../../ui/TextField'
import { useAct } from '../../useAct'
import { sumIn } from '../keep/sheets/form'
import type { ShareForm } from './form'

/** A home is let off a part of its share, by a decision that is named. */
export function WaiveSheet({ worksId, row: { unitId, address, owing }, onClose, onDone }: ShareForm) {
  const [sum, setSum] = useState(writeMoney(owing))
  const [words, setWords] = useState('')
  const { busy, problem, run } = useAct('shown')
  const waive = async () => {
    const body = { unitId, amount: sumIn(sum) ?? 0, decision: words }
    if (await run((key) => call(waiveShare, { params: { worksId }, body, key }))) onDone('减免记下了')
  }
  return (
    <ReasonSheet
      title={`减免：${address}`}
      about={`还差 ${writeYuan(owing)}。下面写的依据大家都看得到，不要写姓名和门牌。`}
      label='依据哪个决定'
      hint='例如：业主大会 2026 年第 1 次会议决定，低保户减免'
      words={words}
      onWords={setWords}
      needed
      yes='减免'
      danger
      busy={busy}
      onYes={() => void waive()}
      onClose={onClose}
    >
      <TextField label='减免多少（元）' kind='digit' value={sum} onChange={setSum} wrong={problem?.message} />
    </ReasonSheet>
  )
}
