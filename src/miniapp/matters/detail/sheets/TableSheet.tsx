import { useState } from 'react'
import { listAgendaItems } from '../../../../contract/agendaItem'
import { handMatterToRoundTable } from '../../../../contract/matter'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { useLoad } from '../../../useLoad'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { Body } from '../../../ui/Text'
import { numberText } from '../../../words'
import type { ActSheetProps } from './sheet'

const NEW = 'new'

/** Hands it to the round table: what neighbours must agree on; as a new item, or to one that stands. */
export function TableSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [to, setTo] = useState(NEW)
  const [title, setTitle] = useState(matter.title)
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const { data, problem, reload } = useLoad(() => call(listAgendaItems, { query: { of: 'open', limit: 20 } }), [])
  const send = async () => {
    const body = to === NEW ? { words, title } : { words, itemId: to }
    const done = await run((key) => call(handMatterToRoundTable, { params: { matterId: matter.id }, body, key }))
    if (done) onDone(to === NEW ? '已转小圆桌，成为新议题，先去走访' : '已并到那个议题，反映人跟着看进度')
  }
  return (
    <Sheet
      title='转小圆桌'
      onClose={onClose}
      foot={
        <Button kind='primary' busy={busy} disabled={to === NEW && !title.trim()} onTap={() => void send()}>转小圆桌</Button>
      }
    >
      <Body>要大家商量、要花大家的钱、一家定不了的，请小圆桌来议。编号和经过都不变。</Body>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {data && (
        <Choices
          label='放到哪个议题'
          options={[{ value: NEW, label: '新议题' }, ...data.rows.map(({ id, number, title: name }) => ({ value: id, label: `${numberText(number)} ${name}` }))]}
          value={to}
          onChange={setTo}
        />
      )}
      {to === NEW && <TextField label='议题的题目' value={title} max={60} onChange={setTitle} />}
      <TextArea label='给大家的话（可不写）' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
