import { useState } from 'react'
import { setBudget } from '../../../../contract/worksProject'
import { writeMoney, writeYuan } from '../../../../domain/money'
import { call } from '../../../api'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { Body } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { useAct } from '../../../useAct'
import { sumsIn } from '../../typed'
import type { WorksForm } from './form'

/** The budget, one line a thing. */
export function BudgetSheet({ works, onClose, onDone }: WorksForm) {
  const [text, setText] = useState(works.budget.map(({ name, amount }) => `${name} ${writeMoney(amount)}`).join('\n'))
  const { busy, problem, run } = useAct('shown')
  const { rows, wrong } = sumsIn(text)
  const missing = wrong ? '有一行看不懂' : rows.length === 0 ? '请填预算' : undefined
  const save = async () => {
    if (await run((key) => call(setBudget, { params: { worksId: works.id }, body: { lines: [...rows] }, key }))) onDone('预算定好了')
  }
  return (
    <Sheet title='预算' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void save()}>{missing ?? `定下，共 ${writeYuan(rows.reduce((sum, { amount }) => sum + amount, 0))}`}</Button>}>
      <Body>一行一项，名称和金额（元）之间空一格。定下以后全小区看得到。</Body>
      <TextArea label='预算' hint={'电梯主机 1200000\n安装 300000\n监理 20000'} value={text} onChange={setText} wrong={wrong ?? problem?.message} max={2000} />
    </Sheet>
  )
}
