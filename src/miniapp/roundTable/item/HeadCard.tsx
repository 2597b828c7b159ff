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
import { openVote } from '../../vote/go'
import { openMeeting } from '../go'
import { itemTag, stepNames, stepNow } from '../stages'

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
        {item.phase !== 'handedOn' && <Steps steps={stepNames(item)} now={stepNow(item)} />}
      </Card>
      {(item.meeting || item.ticket || item.vote) && (
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
          {item.vote && (
            <Field
              first={!item.meeting}
              label={`业主表决 ${numberText(item.vote.number)}`}
              value={voteWords(item.vote)}
              onTap={() => openVote(item.vote!.id)}
            />
          )}
          {item.ticket && (
            <Field
              first={!item.meeting && !item.vote}
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

const VOTE_OUTCOME_WORDS = { passed: '通过了', rejected: '没有通过', undecided: '没有结果', void: '作废了' } as const
const voteWords = ({ outcome }: NonNullable<ItemPage['vote']>) => (outcome ? VOTE_OUTCOME_WORDS[outcome] : '去看看')

const touched = ({ touched: people, openedAt, phaseSince }: ItemPage) =>
  [people > 0 ? `${people} 位邻居遇到了` : '由小圆桌提出', `${day(openedAt)}提出`, `${day(phaseSince)}到这一步`].join(' · ')
