import { editMinutes, publishMinutes, type MeetingPage } from '../../../contract/meeting'
import { MINUTES_MOST } from '../../../domain/meeting/reasons'
import { call } from '../../api'
import { useDraft } from '../../draft'
import { useAct } from '../../useAct'
import { confirm } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { LinkButton } from '../../ui/LinkButton'
import { Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'

export interface MeetingSheetProps {
  meeting: MeetingPage
  onClose: () => void
  onDone: (words: string) => void
}

/** The minutes: drafted from the record, edited, then published for everybody. */
export function MinutesSheet({ meeting, onClose, onDone }: MeetingSheetProps) {
  const { value, change, clear } = useDraft(`minutes.${meeting.id}.${meeting.changedAt}`, { text: meeting.minutes ?? meeting.draft ?? '' })
  const { busy, run } = useAct()
  const params = { meetingId: meeting.id }
  const save = async () => {
    if (!(await run((key) => call(editMinutes, { params, body: value, key })))) return
    clear()
    onDone('存好了，还没有公布')
  }
  const publish = async () => {
    const yes = await confirm({ title: '公布纪要？', text: '公布以后所有人都看得到。以后发现写错，可以再公布更正，原来的也留着。', yes: '公布' })
    if (!yes || !(await run((key) => call(publishMinutes, { params, body: value, key })))) return
    clear()
    onDone('纪要公布了，关注这些议题的人都会收到')
  }
  const off = busy || !value.text.trim()
  return (
    <Sheet
      title={meeting.phase === 'held' ? '整理纪要' : '更正纪要'}
      onClose={onClose}
      foot={
        <>
          {meeting.can.includes('editMinutes') && <Button disabled={off} onTap={() => void save()}>先存着</Button>}
          <Button kind='primary' wide busy={busy} disabled={!value.text.trim()} onTap={() => void publish()}>公布</Button>
        </>
      }
    >
      <Note className='x-who__note'>这是按会议记录起草的，请核对改好。姓名只写会议记录里勾选了同意署名的人，门牌不要写。</Note>
      <TextArea label='纪要' value={value.text} max={MINUTES_MOST} onChange={(text) => change({ text })} />
      {meeting.draft && meeting.draft !== value.text && <LinkButton quiet onTap={() => change({ text: meeting.draft ?? '' })}>换成按记录起草的</LinkButton>}
    </Sheet>
  )
}
