import { useState } from 'react'
import { checkMatter } from '../../../../contract/matter'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import type { ActSheetProps } from './sheet'

/** Keeps it from the neighbours' eyes, with a reason that its reporter reads; it is dealt with all the same. */
export function WithholdSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [reason, setReason] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) =>
      call(checkMatter, { params: { matterId: matter.id }, body: { result: 'withheld', reason }, key }),
    )
    if (done) onDone('没有公开，照常办理；反映人会看到原因')
  }
  return (
    <Sheet
      title='先不公开'
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={!reason.trim()} onTap={() => void send()}>确定不公开</Button>}
    >
      <TextArea label='为什么不公开' hint='比如：照片里有别人家的门牌' value={reason} max={200} onChange={setReason} />
    </Sheet>
  )
}
