import type { OutRow } from '../../../../contract/ballot'
import { writeArea } from '../../../../domain/area'
import { Card } from '../../../ui/Card'
import { Row } from '../../../ui/Row'
import { Tag } from '../../../ui/Tag'
import { Head, Note } from '../../../ui/Text'
import { when } from '../../../when'

/** One line of the roll that is still out. */
export function OutCard({ row }: { row: OutRow }) {
  const { no, label, units, areaCm2, invalid, ownerUnknown, paperWaits, remindedAt } = row
  const notes = [
    `${no} 号`,
    units > 1 ? `共 ${units} 套` : '',
    `${writeArea(areaCm2)} ㎡`,
    remindedAt ? `${when(remindedAt)}提醒过` : '',
  ].filter(Boolean)
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{label}</Head>
        {paperWaits && <Tag kind='wait'>纸票待核对</Tag>}
        {invalid && <Tag kind='late'>纸票作废，可再投</Tag>}
        {ownerUnknown && <Tag kind='plain'>没有业主登记</Tag>}
      </Row>
      <Note>{notes.join(' · ')}</Note>
      {ownerUnknown && <Note>没有登记业主，提醒不到。请上门联系，或先更正名册。</Note>}
    </Card>
  )
}
