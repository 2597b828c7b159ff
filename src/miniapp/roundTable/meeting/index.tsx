import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readMeeting } from '../../../contract/meeting'
import { call } from '../../api'
import { useLoad } from '../../useLoad'
import { toast } from '../../ui/ask'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { numberText } from '../../words'
import { CancelSheet } from './CancelSheet'
import { MeetingBody } from './MeetingBody'
import { MeetingDock, type MeetingAct } from './MeetingDock'
import { MinutesSheet } from './MinutesSheet'
import { RecordForm } from './RecordForm'

/** One meeting: its agenda before, its record and minutes after. */
export default function Meeting() {
  const { id = '' } = useRouter().params
  const { data: meeting, problem, reload } = useLoad(() => call(readMeeting, { params: { meetingId: id } }), [id])
  const [open, setOpen] = useState<MeetingAct>()
  const close = () => setOpen(undefined)
  const onDone = (words: string) => {
    close()
    toast(words)
    void reload()
  }
  if (meeting && open === 'recordMeeting') return <RecordForm meeting={meeting} onClose={close} onDone={onDone} />
  return (
    <Page
      title={meeting && `议事会 ${numberText(meeting.number)}`}
      onRefresh={reload}
      dock={meeting && <MeetingDock meeting={meeting} onAct={setOpen} />}
    >
      {!meeting && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {meeting && <MeetingBody meeting={meeting} />}
      {meeting && open === 'minutes' && <MinutesSheet meeting={meeting} onClose={close} onDone={onDone} />}
      {meeting && open === 'cancelMeeting' && <CancelSheet meeting={meeting} onClose={close} onDone={onDone} />}
    </Page>
  )
}
