import type { StudioDayPage } from '../../../contract/deputyStudio'
import { openMatter } from '../../matters/open'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Head } from '../../ui/Text'
import { openStudioCase } from '../go'
import { numberText } from '../../words'
import { clockOf } from '../words'

interface BookingsCardProps {
  bookings: NonNullable<StudioDayPage['bookings']>
  receives: boolean
  onReceive: (bookingId: string) => void
}

/** Who comes, in order of their times: with what they wrote beforehand, or the matter that they laid beside it. */
export const BookingsCard = ({ bookings, receives, onReceive }: BookingsCardProps) => (
  <>
    <Section title={`来访 ${bookings.length} 人`} />
    {bookings.length === 0 && <Card><Body>还没有人预约。没预约来的人，接待当天在下面登记。</Body></Card>}
    {bookings.map(({ id, from, name, words, matter, caseId }) => (
      <Card key={id}>
        <Row between top>
          <Head className='x-grow'>{`${from ? clockOf(from) : '没预约'}　${name}`}</Head>
          <Tag kind={caseId ? 'done' : 'wait'}>{caseId ? '已登记' : '待接待'}</Tag>
        </Row>
        {words && <Body>{words}</Body>}
        {!words && !matter && !caseId && <Body>没有写是什么事，当面说。</Body>}
        {(matter || caseId || receives) && <ButtonRow>
          {matter && !caseId && <Button label={`看${name}的事项`} onTap={() => openMatter(matter.id)}>{`看事项 ${numberText(matter.number)}`}</Button>}
          {caseId && <Button label={`看${name}的登记`} onTap={() => openStudioCase(caseId)}>看登记</Button>}
          {!caseId && receives && <Button kind='primary' label={`登记${name}的来访`} onTap={() => onReceive(id)}>登记</Button>}
        </ButtonRow>}
      </Card>
    ))}
  </>
)
