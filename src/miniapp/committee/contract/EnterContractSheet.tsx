import { useState } from 'react'
import { enterContract } from '../../../contract/companyContract'
import { readMoney } from '../../../domain/money'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Body } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { useAct } from '../../useAct'
import { typedDay } from '../typedDay'
import type { ContractForm } from './DropOfferSheet'

/** The contract as it was signed. */
export function EnterContractSheet({ onClose, onDone }: ContractForm) {
  const [company, setCompany] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [yuan, setYuan] = useState('')
  const [services, setServices] = useState('')
  const { busy, problem, run } = useAct('shown')
  const fee = readMoney(yuan.trim())
  const days = { from: typedDay(from), until: typedDay(until) }
  const missing = !company.trim() ? '请填公司名称' : !days.from || !days.until ? '请填起止日期' : fee === undefined ? '请填物业费，如 1.35' : undefined
  const enter = async () => {
    const body = { company, from: days.from ?? '', until: days.until ?? '', fee: fee ?? 0, services }
    if (await run((key) => call(enterContract, { body, key }))) onDone('登记好了')
  }
  return (
    <Sheet title='登记物业合同' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void enter()}>{missing ?? '登记'}</Button>}>
      <Body>照签好的合同填。登记新合同以后，原来的算结束。</Body>
      <TextField label='公司名称' value={company} onChange={setCompany} wrong={problem?.message} />
      <TextField label='从哪天起，如 2024-01-01' value={from} onChange={setFrom} />
      <TextField label='到哪天止，如 2026-12-31' value={until} onChange={setUntil} />
      <TextField label='物业费，每平方米每月多少元' kind='digit' value={yuan} onChange={setYuan} />
      <TextArea label='服务内容' value={services} onChange={setServices} max={1000} />
    </Sheet>
  )
}
