import { useState } from 'react'
import { askPayment } from '../../../contract/worksProject'
import { writeMoney, writeYuan } from '../../../domain/money'
import type { Way } from '../../../domain/worksProject/books'
import { call } from '../../api'
import { usePhotos } from '../../photos/usePhotos'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Photos } from '../../ui/Photos'
import { Sheet } from '../../ui/Sheet'
import { Body } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { useAct } from '../../useAct'
import { sumIn } from '../keep/sheets/form'
import { WAYS } from '../words'
import type { ShareForm } from './form'

/** What a home paid too much, or is handed back, goes out like every payment: by two who sign. */
export function RefundSheet({ worksId, row: { unitId, address, owing }, onClose, onDone }: ShareForm) {
  const [sum, setSum] = useState(writeMoney(0 - owing))
  const [payee, setPayee] = useState('')
  const [way, setWay] = useState<Way>('bank')
  const photos = usePhotos()
  const { busy, problem, run } = useAct('shown')
  const amount = sumIn(sum)
  const missing = !payee.trim() ? '请填退给谁' : !amount ? '请填金额' : photos.uploading ? '照片正在上传' : undefined
  const ask = async () => {
    const body = { kind: 'refund' as const, amount: amount ?? 0, way, payee, words: '退多缴或结余', photoIds: [...photos.ids], unitId }
    if (await run((key) => call(askPayment, { params: { worksId }, body, key }))) onDone('申请好了，等另一个人签字')
  }
  return (
    <Sheet title={`退款：${address}`} onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void ask()}>{missing ?? '签字申请'}</Button>}>
      <Body>{`可退 ${writeYuan(-owing)}。另一个人签字以后才退；凭证只有本户和管账的人看得到。`}</Body>
      <TextField label='退给谁' value={payee} onChange={setPayee} wrong={problem?.message} />
      <TextField label='金额（元）' kind='digit' value={sum} onChange={setSum} />
      <Chips label='怎么退' options={WAYS} value={way} onChange={setWay} />
      <Photos {...photos} />
    </Sheet>
  )
}
