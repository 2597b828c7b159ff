import { useState } from 'react'
import { addOffer } from '../../../contract/companyContract'
import { readMoney } from '../../../domain/money'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Sheet } from '../../ui/Sheet'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { useAct } from '../../useAct'
import type { ContractForm } from './DropOfferSheet'

const YEARS = [1, 2, 3, 5].map((years) => ({ value: String(years), label: `${years} 年` }))

/** What a company offers, as it will stand beside the others and on the ballot. */
export function OfferSheet({ contractId, onClose, onDone }: ContractForm & { contractId: string }) {
  const [company, setCompany] = useState('')
  const [yuan, setYuan] = useState('')
  const [years, setYears] = useState('3')
  const [services, setServices] = useState('')
  const { busy, problem, run } = useAct('shown')
  const fee = readMoney(yuan.trim())
  const missing = !company.trim() ? '请填公司名称' : fee === undefined ? '请填物业费，如 1.35' : !services.trim() ? '请写服务内容' : undefined
  const add = async () => {
    const body = { company, fee: fee ?? 0, years: Number(years), services }
    if (await run((key) => call(addOffer, { params: { contractId }, body, key }))) onDone('报价放上了')
  }
  return (
    <Sheet title='加一份报价' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void add()}>{missing ?? '放上去'}</Button>}>
      <TextField label='公司名称' value={company} onChange={setCompany} wrong={problem?.message} />
      <TextField label='物业费，每平方米每月多少元' kind='digit' value={yuan} onChange={setYuan} />
      <Chips label='合同年限' options={YEARS} value={years} onChange={setYears} />
      <TextArea label='服务内容：保洁、保安、维修几天到、公共收益怎么分' value={services} onChange={setServices} max={1000} />
    </Sheet>
  )
}
