import { callOn, endSpeech, type SittingPage } from '../../../../contract/sitting'
import { Card } from '../../../ui/Card'
import { Field } from '../../../ui/Field'
import { LinkButton } from '../../../ui/LinkButton'
import { Body, Head } from '../../../ui/Text'
import { act } from './act'

/** Who asks to speak, in their order, and who has the word. */
export function HandsCard({ sitting }: { sitting: SittingPage }) {
  const hands = sitting.chair?.hands ?? []
  const params = { meetingId: sitting.meetingId }
  return (
    <Card>
      <Head>{hands.length > 0 ? `${hands.length} 人举手` : '没有人举手'}</Head>
      {sitting.speaking && <Body>{`正在发言：${sitting.speaking.name}`}</Body>}
      {sitting.speaking && <LinkButton onTap={() => void act(endSpeech, { params, body: {} }, '发言完了')}>发言完了</LinkButton>}
      {hands.map(({ personId, name, as, ahead }, at) => (
        <Field key={personId} first={at === 0} label={`${at + 1}. ${name}`} note={ahead ? [as, `会前约的${ahead.words ? `：${ahead.words}` : ''}`].filter(Boolean).join(' · ') : as} value='请发言' onTap={() => void act(callOn, { params, body: { personId } }, `请${name}发言`)} />
      ))}
    </Card>
  )
}
