import { editMinutes, publishMinutes, sendForSigning, type MeetingPage } from '../../../contract/meeting'
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
  // a signature changes the meeting too, and must not cost what is half written
  const of = meeting.phase === 'held' && meeting.signing ? `round${meeting.signing.edition}` : meeting.changedAt
  const { value, change, clear } = useDraft(`minutes.${meeting.id}.${of}`, { text: meeting.minutes ?? meeting.draft ?? '' })
  const { busy, run } = useAct()
  const params = { meetingId: meeting.id }
  const save = async () => {
    if (!(await run((key) => call(editMinutes, { params, body: value, key })))) return
    clear()
    onDone('存好了，还没有公布')
  }
  const send = async () => {
    const text = `到会的人有账号的都会收到，请他们签认或者提意见；没有账号的打印出来在纸上签。${meeting.signing ? '文字改了，签过的要再签一次。' : ''}`
    if (!(await confirm({ title: '送签认？', text, yes: '送签认' })) || !(await run((key) => call(sendForSigning, { params, body: value, key })))) return
    clear()
    onDone('送出去了，签得怎么样在这一页看')
  }
  const publish = async () => {
    const unsigned = unsignedWords(meeting, value.text)
    const yes = await confirm({ title: unsigned ? `${unsigned.title}，仍然公布？` : '公布纪要？', text: `${unsigned?.text ?? ''}公布以后所有人都看得到。以后发现写错，可以再公布更正，原来的也留着。`, yes: unsigned ? '仍然公布' : '公布' })
    if (!yes || !(await run((key) => call(publishMinutes, { params, body: { ...value, unsigned: unsigned !== undefined }, key })))) return
    clear()
    onDone('纪要公布了，关注这些议题的人都会收到')
  }
  const off = busy || !value.text.trim()
  const sends = meeting.can.includes('sendForSigning') && (!meeting.signing || meeting.minutes !== value.text.trim())
  return (
    <Sheet
      title={meeting.phase === 'held' ? '整理纪要' : '更正纪要'}
      onClose={onClose}
      foot={
        <>
          {meeting.can.includes('editMinutes') && !meeting.signing && <Button disabled={off} onTap={() => void save()}>先存着</Button>}
          {sends && <Button disabled={off} onTap={() => void send()}>{meeting.signing ? '再送签认' : '送签认'}</Button>}
          <Button kind='primary' wide busy={busy} disabled={!value.text.trim()} onTap={() => void publish()}>公布</Button>
        </>
      }
    >
      {meeting.phase === 'held' && meeting.signing && <Note className='x-who__note'>{`第 ${meeting.signing.edition} 稿送去签认了。改了文字要再送一次，大家重新签。`}</Note>}
      <Note className='x-who__note'>这是按会议记录起草的，请核对改好。姓名只写会议记录里勾选了同意署名的人，门牌不要写。</Note>
      <TextArea label='纪要' value={value.text} max={MINUTES_MOST} onChange={(text) => change({ text })} />
      {meeting.draft && meeting.draft !== value.text && <LinkButton quiet onTap={() => change({ text: meeting.draft ?? '' })}>换成按记录起草的</LinkButton>}
    </Sheet>
  )
}

/** What has to be said before minutes are published that went round and are not signed by all who were asked. */
function unsignedWords({ phase, signing, minutes }: MeetingPage, text: string): { title: string; text: string } | undefined {
  if (phase !== 'held' || !signing) return undefined
  const { asked, signed, objected, silent } = signing.counts
  if (minutes !== text.trim()) return asked > 0 ? { title: '文字改过，还没有再签认', text: `以前签认的 ${signed} 人，签的是改以前的文字。纪要上会照实写。` } : undefined
  if (objected + silent === 0) return undefined
  return { title: `还有 ${objected + silent} 位没签认`, text: `${objected > 0 ? `其中 ${objected} 位有不同意见。` : ''}纪要上会照实写签了几人。` }
}
