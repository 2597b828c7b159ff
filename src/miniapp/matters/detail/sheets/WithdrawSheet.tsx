import { useState } from 'react'
import { withdrawMatter } from '../../../../contract/matter'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import { Body } from '../../../ui/Text'
import type { ActSheetProps } from './sheet'

/** Takes it back for good: the sheet itself is the question. */
export function WithdrawSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [reason, setReason] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) => call(withdrawMatter, { params: { matterId: matter.id }, body: { reason }, key }))
    if (done) onDone('已撤回，不再办理')
  }
  return (
    <Sheet
      title='撤回这件事项？'
      onClose={onClose}
      foot={
        <>
          <Button onTap={onClose}>不撤回</Button>
          <Button kind='danger' busy={busy} onTap={() => void send()}>确定撤回</Button>
        </>
      }
    >
      <Body>撤回以后不再办理，也不能恢复；要办只能重新反映。</Body>
      <TextArea label='为什么撤回（可不写）' hint='比如：自己修好了' value={reason} max={200} onChange={setReason} />
    </Sheet>
  )
}
