import { useState } from 'react'
import { extendStudioCase } from '../../../contract/deputyStudio'
import { addDays, daysBetween, type LocalDate } from '../../../domain/calendar'
import { call } from '../../api'
import { DayPick } from '../../roundTable/DayPick'
import { dayIn } from '../../roundTable/dayIn'
import { ReasonSheet } from '../../roundTable/ReasonSheet'
import { useAct } from '../../useAct'
import { day } from '../../when'
import type { CaseForm } from './OpenSheet'

/** Puts the promised date off, once, with its reason. */
export function ExtendSheet({ one, onClose, onDone }: CaseForm) {
  const today = dayIn(0)
  const due = (one.due ?? today) as LocalDate
  const until = (days: number) => daysBetween(today, addDays(due, days))
  const [days, setDays] = useState(until(7))
  const [reason, setReason] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    if (await run((key) => call(extendStudioCase, { params: { studioCaseId: one.id }, body: { due: dayIn(days), reason }, key }))) onDone('延期了，本人会收到通知')
  }
  const options = [3, 7, 15, 30].map((more) => ({ days: until(more), label: `晚 ${more} 天` }))
  return (
    <ReasonSheet title='延期答复' about={`原来说好${day(due)}前答复。只能延一次，最多晚 30 天。`} label='为什么要延' words={reason} onWords={setReason} needed yes='延期' busy={busy} onYes={() => void send()} onClose={onClose}>
      <DayPick label='改到' options={options} days={days} onChange={setDays} />
    </ReasonSheet>
  )
}
