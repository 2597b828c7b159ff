import { useState } from 'react'
import { dropWorks, dropWorksOffer } from '../../../../contract/worksProject'
import { writeYuan } from '../../../../domain/money'
import { call } from '../../../api'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { Choices } from '../../../ui/Choices'
import { useAct } from '../../../useAct'
import type { WorksForm } from './form'

/** An offer is taken off, with its reason. */
export function DropOfferSheet({ works, onClose, onDone }: WorksForm) {
  const [offerId, setOfferId] = useState(works.offers[0]?.id ?? '')
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const drop = async () => {
    if (await run((key) => call(dropWorksOffer, { params: { worksId: works.id }, body: { offerId, reason: words }, key }))) onDone('去掉了')
  }
  return (
    <ReasonSheet title='去掉一份报价' about='会写进经过，大家都看得到。' label='原因' words={words} onWords={setWords} needed yes='去掉' danger busy={busy} onYes={() => void drop()} onClose={onClose}>
      <Choices label='哪一份' options={works.offers.map(({ id, company, amount }) => ({ value: id, label: company, note: writeYuan(amount) }))} value={offerId} onChange={setOfferId} />
    </ReasonSheet>
  )
}

/** Given up before anybody was asked for money. */
export function DropSheet({ works, onClose, onDone }: WorksForm) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const drop = async () => {
    if (await run((key) => call(dropWorks, { params: { worksId: works.id }, body: { reason: words }, key }))) onDone('已写明不做了')
  }
  return <ReasonSheet title='不做了' about='会通知业主，不能撤回。' label='原因' words={words} onWords={setWords} needed yes='不做了' danger busy={busy} onYes={() => void drop()} onClose={onClose} />
}
