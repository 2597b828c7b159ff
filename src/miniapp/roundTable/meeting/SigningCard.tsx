import { useState } from 'react'
import { signMinutes, type MeetingPage, type MinutesSigning } from '../../../contract/meeting'
import { SIGNING_DAYS } from '../../../domain/meeting/signing'
import { signingInWords } from '../../../domain/meeting/signingWords'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Section } from '../../ui/Section'
import { Body, Head, Note } from '../../ui/Text'
import { when } from '../../when'
import { ObjectSheet } from './ObjectSheet'
import { SignersCard } from './SignersCard'

export interface SigningProps {
  meeting: MeetingPage
  signing: MinutesSigning
  onDone: (words: string) => void
}

/** Below the minutes: what is asked of the reader, how many have signed, and for the secretary who has not. */
export function SigningCard({ meeting, signing, onDone }: SigningProps) {
  const { mine, edition, counts, until, persons } = signing
  const held = meeting.phase === 'held'
  return (
    <>
      {held && mine && <MyWord meeting={meeting} signing={signing} onDone={onDone} />}
      <Section title={`签认 ${counts.signed}/${counts.came} 人`} />
      <Card>
        <Body>{`${signingInWords(counts)}。`}</Body>
        {signing.signedWords !== '' && <Body className='x-said'>{`签认的：${signing.signedWords}`}</Body>}
        {held && <Note>{`送签的是第 ${edition} 稿，${when(until)}以后没签齐也可以公布。改了文字，签过的要再签一次。`}</Note>}
        {!held && !signing.current && <Note>公布时文字改过，改过以后没有再签。</Note>}
      </Card>
      {persons && <SignersCard meeting={meeting} signing={signing} persons={persons} onDone={onDone} />}
    </>
  )
}

const SAID = { signed: '您签认了这一稿。', objects: '您有不同意见，书记看得到：' }

function MyWord({ meeting, signing: { edition, mine }, onDone }: SigningProps) {
  const [objecting, setObjecting] = useState(false)
  const { busy, run } = useAct()
  const sign = async () => {
    if (await run((key) => call(signMinutes, { params: { meetingId: meeting.id }, body: { edition }, key }))) onDone('签认好了，公布前还可以改')
  }
  const kind = mine?.kind
  return (
    <>
      <Card tone={kind ? undefined : 'wait'}>
        <Head>{kind ? (kind === 'signed' ? '已签认' : '已写意见') : '还差一步：请您签认'}</Head>
        <Body>{kind ? `${SAID[kind]}${kind === 'objects' ? mine?.words : ''}` : `您到了会。请看上面的纪要（第 ${edition} 稿）写得对不对，${SIGNING_DAYS} 天内说一声。`}</Body>
        {mine?.onPaper && <Note>这是书记按纸上的签字记的。不是这样的话，请点“有不同意见”。</Note>}
        <Note>公布以前都可以改。</Note>
        <ButtonRow>
          <Button onTap={() => setObjecting(true)}>{kind === 'objects' ? '改我的意见' : '有不同意见'}</Button>
          {kind !== 'signed' && <Button kind='primary' busy={busy} onTap={() => void sign()}>签认</Button>}
        </ButtonRow>
      </Card>
      {objecting && <ObjectSheet meetingId={meeting.id} edition={edition} words={kind === 'objects' ? mine?.words : ''} onClose={() => setObjecting(false)} onDone={onDone} />}
    </>
  )
}
