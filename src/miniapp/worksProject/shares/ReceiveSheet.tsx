import { useState } from 'react'
import { receiveShare } from '../../../contract/worksProject'
import { writeMoney, writeYuan } from '../../../domain/money'
import type { Way } from '../../../domain/worksProject/books'
import { call } from '../../api'
import { usePhotos } from '../../photos/usePhotos'
import { typedDay } from '../../committee/typedDay'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Photos } from '../../ui/Photos'
import { Sheet } from '../../ui/Sheet'
import { Body } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { confirm } from '../../ui/ask'
import { useAct } from '../../useAct'
import { openReceipt } from '../go'
import { sumIn, today } from '../keep/sheets/form'
import { WAYS } from '../words'
import type { ShareForm } from './form'

/** A home pays; its receipt is there at once. */
export function ReceiveSheet({ worksId, row: { unitId, address, owing, overdue }, onClose, onDone }: ShareForm) {
  const expected = overdue > 0 ? overdue : Math.max(0, owing)
  const [sum, setSum] = useState(expected > 0 ? writeMoney(expected) : '')
  const [way, setWay] = useState<Way>('cash')
  const [on, setOn] = useState<string>(today())
  const [words, setWords] = useState('')
  const photos = usePhotos()
  const { busy, problem, run } = useAct('shown')
  const amount = sumIn(sum)
  const date = typedDay(on)
  const missing = !amount ? '请填金额' : !date ? '请填哪天收的' : photos.uploading ? '照片正在上传' : undefined
  const over = amount !== undefined && amount > owing
  const receive = async () => {
    if (over && !(await confirm({ title: '比还差的多', text: `${address}还差 ${writeYuan(Math.max(0, owing))}，多收的 ${writeYuan((amount ?? 0) - Math.max(0, owing))} 以后要退。金额对吗？`, yes: '对，收下' }))) return
    const body = { unitId, amount: amount ?? 0, way, on: date ?? '', words, photoIds: [...photos.ids] }
    await run(async (key) => {
      const { entry } = await call(receiveShare, { params: { worksId }, body, key })
      onDone(`收到 ${writeYuan(amount ?? 0)}，收据开好了`)
      openReceipt(worksId, entry)
    })
  }
  return (
    <Sheet title={`收款：${address}`} onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void receive()}>{missing ?? `收下 ${writeYuan(amount ?? 0)}，出收据`}</Button>}>
      <Body>{owing > 0 ? `还差 ${writeYuan(owing)}，可以分几次缴。` : '这一户已经缴清。'}</Body>
      <TextField label='金额（元）' kind='digit' value={sum} onChange={setSum} wrong={problem?.message} />
      <Chips label='怎么收的' options={WAYS} value={way} onChange={setWay} />
      <TextField label='哪天收的' value={on} onChange={setOn} />
      <TextField label='备注，谁来缴的（可不写，只有本户看得到）' value={words} onChange={setWords} />
      <Body>收款凭证：转账截图，或者缴款人签了字的收据存根（可不拍）。只有本户和管账的人看得到。</Body>
      <Photos {...photos} />
    </Sheet>
  )
}
