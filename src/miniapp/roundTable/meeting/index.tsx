import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readMeeting } from '../../../contract/meeting'
import { openSitting } from '../../../contract/sitting'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { useLoad } from '../../useLoad'
import { openChair } from '../go'
import { confirm, toast } from '../../ui/ask'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { numberText } from '../../words'
import { CancelSheet } from './CancelSheet'
import { LeaveSheet } from './LeaveSheet'
import { MeetingBody } from './MeetingBody'
import { MeetingDock, type MeetingAct } from './MeetingDock'
import { MinutesSheet } from './MinutesSheet'
import { RecordForm } from './RecordForm'

/** One meeting: its agenda before, its record and minutes after. */
export default function Meeting() {
  const { id = '' } = useRouter().params
  const { data: meeting, problem, reload } = useLoad(() => call(readMeeting, { params: { meetingId: id } }), [id])
  const [open, setOpen] = useState<MeetingAct>()
  const { run } = useAct()
  const close = () => setOpen(undefined)
  const onDone = (words: string) => {
    close()
    toast(words)
    void reload()
  }
  const sits = async () => {
    if (!meeting || !(await confirm({ title: '现在开会？', text: '开始以后，会场和家里的人都看得到正在议的内容，墙上可以扫码签到。', yes: '开会' }))) return
    if (await run((key) => call(openSitting, { params: { meetingId: id }, body: {}, key }))) {
      openChair(id)
      void reload()
    }
  }
  if (meeting && open === 'recordMeeting') return <RecordForm meeting={meeting} onClose={close} onDone={onDone} />
  return (
    <Page
      title={meeting && `议事会 ${numberText(meeting.number)}`}
      onRefresh={reload}
      dock={meeting && <MeetingDock meeting={meeting} onAct={(act) => (act === 'openSitting' ? void sits() : setOpen(act))} />}
    >
      {!meeting && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {meeting && <MeetingBody meeting={meeting} onDone={onDone} />}
      {meeting && open === 'minutes' && <MinutesSheet meeting={meeting} onClose={close} onDone={onDone} />}
      {meeting && open === 'askLeave' && <LeaveSheet meeting={meeting} onClose={close} onDone={onDone} />}
      {meeting && open === 'cancelMeeting' && <CancelSheet meeting={meeting} onClose={close} onDone={onDone} />}
    </Page>
  )
}
