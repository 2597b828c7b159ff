import { useState } from 'react'
import { setSession } from '../../../../contract/mediation'
import { toIso } from '../../../../domain/calendar'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { useNow } from '../../../useNow'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Sheet } from '../../../ui/Sheet'
import { Note } from '../../../ui/Text'
import { TextField } from '../../../ui/TextField'
import { when } from '../../../when'
import { nameOf } from '../../words'
import { instantOf, USUAL_TIME } from './timesForm'
import type { MediationForm, Session } from './sheet'
import { WhenPick } from './WhenPick'

const OTHER = 'other'

/** The appointment: the time that suits most, or another that was agreed on by word. */
export function SetSessionSheet({ mediation, session, onClose, onDone }: MediationForm & { session: Session }) {
  const suits = (time: string) => session.choices.filter(({ times }) => times.includes(time))
  const best = [...session.times].sort((a, b) => suits(b).length - suits(a).length)[0]
  const [chosen, setChosen] = useState(session.startsAt && session.times.includes(session.startsAt) ? session.startsAt : (best ?? OTHER))
  const [picked, setPicked] = useState(USUAL_TIME)
  const [place, setPlace] = useState(session.place)
  const { busy, run } = useAct()
  const now = useNow()
  const startsAt = chosen === OTHER ? toIso(instantOf(picked, now)) : chosen
  const missing = Date.parse(startsAt) <= now ? '这个时间已经过去了' : !place.trim() ? '请写在哪里谈' : undefined
  const names = (time: string) => suits(time).map(({ partyId }) => nameOf(mediation.parties, partyId)).join('、')
  const options = [...session.times.map((time) => ({ value: time, label: when(time), note: names(time) ? `${names(time)}可以` : '没有人选' })), { value: OTHER, label: '另定一个时间' }]
  const save = async () => {
    const params = { mediationId: mediation.id, sessionId: session.id }
    if (await run((key) => call(setSession, { params, body: { startsAt, place }, key }))) onDone('定了，都会收到通知，前一天再提醒')
  }
  return (
    <Sheet title='定见面的时间' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void save()}>{missing ?? `定在 ${when(startsAt)}`}</Button>}>
      <Choices label='定哪个时间' options={options} value={chosen} onChange={setChosen} />
      {chosen === OTHER && <WhenPick value={picked} onChange={setPicked} />}
      {session.choices.filter(({ words }) => words).map(({ partyId, words }) => <Note key={partyId}>{`${nameOf(mediation.parties, partyId)}说：${words}`}</Note>)}
      <TextField label='在哪里谈' value={place} max={60} onChange={setPlace} />
    </Sheet>
  )
}
