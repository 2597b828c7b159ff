import { useState } from 'react'
import { returnMatter } from '../../../../contract/matter'
import { call } from '../../../api'
import { ReplyPicks } from '../../../replies/ReplyPicks'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import type { ActSheetProps } from './sheet'

/** Returns it with the reason and with what to do instead: never a bare no. */
export function ReturnSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [reason, setReason] = useState('')
  const [instead, setInstead] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) =>
      call(returnMatter, { params: { matterId: matter.id }, body: { reason, instead }, key }),
    )
    if (done) onDone('已退回，反映人会看到原因和办法，改好可以再报')
  }
  return (
    <Sheet
      title='退回说明'
      onClose={onClose}
      foot={
        <Button kind='primary' busy={busy} disabled={!reason.trim() || !instead.trim()} onTap={() => void send()}>退回</Button>
      }
    >
      <ReplyPicks use='return' onPick={setReason} />
      <TextArea label='为什么退回' value={reason} max={500} onChange={setReason} />
      <TextArea label='请反映人怎么办' hint='找谁、打什么电话、补什么材料' value={instead} max={500} onChange={setInstead} />
    </Sheet>
  )
}
