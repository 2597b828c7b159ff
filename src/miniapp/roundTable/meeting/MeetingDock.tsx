import type { MeetingPage } from '../../../contract/meeting'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { openPlan } from '../go'

export type MeetingAct = 'recordMeeting' | 'minutes' | 'cancelMeeting'

const CAN_PRINT = process.env.TARO_ENV === 'h5'

/** What the secretary does next; once there are minutes, anybody in a browser may print them. */
export function MeetingDock({ meeting, onAct }: { meeting: MeetingPage; onAct: (act: MeetingAct) => void }) {
  const { can, phase } = meeting
  const may = (verb: string) => can.includes(verb)
  const prints = CAN_PRINT && !!meeting.minutes
  if (can.length === 0 && !prints) return null
  return (
    <Dock note={noteOf(meeting)}>
      {prints && <Button onTap={() => window.print()}>打印纪要</Button>}
      {may('cancelMeeting') && <Button onTap={() => onAct('cancelMeeting')}>取消</Button>}
      {may('changeMeeting') && <Button onTap={() => openPlan(meeting.id)}>改安排</Button>}
      {may('recordMeeting') && (
        <Button kind={phase === 'planned' ? 'primary' : 'plain'} wide={phase === 'planned'} onTap={() => onAct('recordMeeting')}>
          {phase === 'planned' ? '记录会议' : '改记录'}
        </Button>
      )}
      {may('publishMinutes') && (
        <Button kind={phase === 'held' ? 'primary' : 'plain'} wide={phase === 'held'} onTap={() => onAct('minutes')}>
          {phase === 'held' ? '整理纪要' : '更正纪要'}
        </Button>
      )}
    </Dock>
  )
}

const noteOf = ({ can, phase }: MeetingPage) => {
  if (phase === 'planned' && can.includes('changeMeeting') && !can.includes('recordMeeting')) return '开会时间到了，就可以在这里记录'
  return phase === 'held' && can.includes('publishMinutes') ? '还差一步：核对纪要，公布给大家' : undefined
}
