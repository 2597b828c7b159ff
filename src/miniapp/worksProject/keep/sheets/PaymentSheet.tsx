import { useState } from 'react'
import { askPayment } from '../../../../contract/worksProject'
import { writeMoney, writeYuan } from '../../../../domain/money'
import type { Way } from '../../../../domain/worksProject/books'
import { call } from '../../../api'
import { usePhotos } from '../../../photos/usePhotos'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Choices } from '../../../ui/Choices'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { useAct } from '../../../useAct'
import { stageWords, WAYS } from '../../words'
import { photosMissing, sumIn, type WorksForm } from './form'

const OTHER = 'other'
const FUND = 'fundReturn'

/** Asks for money to go out; the one who asks is the first of the two who sign. */
export function PaymentSheet({ works, onClose, onDone }: WorksForm) {
  const payable = works.stages.filter(({ doneOn, amount, paid }) => doneOn && paid < amount)
  const [what, setWhat] = useState(payable[0]?.id ?? OTHER)
  const [payee, setPayee] = useState(payable[0] ? (works.contract?.company ?? '') : '')
  const [sum, setSum] = useState(payable[0] ? writeMoney(payable[0].amount - payable[0].paid) : '')
  const [way, setWay] = useState<Way>('bank')
  const [words, setWords] = useState('')
  const photos = usePhotos()
  const { busy, problem, run } = useAct('shown')
  const amount = sumIn(sum)
  const choose = (next: string) => {
    setWhat(next)
    const stage = payable.find(({ id }) => id === next)
    setPayee(stage ? (works.contract?.company ?? '') : '')
    setSum(stage ? writeMoney(stage.amount - stage.paid) : '')
  }
  const missing = !payee.trim() ? '请填付给谁' : !amount ? '请填金额' : !words.trim() ? '请写付什么款' : photosMissing(photos, '请拍发票或凭证')
  const ask = async () => {
    const kind = what === FUND ? ('fundReturn' as const) : ('works' as const)
    const body = { kind, amount: amount ?? 0, way, payee, words, photoIds: [...photos.ids], ...(what !== OTHER && what !== FUND && { stageId: what }) }
    if (await run((key) => call(askPayment, { params: { worksId: works.id }, body, key }))) onDone('申请好了，等另一个人签字')
  }
  const options = [
    ...payable.map((stage) => ({ value: stage.id, label: stage.name, note: `${writeYuan(stage.amount)}，${stageWords(stage)}` })),
    { value: OTHER, label: '其他费用', note: '监理、审计等，在预算以内' },
    ...(works.sums.fund > 0 ? [{ value: FUND, label: '退回维修资金', note: `拨来还没退的 ${writeYuan(works.sums.fund)}` }] : []),
  ]
  return (
    <Sheet title='申请付款' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void ask()}>{missing ?? '签字申请'}</Button>}>
      <Choices label='付什么' options={options} value={what} onChange={choose} />
      <TextField label='付给谁' value={payee} onChange={setPayee} wrong={problem?.message} />
      <TextField label='金额（元）' kind='digit' value={sum} onChange={setSum} />
      <Chips label='怎么付' options={WAYS} value={way} onChange={setWay} />
      <TextArea label='说明' hint='例如：拆除阶段进度款，发票号 …' value={words} onChange={setWords} max={500} />
      <Note>凭证全小区都能看，请遮住身份证号、银行卡号和电话。</Note>
      <Photos {...photos} />
    </Sheet>
  )
}
