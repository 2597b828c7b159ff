import { useState } from 'react'
import { cancelMeeting } from '../../../contract/meeting'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { ReasonSheet } from '../ReasonSheet'
import type { MeetingSheetProps } from './MinutesSheet'

/** The meeting will not be held: whoever was asked is told why. */
export function CancelSheet({ meeting, onClose, onDone }: MeetingSheetProps) {
  const [reason, setReason] = useState('')
  const { busy, run } = useAct()
  const cancel = async () => {
    const done = await run((key) => call(cancelMeeting, { params: { meetingId: meeting.id }, body: { reason }, key }))
    if (done) onDone('取消了，请到的人都会收到')
  }
  return (
    <ReasonSheet
      title='取消议事会'
      about='取消后不能恢复，议题回到待安排。只是改时间的，请用“改安排”。'
      label='为什么取消'
      words={reason}
      onWords={setReason}
      needed
      yes='取消这次议事会'
      danger
      busy={busy}
      onYes={() => void cancel()}
      onClose={onClose}
    />
  )
}
