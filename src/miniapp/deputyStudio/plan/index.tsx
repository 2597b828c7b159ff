import Taro from '@tarojs/taro'
import { useState } from 'react'
import { planStudioDay, readStudio } from '../../../contract/deputyStudio'
import { PAGES } from '../../../contract/pages'
import { instantAt, MINUTE, toIso } from '../../../domain/calendar'
import { placesIn } from '../../../domain/deputyStudio/places'
import { PLACE_MOST } from '../../../domain/deputyStudio/reasons'
import { call } from '../../api'
import { DayPick } from '../../roundTable/DayPick'
import { dayIn } from '../../roundTable/dayIn'
import { ManyChips } from '../../roundTable/ManyChips'
import { TimePick } from '../../roundTable/plan/TimePick'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chips } from '../../ui/Chips'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Head, Note } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/ask'
import { useAct } from '../../useAct'
import { useLoad } from '../../useLoad'
import { dateOf, hoursOf } from '../words'

const DAYS = [1, 3, 7, 14, 30].map((days) => ({ days, label: days === 7 ? '一周后' : days === 14 ? '两周后' : days === 1 ? '明天' : `${days} 天后` }))
const LASTS = [60, 90, 120, 180, 240].map((minutes) => ({ value: String(minutes), label: `${minutes / 60} 小时` }))
const TALKS = [10, 15, 20, 30, 45].map((minutes) => ({ value: String(minutes), label: `${minutes} 分钟` }))

/** Sets a day: which, when, where, who, and how long one talk is. */
export default function PlanDay() {
  const { data, problem, reload } = useLoad(() => call(readStudio, {}), [])
  const [days, setDays] = useState(7)
  const [minute, setMinute] = useState(9 * 60)
  const [lasts, setLasts] = useState('120')
  const [talk, setTalk] = useState('20')
  const [place, setPlace] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>()
  const act = useAct('shown')
  if (!data) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  const { hosts } = data
  const deputyIds = chosen ?? (hosts.length === 1 ? hosts.map(({ personId }) => personId) : [])
  const from = instantAt(dayIn(days), minute)
  const until = from + Number(lasts) * MINUTE
  const places = placesIn({ from, until, minutes: Number(talk) })
  const missing = deputyIds.length === 0 ? '请选谁来接待' : !place.trim() ? '请写地点' : undefined
  const toggle = (id: string) => setChosen(deputyIds.includes(id) ? deputyIds.filter((one) => one !== id) : [...deputyIds, id])
  const plan = () =>
    act.run(async (key) => {
      const { id } = await call(planStudioDay, { body: { from: toIso(from), until: toIso(until), place, minutes: Number(talk), deputyIds: [...deputyIds] }, key })
      toast('安排好了，大家都能看到、能预约')
      await Taro.redirectTo({ url: `/${PAGES.studioDay}?id=${id}` })
    })
  return (
    <Page
      dock={
        <Dock note={`${dateOf(toIso(from))}${hoursOf({ from: toIso(from), until: toIso(until) })}，${places} 个时段`}>
          <Button kind='primary' busy={act.busy} disabled={!!missing} onTap={() => void plan()}>{missing ?? '定下来，向大家公布'}</Button>
        </Dock>
      }
    >
      <Card>
        <DayPick label='哪天接待' options={DAYS} days={days} onChange={setDays} />
        <TimePick minute={minute} onChange={setMinute} />
      </Card>
      <Card>
        <Head>接待多久</Head>
        <Chips label='接待多久' options={LASTS} value={lasts} onChange={setLasts} />
        <Head className='x-said'>每位谈多久</Head>
        <Chips label='每位谈多久' options={TALKS} value={talk} onChange={setTalk} />
      </Card>
      <Card>
        <Head>谁来接待</Head>
        {hosts.length === 0 && <Note>小区还没有登记代表委员，请先在人员里登记。</Note>}
        <ManyChips label='谁来接待' options={hosts.map(({ personId, title }) => ({ value: personId, label: title }))} values={deputyIds} onToggle={toggle} />
        {deputyIds.length > 1 && <Note>选了几位，就是几位一起接待；各谈各的请分开安排。</Note>}
        <TextField label='地点' hint='例如：党群服务站一楼' value={place} max={PLACE_MOST} onChange={setPlace} wrong={act.problem?.message} />
      </Card>
    </Page>
  )
}
