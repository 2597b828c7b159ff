import { useState } from 'react'
import { bankCash } from '../../../../contract/worksProject'
import { writeMoney, writeYuan } from '../../../../domain/money'
import { call } from '../../../api'
import { usePhotos } from '../../../photos/usePhotos'
import { Button } from '../../../ui/Button'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { Body } from '../../../ui/Text'
import { TextField } from '../../../ui/TextField'
import { useAct } from '../../../useAct'
import { sumIn, type WorksForm } from './form'

/** Cash is brought to the bank. */
export function CashSheet({ works, onClose, onDone }: WorksForm) {
  const [sum, setSum] = useState(writeMoney(works.sums.cash))
  const photos = usePhotos()
  const { busy, problem, run } = useAct('shown')
  const amount = sumIn(sum)
  const missing = !amount ? '请填金额' : photos.uploading ? '照片正在上传' : undefined
  const move = async () => {
    const body = { amount: amount ?? 0, words: '', photoIds: [...photos.ids] }
    if (await run((key) => call(bankCash, { params: { worksId: works.id }, body, key }))) onDone('记下了')
  }
  return (
    <Sheet title='现金存入银行' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void move()}>{missing ?? '记下'}</Button>}>
      <Body>{`手里的现金 ${writeYuan(works.sums.cash)}。存好以后拍下回单。`}</Body>
      <TextField label='存了多少（元）' kind='digit' value={sum} onChange={setSum} wrong={problem?.message} />
      <Photos {...photos} />
    </Sheet>
  )
}
