import { useState } from 'react'
import { reopenItem } from '../../../../contract/agendaItem'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { ReasonSheet } from '../../ReasonSheet'
import type { ItemSheetProps } from './sheet'

/** What was closed did not hold: it goes back to work. */
export function ReopenSheet({ item, onClose, onDone }: ItemSheetProps) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const reopen = async () => {
    if (await run((key) => call(reopenItem, { params: { itemId: item.id }, body: { reason: words }, key }))) onDone('重新拿出来办了，请定新的任务')
  }
  return <ReasonSheet title='重新拿出来办' about='回到实施，关注的人都会收到通知；要再做完一项任务，才能请居民评价。' label='原因' words={words} onWords={setWords} needed yes='重新办' busy={busy} onYes={() => void reopen()} onClose={onClose} />
}
