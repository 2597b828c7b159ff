import { useState } from 'react'
import { refuseClaim, type ClaimRow } from '../../../contract/estate'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'

/** Refuses a claim, and says why and what to bring. */
export function RefuseSheet({ claim, onClose, onDone }: { claim: ClaimRow; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) => call(refuseClaim, { params: { claimId: claim.id }, body: { reason: reason.trim() }, key }), '已退回，对方看得到原因，可以再申请')
    if (done) onDone()
  }
  return (
    <Sheet
      title='不通过这次认领'
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={!reason.trim()} onTap={() => void send()}>不通过</Button>}
    >
      <Note>{`${claim.name} · ${claim.address}`}</Note>
      <TextArea label='原因和怎么办' hint='例如：名册上不是这个名字，请带租房合同到前台' value={reason} max={200} onChange={setReason} />
    </Sheet>
  )
}
