import type { MeetingPage } from '../../../contract/meeting'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { openChair, openLive, openPlan } from '../go'

export type MeetingAct = 'askLeave' | 'openSitting' | 'recordMeeting' | 'minutes' | 'cancelMeeting'

/** What is done from the dock; all else has its place in the page. */
const DOCKED: readonly string[] = ['askLeave', 'openSitting', 'changeMeeting', 'cancelMeeting', 'recordMeeting', 'publishMinutes']
const CAN_PRINT = process.env.TARO_ENV === 'h5'

/** What the secretary does next; once there are minutes, anybody in a browser may print them. */
export function MeetingDock({ meeting, onAct }: { meeting: MeetingPage; onAct: (act: MeetingAct) => void }) {
  const { can, phase } = meeting
  const may = (verb: string) => can.includes(verb)
  const prints = CAN_PRINT && !!meeting.minutes
  const sits = meeting.sitting === 'running'
  if (!can.some((verb) => DOCKED.includes(verb)) && !prints && !sits) return null
  return (
    <Dock note={noteOf(meeting)}>
      {prints && <Button onTap={() => window.print()}>打印纪要</Button>}
      {sits && <Button kind='primary' onTap={() => (may('openSitting') ? openChair(meeting.id) : openLive(meeting.id))}>{may('openSitting') ? '主持' : '看现场'}</Button>}
      {may('askLeave') && !sits && !may('changeMeeting') && <Button onTap={() => onAct('askLeave')}>{may('withdrawLeave') ? '已请假' : '请假'}</Button>}
      {may('cancelMeeting') && !sits && <Button onTap={() => onAct('cancelMeeting')}>取消</Button>}
      {may('changeMeeting') && !sits && <Button onTap={() => openPlan(meeting.id)}>改安排</Button>}
      {may('openSitting') && !sits && <Button kind='primary' onTap={() => onAct('openSitting')}>开会</Button>}
      {may('recordMeeting') && !sits && (
        <Button onTap={() => onAct('recordMeeting')}>
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

const noteOf = (meeting: MeetingPage) => {
  const { can, phase } = meeting
  if (meeting.sitting === 'running') return '正在开会'
  if (phase === 'planned' && can.includes('changeMeeting') && !can.includes('openSitting')) return '开会前一小时，就可以在这里开会'
  if (phase === 'held' && meeting.signing && can.includes('publishMinutes')) return `送去签认了，签了 ${meeting.signing.counts.signed}/${meeting.signing.counts.came} 人`
  return phase === 'held' && can.includes('publishMinutes') ? '还差一步：核对纪要，公布给大家' : undefined
}
