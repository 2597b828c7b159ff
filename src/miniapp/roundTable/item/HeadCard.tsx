import Taro from '@tarojs/taro'
import type { ItemPage } from '../../../contract/agendaItem'
import { PAGES } from '../../../contract/pages'
import { useSession } from '../../session'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { Steps } from '../../ui/Steps'
import { Tag } from '../../ui/Tag'
import { Body, Note, Title } from '../../ui/Text'
import { day, when } from '../../when'
import { numberText } from '../../words'
import { openMeeting } from '../go'
import { itemTag, STEP_NAMES, stepNow } from '../stages'

/** What it is about, whom it touches, how far it has come, and the meeting that will take it. */
export function HeadCard({ item }: { item: ItemPage }) {
  const { kind, words } = itemTag(item)
  const role = useSession()?.acting?.role
  const seesTicket = role === 'manager' || role === 'secretary'
  return (
    <>
      <Card>
        <Row between top>
          <Title className='x-grow'>{item.title}</Title>
          <Tag kind={kind}>{words}</Tag>
        </Row>
        <Note>{touched(item)}</Note>
        {item.text && <Body className='x-said'>{item.text}</Body>}
        {item.phase !== 'handedOn' && <Steps steps={STEP_NAMES} now={stepNow(item.phase)} />}
      </Card>
      {(item.meeting || item.ticket) && (
        <Card tight>
          {item.meeting && (
            <Field
              first
              label='议事会'
              note={`${when(item.meeting.startsAt)} · ${item.meeting.place}`}
              value='看议程'
              onTap={() => openMeeting(item.meeting!.id)}
            />
          )}
          {item.ticket && (
            <Field
              first={!item.meeting}
              label='物业工单'
              value={numberText(item.ticket.number)}
              onTap={seesTicket ? () => void Taro.navigateTo({ url: `/${PAGES.ticket}?id=${item.ticket!.id}` }) : undefined}
            />
          )}
        </Card>
      )}
    </>
  )
}

const touched = ({ touched: people, openedAt, phaseSince }: ItemPage) =>
  [people > 0 ? `${people} 位邻居遇到了` : '由小圆桌提出', `${day(openedAt)}提出`, `${day(phaseSince)}到这一步`].join(' · ')
