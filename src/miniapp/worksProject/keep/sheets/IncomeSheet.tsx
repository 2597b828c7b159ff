import { useState } from 'react'
import { receiveIncome } from '../../../../contract/worksProject'
import type { Income, Way } from '../../../../domain/worksProject/books'
import { call } from '../../../api'
import { typedDay } from '../../../committee/typedDay'
import { usePhotos } from '../../../photos/usePhotos'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { useAct } from '../../../useAct'
import { INCOME_WORDS, WAYS } from '../../words'
import { sumIn, today, type WorksForm } from './form'

const FROM = (['fund', 'gift', 'interest'] as const).map((value) => ({ value, label: INCOME_WORDS[value] }))

/** Money that came in beside the shares. */
export function IncomeSheet({ works, onClose, onDone }: WorksForm) {
  const [from, setFrom] = useState<Income>('fund')
  const [way, setWay] = useState<Way>('bank')
  const [sum, setSum] = useState('')
  const [on, setOn] = useState<string>(today())
  const [words, setWords] = useState('')
  const photos = usePhotos()
  const { busy, problem, run } = useAct('shown')
  const amount = sumIn(sum)
  const date = typedDay(on)
  const missing = !amount ? '请填金额' : !date ? '请填哪天到账' : !words.trim() ? '请写说明' : photos.uploading ? '照片正在上传' : from === 'fund' && photos.ids.length === 0 ? '请拍划拨的凭证' : undefined
  const receive = async () => {
    const body = { from, way, amount: amount ?? 0, on: date ?? '', words, photoIds: [...photos.ids] }
    if (await run((key) => call(receiveIncome, { params: { worksId: works.id }, body, key }))) onDone('记下了')
  }
  return (
    <Sheet title='记其他收入' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void receive()}>{missing ?? '记下'}</Button>}>
      <Chips label='从哪里来' options={FROM} value={from} onChange={setFrom} />
      <TextField label='金额（元）' kind='digit' value={sum} onChange={setSum} wrong={problem?.message} />
      <Chips label='怎么收的' options={WAYS} value={way} onChange={setWay} />
      <TextField label='哪天到账' value={on} onChange={setOn} />
      <TextArea label='说明' value={words} onChange={setWords} max={500} />
      <Note>凭证全小区都能看，请遮住身份证号、银行卡号和电话。</Note>
      <Photos {...photos} />
    </Sheet>
  )
}
