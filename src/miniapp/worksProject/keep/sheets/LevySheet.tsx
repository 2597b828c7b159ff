import { useState } from 'react'
import { levyShares, previewLevy, type LevyPreview } from '../../../../contract/worksProject'
import { addDays, localDateOf } from '../../../../domain/calendar'
import { writeArea } from '../../../../domain/area'
import { writeMoney, writeYuan } from '../../../../domain/money'
import { call } from '../../../api'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { Body, Head } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { confirm } from '../../../ui/ask'
import { useAct } from '../../../useAct'
import { instalmentsIn } from '../../typed'
import { sumIn, type WorksForm } from './form'

const BY = [
  { value: 'area', label: '按面积' },
  { value: 'unit', label: '每户一样' },
] as const

/** The levy: first what each would pay, then, once looked at, asked of each. */
export function LevySheet({ works, onClose, onDone }: WorksForm) {
  const [sum, setSum] = useState(writeMoney(works.budgetTotal))
  const [by, setBy] = useState<'area' | 'unit'>('area')
  const [days, setDays] = useState(() => `${addDays(localDateOf(Date.now()), 30)} 100%`)
  const [preview, setPreview] = useState<LevyPreview>()
  const { busy, problem, run } = useAct('shown')
  const params = { worksId: works.id }
  const amount = sumIn(sum)
  const instalments = instalmentsIn(days)
  const missing = !amount ? '请填总额' : instalments.wrong ? '有一期看不懂' : instalments.rows.length === 0 ? '请填哪天前缴' : undefined
  const body = { amount: amount ?? 0, by, instalments: [...instalments.rows] }
  const change = <T,>(set: (value: T) => void) => (value: T) => {
    setPreview(undefined)
    set(value)
  }
  const look = () => run(async () => setPreview(await call(previewLevy, { params, body })))
  const levy = async () => {
    if (!(await confirm({ title: `向 ${preview?.units ?? 0} 户分摊 ${writeYuan(amount ?? 0)}？`, text: '会通知每一位业主。有人缴款以后就不能重新分摊。', yes: '分摊' }))) return
    if (await run((key) => call(levyShares, { params, body, key }))) onDone('分摊到户了，业主会收到通知')
  }
  return (
    <Sheet
      title='分摊到户'
      onClose={onClose}
      foot={
        preview
          ? <Button kind='primary' large busy={busy} onTap={() => void levy()}>{`就这样，分摊到 ${preview.units} 户`}</Button>
          : <Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void look()}>{missing ?? '试算，看每户多少'}</Button>
      }
    >
      <TextField label='总额（元）' kind='digit' value={sum} onChange={change(setSum)} wrong={problem?.message} />
      <Chips label='怎么分' options={BY} value={by} onChange={change(setBy)} />
      <TextArea label='分几期，一行一期：哪天前 百分之几' hint={'2026-04-01 60%\n2026-06-01 40%'} value={days} onChange={change(setDays)} wrong={instalments.wrong} max={300} />
      {preview && (
        <>
          <Head>试算</Head>
          <Body>{`${preview.units} 户，加起来正好 ${writeYuan(preview.total)}。最少的一户 ${writeYuan(preview.least)}，最多的 ${writeYuan(preview.most)}${by === 'area' ? `，每平方米约 ${preview.perSquareMetre} 元` : ''}。`}</Body>
          {preview.rows.map(({ address, areaCm2, share }, at) => <Field key={address} first={at === 0} label={address} note={`${writeArea(areaCm2)} ㎡`} value={writeYuan(share)} />)}
        </>
      )}
    </Sheet>
  )
}
