import { useState } from 'react'
import { enterCommittee } from '../../contract/committee'
import { COMMITTEE_LEAST, COMMITTEE_MOST } from '../../domain/vote/election/committee'
import { TERM_YEARS_MOST } from '../../domain/vote/election/term'
import { call } from '../api'
import { Button } from '../ui/Button'
import { Chips } from '../ui/Chips'
import { Sheet } from '../ui/Sheet'
import { Body } from '../ui/Text'
import { TextArea } from '../ui/TextArea'
import { TextField } from '../ui/TextField'
import { useAct } from '../useAct'
import { typedDay } from './typedDay'

const YEARS = Array.from({ length: TERM_YEARS_MOST }, (_, at) => ({ value: String(at + 1), label: `${at + 1} 年` }))
const SEATS = Array.from({ length: (COMMITTEE_MOST - COMMITTEE_LEAST) / 2 + 1 }, (_, at) => COMMITTEE_LEAST + 2 * at).map((seats) => ({ value: String(seats), label: `${seats} 人` }))
const namesIn = (lines: string) => lines.split(/[\n、，,]/).map((name) => name.trim()).filter((name) => name !== '').map((name) => ({ name }))

/** A committee that was elected before the estate came here: entered once, by those who keep it. */
export function EnterSheet({ onClose, onDone }: { onClose: () => void; onDone: (words: string) => void }) {
  const [electedOn, setElectedOn] = useState('')
  const [years, setYears] = useState(String(TERM_YEARS_MOST))
  const [seats, setSeats] = useState(String(COMMITTEE_LEAST))
  const [names, setNames] = useState('')
  const [alternates, setAlternates] = useState('')
  const { busy, problem, run } = useAct('shown')
  const typed = typedDay(electedOn)
  const missing = !typed ? '请填产生的日期' : namesIn(names).length === 0 ? '请填委员姓名' : undefined
  const enter = async () => {
    const body = { electedOn: typed ?? '', years: Number(years), seats: Number(seats), members: namesIn(names), alternates: namesIn(alternates) }
    if (await run((key) => call(enterCommittee, { body, key }))) onDone('登记好了')
  }
  return (
    <Sheet title='登记现任业委会' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void enter()}>{missing ?? '登记'}</Button>}>
      <Body>只登记一次。以后换届、补选的结果公布后会自动更新。</Body>
      <TextField label='选举产生的日期，如 2023-05-20' value={electedOn} onChange={setElectedOn} wrong={problem?.message} />
      <Chips label='任期' options={YEARS} value={years} onChange={setYears} />
      <Chips label='席位' options={SEATS} value={seats} onChange={setSeats} />
      <TextArea label='在任委员，一行一个姓名' value={names} onChange={setNames} max={300} />
      <TextArea label='候补委员，按次序，没有就空着' value={alternates} onChange={setAlternates} max={300} />
    </Sheet>
  )
}
