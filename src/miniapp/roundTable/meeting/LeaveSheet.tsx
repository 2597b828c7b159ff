import { useState } from 'react'
import { askLeave, withdrawLeave, type MeetingPage } from '../../../contract/meeting'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { ReasonSheet } from '../ReasonSheet'
import { useAct } from '../../useAct'

/** Who is asked and cannot come says so; and that they can after all. */
export function LeaveSheet({ meeting, onClose, onDone }: { meeting: MeetingPage; onClose: () => void; onDone: (words: string) => void }) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const params = { meetingId: meeting.id }
  const has = meeting.can.includes('withdrawLeave')
  const ask = async () => {
    if (await run((key) => call(askLeave, { params, body: { words }, key }))) onDone('请假好了，书记会看到')
  }
  const come = async () => {
    if (await run((key) => call(withdrawLeave, { params, body: {}, key }))) onDone('好的，等您来')
  }
  return (
    <ReasonSheet title={has ? '已经请假' : '请假'} about='书记会看到，会议记录里记为请假。想说的话可以写下来，请书记在会上念。' label='原因，或者想说的话（可不写）' words={words} onWords={setWords} yes={has ? '改一下原因' : '请假'} busy={busy} onYes={() => void ask()} onClose={onClose}>
      {has && <Button busy={busy} onTap={() => void come()}>能来了，不请假了</Button>}
    </ReasonSheet>
  )
}
