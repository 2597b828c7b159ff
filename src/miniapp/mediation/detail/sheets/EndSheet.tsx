import { useState } from 'react'
import { endMediation } from '../../../../contract/mediation'
import { END_WORDS } from '../../../../domain/mediation/endMediation'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Sheet } from '../../../ui/Sheet'
import { Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { endReasons, END_REASON_WORDS, type EndWhy } from './endForm'
import type { MediationForm } from './sheet'

/** It ends without success: why, and what else is open to them is told to both. */
export function EndSheet({ mediation, onClose, onDone }: MediationForm) {
  const reasons = endReasons(mediation.phase)
  const [why, setWhy] = useState<EndWhy>(reasons[0] ?? 'notForMediation')
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const end = async () => {
    if (await run((key) => call(endMediation, { params: { mediationId: mediation.id }, body: { why, words }, key }))) onDone('调解结束了，事情退回给受理的人')
  }
  return (
    <Sheet title='终止调解' onClose={onClose} foot={<Button kind='danger' large busy={busy} disabled={!words.trim()} onTap={() => void end()}>{words.trim() ? '终止，不能再改' : '请写明原因'}</Button>}>
      <Choices label='为什么终止' options={reasons.map((value) => ({ value, label: END_REASON_WORDS[value] }))} value={why} onChange={setWhy} />
      <TextArea label='原因' hint='双方都看得到' value={words} max={500} onChange={setWords} />
      <Note>{`双方会收到：${END_WORDS[why]}`}</Note>
    </Sheet>
  )
}
