import { useState } from 'react'
import { handTicketToRoundTable } from '../../../contract/ticket'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import type { StepSheetProps } from './sheet'

/** Hands the whole of it to the round table: what the company alone cannot mend. */
export function TableSheet({ ticket, onClose, onDone }: StepSheetProps) {
  const [title, setTitle] = useState(ticket.title.slice(0, 60))
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) =>
      call(handTicketToRoundTable, { params: { ticketId: ticket.id }, body: { words, title: title.trim() || undefined }, key }),
    )
    if (done) onDone('已转小圆桌，先走访，再一起商量')
  }
  return (
    <Sheet
      title='转小圆桌议'
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={!words.trim()} onTap={() => void send()}>转小圆桌，工单结束</Button>}
    >
      <Note>{`上面的 ${ticket.items.length} 件事项一起转，反映人跟着议题看进度。`}</Note>
      <TextField label='议题名称' value={title} max={60} onChange={setTitle} />
      <TextArea label='为什么要一起议' hint='例如：要动用维修资金，物业定不了' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
