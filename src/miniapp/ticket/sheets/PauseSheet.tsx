import { useState } from 'react'
import { pauseTicket } from '../../../contract/ticket'
import { addDays, localDateOf, type LocalDate } from '../../../domain/calendar'
import { PAUSE_MOST_DAYS } from '../../../domain/ticket/pauseTicket'
import { ReplyPicks } from '../../replies/ReplyPicks'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Chips } from '../../ui/Chips'
import { Sheet } from '../../ui/Sheet'
import { Head, Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { day } from '../../when'
import type { StepSheetProps } from './sheet'
import { useStep } from './useStep'

const USUAL = [
  { value: '1', label: '明天' },
  { value: '3', label: '3 天后' },
  { value: '7', label: '一周后' },
  { value: '14', label: '两周后' },
  { value: '30', label: '30 天后' },
] as const

/** Stops the clock in public, with the reason and the day on which work goes on. */
export function PauseSheet({ onClose, ...step }: StepSheetProps) {
  const [reason, setReason] = useState('')
  const [today] = useState(() => localDateOf(Date.now()))
  const [days, setDays] = useState(3)
  const { busy, send } = useStep(pauseTicket, step)
  const resumeOn: LocalDate = addDays(today, days)
  const pause = () => void send({ reason, resumeOn }, `已暂停到 ${day(resumeOn)}，反映的人都看得到原因`)
  return (
    <Sheet
      title={step.ticket.phase === 'paused' ? '改恢复日期' : '暂停维修'}
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={!reason.trim()} onTap={pause}>{`暂停到 ${day(resumeOn)}`}</Button>}
    >
      <Note>暂停时承诺时间不走。原因和日期反映的人和邻居都看得到。</Note>
      <ReplyPicks use='pause' onPick={setReason} />
      <TextArea label='为什么要停' hint='例如：等厂家寄控制板' value={reason} max={500} onChange={setReason} />
      <Head>哪天接着修</Head>
      <Chips label='哪天接着修' options={USUAL} value={String(days) as (typeof USUAL)[number]['value']} onChange={(value) => setDays(Number(value))} />
      <ButtonRow>
        <Button disabled={days <= 1} onTap={() => setDays(days - 1)}>早一天</Button>
        <Button disabled={days >= PAUSE_MOST_DAYS} onTap={() => setDays(days + 1)}>晚一天</Button>
      </ButtonRow>
    </Sheet>
  )
}
