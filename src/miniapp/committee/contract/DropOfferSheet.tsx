import { useState } from 'react'
import { dropOffer, type ContractPage } from '../../../contract/companyContract'
import { call } from '../../api'
import { ReasonSheet } from '../../roundTable/ReasonSheet'
import { useAct } from '../../useAct'

export interface ContractForm {
  onClose: () => void
  onDone: (words: string) => void
}

/** An offer is taken off the comparison, in public and with its reason. */
export function DropOfferSheet({ contractId, offer, onClose, onDone }: ContractForm & { contractId: string; offer: ContractPage['offers'][number] }) {
  const [reason, setReason] = useState('')
  const { busy, run } = useAct()
  const drop = async () => {
    if (await run((key) => call(dropOffer, { params: { contractId }, body: { offerId: offer.id, reason }, key }))) onDone('去掉了')
  }
  return <ReasonSheet title={`去掉${offer.company}的报价`} about='原因会记在经过里，大家都能看到。' label='原因' words={reason} onWords={setReason} needed yes='去掉' danger busy={busy} onYes={() => void drop()} onClose={onClose} />
}
