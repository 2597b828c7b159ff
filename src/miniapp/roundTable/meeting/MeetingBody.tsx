import { View } from '@tarojs/components'
import type { MeetingPage } from '../../../contract/meeting'
import { timelineEntries } from '../../matters/detail/entries'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { LinkButton } from '../../ui/LinkButton'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Timeline } from '../../ui/Timeline'
import { Body, Title } from '../../ui/Text'
import { useAct } from '../../useAct'
import { when } from '../../when'
import { ITEM_PHASE_WORDS } from '../../words'
import { openItem, openPack } from '../go'
import { addToCalendar } from './addToCalendar'
import { meetingTag } from '../meetingTag'
import { Minutes } from './Minutes'
import { PapersCards } from './PapersCards'
import { SigningCard } from './SigningCard'
import { SpeakingCard } from './SpeakingCard'

/** When, where and about what; who is asked, who came; what was agreed. */
export function MeetingBody({ meeting, onDone }: { meeting: MeetingPage; onDone: (words: string) => void }) {
  const { kind, words } = meetingTag(meeting)
  const { came, cameCounts, leave = [], askedPersons, leaveAsked = [] } = meeting
  const { busy, run } = useAct()
  return (
    <>
      <View className='x-offPaper'>
        <Card>
          <Row between top>
            <Title className='x-grow'>{meeting.title}</Title>
            <Tag kind={kind}>{words}</Tag>
          </Row>
          <Body>{when(meeting.startsAt)}</Body>
          <Body>{meeting.place}</Body>
          {meeting.phase === 'planned' && <LinkButton onTap={() => void (busy || run(() => addToCalendar(meeting)))}>加到手机日历</LinkButton>}
          {meeting.asked && meeting.phase === 'planned' && <Body className='x-wait'>请您参加这次议事会。</Body>}
          {meeting.cancelReason && <Body className='x-said'>{`取消的原因：${meeting.cancelReason}`}</Body>}
        </Card>
      </View>
      {meeting.minutes && <Minutes meeting={meeting} />}
      <View className='x-offPaper'>
        {meeting.signing && <SigningCard meeting={meeting} signing={meeting.signing} onDone={onDone} />}
        {!meeting.minutes && meeting.phase === 'held' && <Card><Body>会开过了，书记正在整理纪要，公布后在这里看。</Body></Card>}
        <Section title={`议程 ${meeting.itemRows.length} 项`} />
        <Card tight>
          <View className='x-sums'>
            {meeting.itemRows.map(({ id, title, phase, record, minutes }, index) => (
              <Field
                key={id}
                first={index === 0}
                label={`${index + 1}. ${title}`}
                note={record?.resolution ? `商定：${record.resolution}` : minutes ? `${minutes} 分钟` : undefined}
                value={ITEM_PHASE_WORDS[phase]}
                onTap={() => openItem(id)}
              />
            ))}
          </View>
        </Card>
        <PapersCards meeting={meeting} onDone={onDone} />
        <SpeakingCard meeting={meeting} onDone={onDone} />
        {askedPersons && meeting.phase === 'planned' && <Card tight><Field first label='开会包' note='走访、花费、反对的话、拖着的事，每个议题一页' value='看、打印' onTap={() => openPack(meeting.id)} /></Card>}
        {askedPersons && askedPersons.length > 0 && (
          <>
            <Section title={`请到 ${askedPersons.length} 人`} />
            <Card>
              <Body>{askedPersons.map(({ name }) => name).join('、')}</Body>
              {leaveAsked.map(({ personId, name, words }) => <Body key={personId} className='x-said'>{`${name}请假${words ? `：${words}` : ''}`}</Body>)}
            </Card>
          </>
        )}
        {!came && cameCounts && (
          <>
            <Section title={`到会 ${cameCounts.persons} 人`} />
            <Card>
              <Body>{cameCounts.words}</Body>
              {cameCounts.leave > 0 && <Body className='x-said'>{`请假 ${cameCounts.leave} 人`}</Body>}
            </Card>
          </>
        )}
        {came && (
          <>
            <Section title={`到会 ${came.length} 人`} />
            <Card>
              <Body>{came.map(({ name, as }) => (as ? `${name}（${as}）` : name)).join('、')}</Body>
              {leave.length > 0 && <Body className='x-said'>{`请假：${leave.join('、')}`}</Body>}
            </Card>
          </>
        )}
        <Section title='全部经过' />
        <Card><Timeline entries={timelineEntries(meeting.timeline)} /></Card>
      </View>
    </>
  )
}
