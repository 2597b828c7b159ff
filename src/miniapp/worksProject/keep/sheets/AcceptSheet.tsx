import { useState } from 'react'
import { acceptWorks } from '../../../../contract/worksProject'
import { call } from '../../../api'
import { typedDay } from '../../../committee/typedDay'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { useAct } from '../../../useAct'
import { warrantiesIn } from '../../typed'
import { today, type WorksForm } from './form'

/** The works are looked over and taken; the warranties that begin are watched. */
export function AcceptSheet({ works, onClose, onDone }: WorksForm) {
  const [on, setOn] = useState<string>(today())
  const [words, setWords] = useState('')
  const [text, setText] = useState('')
  const { busy, problem, run } = useAct('shown')
  const date = typedDay(on)
  const warranties = warrantiesIn(text)
  const missing = !date ? '请填哪天验收的' : !words.trim() ? '请写验收的结论' : warranties.wrong ? '有一项质保看不懂' : undefined
  const take = async () => {
    const body = { on: date ?? '', words, warranties: [...warranties.rows] }
    if (await run((key) => call(acceptWorks, { params: { worksId: works.id }, body, key }))) onDone('验收登记好了')
  }
  return (
    <Sheet title='验收' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void take()}>{missing ?? '登记验收'}</Button>}>
      <TextField label='哪天验收的' value={on} onChange={setOn} wrong={problem?.message} />
      <TextArea label='谁参加、结论是什么' value={words} onChange={setWords} max={500} />
      <TextArea label='质保，一行一项：什么 到哪天（可不写）' hint={'整机 2028-04-01\n防水 2031-04-01'} value={text} onChange={setText} wrong={warranties.wrong} max={500} />
    </Sheet>
  )
}
