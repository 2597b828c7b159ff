import { useState } from 'react'
import { askToSpeak, withdrawSpeaking, type MeetingPage } from '../../../contract/meeting'
import { SPEAKING_MOST } from '../../../domain/meeting/askToSpeak'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Body, Head } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'

export interface SpeakingSheetProps {
  meetingId: string
  item: MeetingPage['itemRows'][number]
  onClose: () => void
  onDone: (words: string) => void
}

/** Asks to speak on one item, changes what was said of it, or takes it back. */
export function SpeakingSheet({ meetingId, item: { id, title, mySpeaking }, onClose, onDone }: SpeakingSheetProps) {
  const [words, setWords] = useState(mySpeaking?.words ?? '')
  const { busy, run } = useAct()
  const params = { meetingId }
  const done = (told: string) => {
    onClose()
    onDone(told)
  }
  const ask = async () => {
    if (await run((key) => call(askToSpeak, { params, body: { itemId: id, words }, key }))) done('约好了，议到这一项时就排上您')
  }
  const withdraw = async () => {
    if (await run((key) => call(withdrawSpeaking, { params, body: { itemId: id }, key }))) done('好的，不排您了')
  }
  return (
    <Sheet
      title={mySpeaking ? '已约发言' : '约发言'}
      onClose={onClose}
      foot={
        <>
          {mySpeaking && <Button busy={busy} onTap={() => void withdraw()}>不说了</Button>}
          <Button kind='primary' wide large={!mySpeaking} busy={busy} onTap={() => void ask()}>{mySpeaking ? '改好' : '约发言'}</Button>
        </>
      }
    >
      <Head>{title}</Head>
      <Body>主持会议的人会看到您的名字和下面的话，别人只看到有几个人约了。</Body>
      <TextArea label='想说什么（可不写）' hint='例如：我家天花板也在漏' value={words} max={SPEAKING_MOST} onChange={setWords} />
    </Sheet>
  )
}
