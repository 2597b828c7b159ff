import { recordMeeting } from '../../../contract/meeting'
import { TEXT_MOST } from '../../../domain/agendaItem/reasons'
import { call } from '../../api'
import { useDraft } from '../../draft'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Page } from '../../ui/Page'
import { Section } from '../../ui/Section'
import { Head, Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { SaidRows } from '../SaidRows'
import { CameCard } from './CameCard'
import type { MeetingSheetProps } from './MinutesSheet'
import { bodyOf, missingIn, startOf, type RecordDraft } from './record'

const BLANK: RecordDraft['items'][string] = { said: [], resolution: '' }

/** Who came, and what was said and agreed of each item; kept half-written while the meeting goes on. */
export function RecordForm({ meeting, onClose, onDone }: MeetingSheetProps) {
  const { value, change, clear, resumed } = useDraft(`record.${meeting.id}.${meeting.phase}`, startOf(meeting))
  const { busy, run } = useAct()
  const missing = missingIn(value, meeting)
  const put = (itemId: string, part: Partial<typeof BLANK>) =>
    change({ items: { ...value.items, [itemId]: { ...BLANK, ...value.items[itemId], ...part } } })
  const record = async () => {
    const body = bodyOf(value, meeting)
    if (!(await run((key) => call(recordMeeting, { params: { meetingId: meeting.id }, body, key })))) return
    clear()
    onDone('记录好了，纪要已经起草，请核对公布')
  }
  return (
    <Page
      title='记录会议'
      dock={
        <Dock note={`到会 ${value.came.length} 人 · 记了 ${bodyOf(value, meeting).records.length}/${meeting.itemRows.length} 项`}>
          <Button onTap={onClose}>先回去</Button>
          <Button kind='primary' wide busy={busy} disabled={!!missing} onTap={() => void record()}>{missing ?? '记录好了'}</Button>
        </Dock>
      }
    >
      {resumed && <Note className='x-who__note'>接着上次没写完的。</Note>}
      {meeting.signing && <Note className='x-who__note'>纪要送去签认了。改了记录，到会的人要重新签一次。</Note>}
      <CameCard meeting={meeting} draft={value} onChange={change} />
      <Section title='每项议了什么' />
      {meeting.itemRows.map(({ id, title }, index) => {
        const { said, resolution } = value.items[id] ?? BLANK
        return (
          <Card key={id}>
            <Head>{`第 ${index + 1} 项 / 共 ${meeting.itemRows.length} 项`}</Head>
            <Head>{title}</Head>
            <TextArea label='决议' hint='议到哪、怎么定；这项没议就空着' value={resolution} max={TEXT_MOST} onChange={(next) => put(id, { resolution: next })} />
            <SaidRows said={said} onChange={(next) => put(id, { said: next })} />
          </Card>
        )
      })}
    </Page>
  )
}
