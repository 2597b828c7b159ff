import { View } from '@tarojs/components'
import type { MediationPage } from '../../../contract/mediation'
import { useNow } from '../../useNow'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { when } from '../../when'
import { nameOf } from '../words'
import { firstOf } from './first'
import type { PaperProps } from './MediationBody'
import type { Session } from './sheets/sheet'

const STATES = { offered: ['wait', '在选时间'], set: ['go', '时间定了'], held: ['done', '谈过了'], cancelled: ['plain', '取消了'] } as const

/** Talks by appointment: which times suit whom, the one that was set, and what was said there. */
export const SessionsCard = (props: PaperProps) => (
  <>
    <Section title='约着见面谈' />
    {props.mediation.sessions?.map((session) => <SessionCard key={session.id} {...props} session={session} />)}
  </>
)

function SessionCard({ mediation, busy, onAct, session }: PaperProps & { session: Session }) {
  const { parties, standing } = mediation
  // what the head of the page asks for is not asked for twice
  const first: readonly string[] = firstOf(mediation, useNow()).acts
  const { state, place, startsAt, came = [], record, reason } = session
  const [kind, words] = STATES[state]
  const open = state === 'offered' || state === 'set'
  const answered = session.choices.some(({ partyId }) => parties.some(({ id, you }) => you && id === partyId))
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{startsAt ? when(startsAt) : `给了 ${session.times.length} 个时间`}</Head>
        <Tag kind={kind}>{words}</Tag>
      </Row>
      <Note>{place}</Note>
      {state === 'offered' && <TimeRows session={session} parties={parties} />}
      {state === 'held' && <Note>{came.length > 0 ? `来了：${came.map((id) => nameOf(parties, id)).join('、')}` : '当事人都没有来'}</Note>}
      {record && <Body className='x-said'>{record}</Body>}
      {state === 'cancelled' && reason && <Note>{`原因：${reason}`}</Note>}
      {open && standing === 'mediator' && (
        <ButtonRow>
          <Button disabled={busy} onTap={() => onAct({ name: 'cancelSession', session })}>取消见面</Button>
          {!first.includes('setSession') && <Button disabled={busy} onTap={() => onAct({ name: 'setSession', session })}>{state === 'set' ? '改时间' : '定时间'}</Button>}
        </ButtonRow>
      )}
      {state === 'offered' && standing === 'party' && answered && (
        <ButtonRow><Button disabled={busy} onTap={() => onAct({ name: 'chooseTimes', session })}>改我选的时间</Button></ButtonRow>
      )}
    </Card>
  )
}

/** Each time with those whom it suits; and who can at none of them, with their words. */
export function TimeRows({ session: { times, choices }, parties }: { session: Session; parties: MediationPage['parties'] }) {
  const suits = (time: string) => choices.filter((one) => one.times.includes(time)).map(({ partyId }) => nameOf(parties, partyId))
  return (
    <View className='x-sums'>
      {times.map((time, at) => <Field key={time} first={at === 0} label={when(time)} value={suits(time).length > 0 ? `${suits(time).join('、')}可以` : '还没有人选'} />)}
      {choices.filter(({ words, times: chosen }) => words || chosen.length === 0).map(({ partyId, times: chosen, words }) => (
        <Note key={partyId}>{`${nameOf(parties, partyId)}${chosen.length === 0 ? '都不方便' : ''}${words ? `：${words}` : ''}`}</Note>
      ))}
    </View>
  )
}
