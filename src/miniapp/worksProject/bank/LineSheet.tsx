import { useState } from 'react'
import { decideBankLines, listShares, type BankLineRow } from '../../../contract/worksProject'
import type { Income } from '../../../domain/worksProject/books'
import { writeYuan } from '../../../domain/money'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Choices } from '../../ui/Choices'
import { Loading } from '../../ui/Loading'
import { Sheet } from '../../ui/Sheet'
import { Body, Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { useAct } from '../../useAct'
import { useLoad } from '../../useLoad'
import { INCOME_WORDS } from '../words'
import { asMatched, matchWords } from './matched'

type As = 'matched' | 'unit' | 'entry' | 'income' | 'aside'

/** What one line is, as a person says. */
export function LineSheet({ worksId, line, onClose, onDone }: { worksId: string; line: BankLineRow; onClose: () => void; onDone: (words: string) => void }) {
  const came = line.amount > 0
  const matched = line.match.trust !== 'none'
  const [as, setAs] = useState<As>(matched ? 'matched' : came ? 'unit' : 'aside')
  const [search, setSearch] = useState('')
  const [unitId, setUnitId] = useState('')
  const [income, setIncome] = useState<Income>('gift')
  const [entry, setEntry] = useState('')
  const [words, setWords] = useState('')
  const { busy, problem, run } = useAct('shown')
  const units = useLoad(() => call(listShares, { params: { worksId }, query: { limit: 8, ...(search.trim() && { search: search.trim() }) } }), [worksId, search])
  const missing = as === 'unit' && !unitId ? '请选一户' : as === 'entry' && !/^\d+$/.test(entry) ? '请填第几笔' : as === 'aside' && !words.trim() ? '请写为什么放一边' : undefined
  const said = () => {
    const lineId = line.id
    if (as === 'matched') return asMatched(line)
    if (as === 'unit') return { lineId, unitId }
    if (as === 'entry') return { lineId, entry: Number(entry) }
    return as === 'income' ? { lineId, income, words } : { lineId, aside: words }
  }
  const decide = async () => {
    if (await run((key) => call(decideBankLines, { params: { worksId }, body: { lines: [said()] }, key }))) onDone(as === 'aside' ? '放一边了' : '入账了')
  }
  const options = [
    ...(matched ? [{ value: 'matched' as const, label: matchWords(line) }] : []),
    ...(came ? [{ value: 'unit' as const, label: '是另一户缴的' }, { value: 'income' as const, label: '其他收入' }] : []),
    { value: 'entry' as const, label: '账上已经有这一笔' },
    { value: 'aside' as const, label: '先放一边', note: '不入账，写明原因' },
  ]
  return (
    <Sheet title={`${came ? '收入' : '支出'} ${writeYuan(Math.abs(line.amount))}`} onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void decide()}>{missing ?? (as === 'aside' ? '放一边' : '入账')}</Button>}>
      <Body>{[line.party, line.words].filter(Boolean).join('：')}</Body>
      {problem && <Note>{problem.message}</Note>}
      <Choices label='这一行是什么' options={options} value={as} onChange={setAs} />
      {as === 'unit' && (
        <>
          <TextField label='找一户' hint='门牌' value={search} onChange={setSearch} />
          {!units.data && <Loading cards={1} />}
          {units.data && <Choices label='哪一户' options={units.data.rows.map((row) => ({ value: row.unitId, label: row.address, note: row.owing > 0 ? `还差 ${writeYuan(row.owing)}` : '已缴清' }))} value={unitId} onChange={setUnitId} />}
        </>
      )}
      {as === 'entry' && <TextField label='公开账里的第几笔' kind='number' value={entry} onChange={setEntry} />}
      {as === 'income' && <Chips label='从哪里来' options={(['fund', 'gift', 'interest'] as const).map((value) => ({ value, label: INCOME_WORDS[value] }))} value={income} onChange={setIncome} />}
      {(as === 'income' || as === 'aside') && <TextArea label={as === 'income' ? '说明' : '为什么放一边'} value={words} onChange={setWords} max={200} />}
    </Sheet>
  )
}
