import { useState } from 'react'
import { chooseTimes } from '../../../../contract/mediation'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { SwitchField } from '../../../ui/SwitchField'
import { Body } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { when } from '../../../when'
import type { MediationForm, Session } from './sheet'

/** Which times suit this party; none of them, with a word, is an answer too. */
export function ChooseTimesSheet({ mediation, session, onClose, onDone }: MediationForm & { session: Session }) {
  const own = mediation.parties.find(({ you }) => you)?.id
  const before = session.choices.find(({ partyId }) => partyId === own)
  const [times, setTimes] = useState<readonly string[]>(before?.times ?? [])
  const [words, setWords] = useState(before?.words ?? '')
  const { busy, run } = useAct()
  const missing = times.length === 0 && !words.trim() ? '选时间，或者写什么时候行' : undefined
  const send = async () => {
    const body = { times: [...times], words }
    if (await run((key) => call(chooseTimes, { params: { mediationId: mediation.id, sessionId: session.id }, body, key }))) onDone('告诉调解员了，定了时间通知您')
  }
  return (
    <Sheet title='选方便的时间' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void send()}>{missing ?? (times.length > 0 ? `这 ${times.length} 个都行` : '都不方便，告诉调解员')}</Button>}>
      <Body>{`在${session.place}。可以选几个，方便大家凑到一起。`}</Body>
      {session.times.map((time, at) => (
        <SwitchField key={time} first={at === 0} label={when(time)} value={times.includes(time)} onChange={(on) => setTimes(on ? [...times, time] : times.filter((one) => one !== time))} />
      ))}
      <TextArea label='想说的（可不写；都不方便的请写什么时候行）' hint='例如：周末全天都行' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
