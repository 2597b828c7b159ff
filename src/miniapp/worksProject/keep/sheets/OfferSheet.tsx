import { useState } from 'react'
import { addWorksOffer } from '../../../../contract/worksProject'
import { call } from '../../../api'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { useAct } from '../../../useAct'
import { sumIn, type WorksForm } from './form'

/** What a builder offers, as it stands beside the others. */
export function OfferSheet({ works, onClose, onDone }: WorksForm) {
  const [company, setCompany] = useState('')
  const [price, setPrice] = useState('')
  const [days, setDays] = useState('')
  const [months, setMonths] = useState('24')
  const [words, setWords] = useState('')
  const { busy, problem, run } = useAct('shown')
  const amount = sumIn(price)
  const missing = !company.trim() ? '请填公司名称' : !amount ? '请填总价' : !/^\d+$/.test(days) ? '请填工期多少天' : !/^\d+$/.test(months) ? '请填质保多少个月' : undefined
  const add = async () => {
    const body = { company, amount: amount ?? 0, days: Number(days), warrantyMonths: Number(months), words }
    if (await run((key) => call(addWorksOffer, { params: { worksId: works.id }, body, key }))) onDone('报价放上了')
  }
  return (
    <Sheet title='加一份报价' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void add()}>{missing ?? '放上去'}</Button>}>
      <TextField label='公司名称' value={company} onChange={setCompany} wrong={problem?.message} />
      <TextField label='总价（元）' kind='digit' value={price} onChange={setPrice} />
      <TextField label='工期，多少天' kind='number' value={days} onChange={setDays} />
      <TextField label='质保，多少个月' kind='number' value={months} onChange={setMonths} />
      <TextArea label='材料、品牌、付款方式（可不写）' value={words} onChange={setWords} max={1000} />
    </Sheet>
  )
}
