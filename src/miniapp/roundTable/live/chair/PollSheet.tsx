import { useState } from 'react'
import { openPoll } from '../../../../contract/sitting'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { Body } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { act, useClosing } from './act'

/** A show of hands. */
export function PollSheet({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const [question, setQuestion] = useState('')
  const [lines, setLines] = useState('同意\n不同意\n再议')
  const { busy, close } = useClosing(onClose)
  const options = lines.split('\n').map((line) => line.trim()).filter(Boolean)
  const missing = !question.trim() ? '请写问什么' : options.length < 2 ? '至少两个选项' : undefined
  const ask = () => close(act(openPoll, { params: { meetingId }, body: { question, options } }, `举手：${question}`))
  return (
    <Sheet title='举手看看' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void ask()}>{missing ?? '请大家举手'}</Button>}>
      <Body>只是看看大家怎么想，不是法律上的表决。要业主共同决定的，请从议题里起草业主表决。</Body>
      <TextField label='问什么' value={question} max={60} onChange={setQuestion} />
      <TextArea label='选项，一行一个' value={lines} max={200} onChange={setLines} />
    </Sheet>
  )
}
