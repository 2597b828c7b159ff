import type { MeetingRow } from '../../contract/meeting'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Head, Note } from '../ui/Text'
import { when } from '../when'
import { openMeeting } from './go'
import { meetingTag } from './meetingTag'

/** A meeting in a list: when, where, how many items. */
export function MeetingCard({ row }: { row: MeetingRow }) {
  const { kind, words } = meetingTag(row)
  return (
    <Card onTap={() => openMeeting(row.id)}>
      <Row between top>
        <Head className='x-grow'>{row.title}</Head>
        <Tag kind={kind}>{words}</Tag>
      </Row>
      <Note>{`${when(row.startsAt)} · ${row.place} · 议 ${row.items} 项`}</Note>
    </Card>
  )
}
