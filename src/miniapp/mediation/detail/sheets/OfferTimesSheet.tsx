import { useState } from 'react'
import { offerTimes } from '../../../../contract/mediation'
import { toIso, type Instant } from '../../../../domain/calendar'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { useNow } from '../../../useNow'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { Head, Note } from '../../../ui/Text'
import { TextField } from '../../../ui/TextField'
import { when } from '../../../when'
import { cannotAdd, instantOf, USUAL_TIME, withTime } from './timesForm'
import type { MediationForm } from './sheet'
import { WhenPick } from './WhenPick'

/** A few times and a place, for the parties to choose from. */
export function OfferTimesSheet({ mediation, onClose, onDone }: MediationForm) {
  const [place, setPlace] = useState(mediation.sessions?.[0]?.place ?? '')
  const [picked, setPicked] = useState(USUAL_TIME)
  const [times, setTimes] = useState<readonly Instant[]>([])
  const { busy, run } = useAct()
  const now = useNow()
  const time = instantOf(picked, now)
  const barred = cannotAdd(time, times, now)
  const missing = times.length === 0 ? '请加上至少一个时间' : !place.trim() ? '请写在哪里谈' : undefined
  const offer = async () => {
    const body = { place, times: times.map(toIso) }
    if (await run((key) => call(offerTimes, { params: { mediationId: mediation.id }, body, key }))) onDone('发给当事人选了，都选好了通知您')
  }
  return (
    <Sheet title='约时间见面' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void offer()}>{missing ?? `请他们选（${times.length} 个时间）`}</Button>}>
      <TextField label='在哪里谈' hint='例如：党群服务站调解室' value={place} max={60} onChange={setPlace} />
      {times.length > 0 && <Head>{`给他们选的 ${times.length} 个时间`}</Head>}
      {times.map((one, at) => <Field key={one} first={at === 0} label={when(toIso(one))} value='去掉' onTap={() => setTimes(times.filter((other) => other !== one))} />)}
      <WhenPick value={picked} onChange={setPicked} />
      <ButtonRow><Button disabled={!!barred} onTap={() => setTimes(withTime(times, time))}>{barred ?? `加上：${when(toIso(time))}`}</Button></ButtonRow>
      <Note className='x-said'>最多给 6 个时间，白天晚上都给几个，上班的也好选。</Note>
    </Sheet>
  )
}
