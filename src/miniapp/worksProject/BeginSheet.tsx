import { useState } from 'react'
import { beginWorks, type WorksBasis } from '../../contract/worksProject'
import { call } from '../api'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { Body } from '../ui/Text'
import { TextArea } from '../ui/TextArea'
import { TextField } from '../ui/TextField'
import { useAct } from '../useAct'

/** Works begin from what the owners carried. */
export function BeginSheet({ basis, onClose, onDone }: { basis: WorksBasis; onClose: () => void; onDone: (id: string) => void }) {
  const [title, setTitle] = useState(basis.title)
  const [text, setText] = useState('')
  const { busy, problem, run } = useAct('shown')
  const begin = () =>
    run(async (key) => {
      const { id } = await call(beginWorks, { body: { voteId: basis.voteId, questionId: basis.questionId, title, text }, key })
      onDone(id)
    })
  return (
    <Sheet title='立项' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!title.trim()} onTap={() => void begin()}>{title.trim() ? '立项' : '请填项目名称'}</Button>}>
      <Body>{`依据第 ${basis.voteNumber} 号表决，范围：${basis.scopeName}。立项以后全小区都看得到。`}</Body>
      <TextField label='项目名称' value={title} onChange={setTitle} wrong={problem?.message} />
      <TextArea label='做什么、为什么（可不写）' value={text} onChange={setText} max={2000} />
    </Sheet>
  )
}
