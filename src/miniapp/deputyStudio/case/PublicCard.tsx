import { sayStudioConsent, type StudioCasePage } from '../../../contract/deputyStudio'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Body, Head, Note } from '../../ui/Text'
import { useAct } from '../../useAct'

const TITLES = { asked: '想把答复公开', given: '答复已公开', refused: '答复不公开' } as const

/** The very text that everybody would read, and the resident's yes or no to it, which they may take back. @law 个人信息保护法 15, 25 */
export function PublicCard({ one: { id, mine, publicAnswer, can }, onDone }: { one: StudioCasePage; onDone: (words: string) => void }) {
  const { busy, run } = useAct()
  if (!publicAnswer) return null
  const { question, answer, consent, edition } = publicAnswer
  const say = async (agree: boolean, words: string) => {
    if (await run((key) => call(sayStudioConsent, { params: { studioCaseId: id }, body: { agree, edition }, key }))) onDone(words)
  }
  return (
    <Card tone={mine && consent === 'asked' ? 'wait' : undefined}>
      <Head>{consent === 'asked' && mine ? '这段答复想公开，您同意吗' : TITLES[consent]}</Head>
      {consent === 'asked' && <Note>{mine ? '别人遇到同样的事也能看到。不写您的姓名；不同意也不影响办事，同意了以后还能收回。' : '等本人同意，同意以前谁都看不到。'}</Note>}
      <Body className='x-said'>{`问：${question}`}</Body>
      <Body>{`答：${answer}`}</Body>
      {can.includes('refuseToPublish') && <ButtonRow>
        <Button busy={busy} onTap={() => void say(false, consent === 'given' ? '收回了，已从公开页撤下' : '好的，不公开')}>{consent === 'given' ? (mine ? '收回同意，不再公开' : '撤下，不再公开') : '不同意'}</Button>
        {can.includes('agreeToPublish') && <Button kind='primary' busy={busy} onTap={() => void say(true, '谢谢您，已公开')}>同意公开</Button>}
      </ButtonRow>}
    </Card>
  )
}
