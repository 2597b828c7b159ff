import { useState } from 'react'
import { cancelTicket } from '../../../contract/ticket'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import type { StepSheetProps } from './sheet'

/** Calls it off: its matters go back to whoever accepts. */
export function CancelSheet({ ticket, onClose, onDone }: StepSheetProps) {
  const [reason, setReason] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) => call(cancelTicket, { params: { ticketId: ticket.id }, body: { reason }, key }))
    if (done) onDone('工单已取消，事项回到“已受理”，请接着答复或另转')
  }
  return (
    <Sheet
      title='取消工单'
      onClose={onClose}
      foot={<Button kind='danger' busy={busy} disabled={!reason.trim()} onTap={() => void send()}>取消工单，不能恢复</Button>}
    >
      <Note>{`上面的 ${ticket.items.length} 件事项会退回受理，反映人看得到原因。`}</Note>
      <TextArea label='为什么取消' value={reason} max={500} onChange={setReason} />
    </Sheet>
  )
}
