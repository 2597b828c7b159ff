import { useState } from 'react'
import { dropTask } from '../../../../contract/agendaItem'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { ReasonSheet } from '../../ReasonSheet'
import type { ItemSheetProps, TaskShown } from './sheet'

/** It need not be done after all: everyone reads why. */
export function DropTaskSheet({ item, task, onClose, onDone }: ItemSheetProps & { task: TaskShown }) {
  const [reason, setReason] = useState('')
  const { busy, run } = useAct()
  const drop = async () => {
    const done = await run((key) => call(dropTask, { params: { itemId: item.id, taskId: task.id }, body: { reason }, key }))
    if (done) onDone('这项任务不做了，原因大家看得到')
  }
  return (
    <ReasonSheet
      title='不用做了'
      about={`“${task.what}”不再做。原因会公布，任务仍留在记录里。`}
      label='为什么不用做'
      words={reason}
      onWords={setReason}
      needed
      yes='不用做了'
      danger
      busy={busy}
      onYes={() => void drop()}
      onClose={onClose}
    />
  )
}
