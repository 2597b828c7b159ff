import { useState } from 'react'
import { declineTicket } from '../../../contract/ticket'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import type { StepSheetProps } from './sheet'
import { useStep } from './useStep'

/** Gives it back with the reason, so that the manager can give it to another. */
export function DeclineSheet({ onClose, ...step }: StepSheetProps) {
  const [reason, setReason] = useState('')
  const { busy, send } = useStep(declineTicket, step)
  return (
    <Sheet
      title='退单'
      onClose={onClose}
      foot={
        <Button kind='primary' busy={busy} disabled={!reason.trim()} onTap={() => void send({ reason }, '已退单，物业经理会另派人')}>确定退单</Button>
      }
    >
      <Note>原因只有物业看得到。</Note>
      <TextArea label='为什么退单' hint='例如：要电工证，我没有' value={reason} max={500} onChange={setReason} />
    </Sheet>
  )
}
