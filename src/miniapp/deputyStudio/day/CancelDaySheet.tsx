import { useState } from 'react'
import { cancelStudioDay } from '../../../contract/deputyStudio'
import { call } from '../../api'
import { ReasonSheet } from '../../roundTable/ReasonSheet'
import { useAct } from '../../useAct'
import type { DayForm } from './form'

/** Calls the day off; all who booked read why, and what to do instead. */
export function CancelDaySheet({ day, onClose, onDone }: DayForm) {
  const [reason, setReason] = useState('')
  const { busy, run } = useAct()
  const cancel = async () => {
    if (await run((key) => call(cancelStudioDay, { params: { studioDayId: day.id }, body: { reason }, key }))) onDone('取消了，约好的人都会收到通知')
  }
  const count = day.bookings?.length ?? 0
  return <ReasonSheet title='取消这个接待日' about={count > 0 ? `有 ${count} 人约了，都会收到通知：原因，和怎么改约。` : '还没有人约。'} label='原因' words={reason} onWords={setReason} needed yes='取消接待日' danger busy={busy} onYes={() => void cancel()} onClose={onClose} />
}
