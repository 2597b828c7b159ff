import { useState } from 'react'
import { noteJudicial } from '../../../../contract/mediation'
import { JUDICIAL_RESULTS, type JudicialResult } from '../../../../domain/mediation/mediation'
import { call } from '../../../api'
import { typedDay } from '../../../committee/typedDay'
import { useAct } from '../../../useAct'
import { today } from '../../../worksProject/keep/sheets/form'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Sheet } from '../../../ui/Sheet'
import { TextField } from '../../../ui/TextField'
import { JUDICIAL_WORDS } from '../../words'
import type { MediationForm } from './sheet'

/** The court was asked, and what it said. */
export function JudicialSheet({ mediation, onClose, onDone }: MediationForm) {
  const before = mediation.agreement?.judicial
  const [result, setResult] = useState<JudicialResult>(before?.result === 'asked' ? 'confirmed' : 'asked')
  const [text, setText] = useState(today())
  const [court, setCourt] = useState(before?.court ?? '')
  const [no, setNo] = useState(before?.no ?? '')
  const { busy, problem, run } = useAct('shown')
  const on = typedDay(text)
  const missing = !on ? '请填日子' : !court.trim() ? '请填是哪个法院' : undefined
  const save = async () => {
    if (on && (await run((key) => call(noteJudicial, { params: { mediationId: mediation.id }, body: { on, court, no, result }, key })))) onDone('记下了，双方会收到通知')
  }
  return (
    <Sheet title='记司法确认' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void save()}>{missing ?? '记下'}</Button>}>
      <Chips label='到哪一步了' options={JUDICIAL_RESULTS.map((value) => ({ value, label: JUDICIAL_WORDS[value] }))} value={result} onChange={setResult} />
      <TextField label='哪天' value={text} onChange={setText} wrong={problem?.message} />
      <TextField label='哪个法院' value={court} max={60} onChange={setCourt} />
      <TextField label='文书编号（可不填）' value={no} max={60} onChange={setNo} />
    </Sheet>
  )
}
