import { useState } from 'react'
import { signWorksContract } from '../../../../contract/worksProject'
import { call } from '../../../api'
import { typedDay } from '../../../committee/typedDay'
import { usePhotos } from '../../../photos/usePhotos'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { Head, Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { useAct } from '../../../useAct'
import { writeMoney } from '../../../../domain/money'
import { sumsIn } from '../../typed'
import { photosMissing, sumIn, today, type WorksForm } from './form'

/** The contract as it was signed, and the stages by which it is paid. */
export function ContractSheet({ works, onClose, onDone }: WorksForm) {
  const [company, setCompany] = useState('')
  const [price, setPrice] = useState('')
  const [signedOn, setSignedOn] = useState<string>(today())
  const [until, setUntil] = useState('')
  const [stageText, setStageText] = useState('')
  const photos = usePhotos()
  const { busy, problem, run } = useAct('shown')
  const amount = sumIn(price)
  const stages = sumsIn(stageText)
  const from = typedDay(signedOn)
  const to = typedDay(until)
  const missing = !company.trim() ? '请填公司名称' : !amount ? '请填合同价' : !from || !to ? '请填签约和完工的日子' : stages.wrong ? '有一个阶段看不懂' : stages.rows.length === 0 ? '请填付款阶段' : photosMissing(photos, '请拍合同')
  const take = (id: string) => {
    const offer = works.offers.find((one) => one.id === id)
    setCompany(offer?.company ?? '')
    setPrice(offer ? writeMoney(offer.amount) : '')
  }
  const sign = async () => {
    const body = { company, amount: amount ?? 0, signedOn: from ?? '', until: to ?? '', photoIds: [...photos.ids], stages: [...stages.rows] }
    if (await run((key) => call(signWorksContract, { params: { worksId: works.id }, body, key }))) onDone('合同登记好了')
  }
  return (
    <Sheet title='登记合同' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void sign()}>{missing ?? '登记'}</Button>}>
      {works.offers.length > 0 && <Chips label='按哪份报价' options={works.offers.map(({ id, company: name }) => ({ value: id, label: name }))} value={works.offers.find((one) => one.company === company)?.id} onChange={take} />}
      <TextField label='公司名称' value={company} onChange={setCompany} wrong={problem?.message} />
      <TextField label='合同价（元）' kind='digit' value={price} onChange={setPrice} />
      <TextField label='哪天签的' value={signedOn} onChange={setSignedOn} />
      <TextField label='哪天前完工，如 2026-09-01' value={until} onChange={setUntil} />
      <TextArea label='付款阶段，一行一个：名称 金额，加起来等于合同价' hint={'拆除 100000\n安装 900000\n质保金 50000'} value={stageText} onChange={setStageText} wrong={stages.wrong} max={1000} />
      <Head>合同照片</Head>
      <Note>全小区都能打开看，请遮住身份证号、银行卡号和电话。</Note>
      <Photos {...photos} />
    </Sheet>
  )
}
