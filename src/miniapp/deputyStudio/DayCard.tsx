import type { StudioDayRow } from '../../contract/deputyStudio'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Body, Head, Note } from '../ui/Text'
import { openStudioDay } from './go'
import { dateOf, dayTag, deputiesOf, hoursOf } from './words'

/** A day in a list: when, who, where, and whether there is a place. */
export function DayCard({ row, booked }: { row: StudioDayRow; booked?: boolean }) {
  const { kind, words } = dayTag(row)
  return (
    <Card onTap={() => openStudioDay(row.id)}>
      <Row between top>
        <Head className='x-grow'>{dateOf(row.from)}</Head>
        <Tag kind={kind}>{words}</Tag>
      </Row>
      <Body>{`${hoursOf(row)}　${row.place}`}</Body>
      <Note>{deputiesOf(row)}</Note>
      {booked && <Note>{`共 ${row.places} 个时段，每次谈 ${row.minutes} 分钟`}</Note>}
    </Card>
  )
}
