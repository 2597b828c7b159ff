import Taro from '@tarojs/taro'
import { changeMeeting, planMeeting } from '../../../contract/meeting'
import { PAGES } from '../../../contract/pages'
import { PLACE_MOST, TITLE_MOST } from '../../../domain/meeting/reasons'
import { toIso } from '../../../domain/calendar'
import { call } from '../../api'
import { useDraft } from '../../draft'
import { useAct } from '../../useAct'
import { toast } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Page } from '../../ui/Page'
import { Note } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { when } from '../../when'
import { DayPick } from '../DayPick'
import { AgendaRows } from './AgendaRows'
import { AskedRows } from './AskedRows'
import { bodyOf, minutesOf, missingIn, startOf, type PlanDraft } from './draft'
import { TimePick } from './TimePick'

const DAYS = [
  { days: 0, label: '今天' },
  { days: 1, label: '明天' },
  { days: 2, label: '后天' },
  { days: 3, label: '3 天后' },
  { days: 7, label: '一周后' },
  { days: 14, label: '两周后' },
]

/** When, where, about what in which order, and who is asked to come. */
export function PlanForm({ id, start }: { id?: string; start: PlanDraft }) {
  const { value, change, clear, resumed } = useDraft(`meeting.${id ?? 'new'}`, start)
  const { busy, run } = useAct()
  const missing = missingIn(value)
  const plan = () =>
    run(async (key) => {
      const body = bodyOf(value)
      const done = id
        ? await call(changeMeeting, { params: { meetingId: id }, body, key })
        : await call(planMeeting, { body, key })
      clear()
      toast(`${id ? '改好了' : '安排好了'}，请到的人和关注议题的人都会收到`)
      if (id) await Taro.navigateBack()
      else await Taro.redirectTo({ url: `/${PAGES.meeting}?id=${done.id}` })
    })
  return (
    <Page
      title={id ? '改议事会' : '安排议事会'}
      dock={
        <Dock note={missing ? undefined : `${when(toIso(startOf(value)))}，议 ${value.items.length} 项、约 ${minutesOf(value)} 分钟，请 ${value.asked.length} 人`}>
          <Button kind='primary' busy={busy} disabled={!!missing} onTap={() => void plan()}>{missing ?? (id ? '改好，通知大家' : '定下来，通知大家')}</Button>
        </Dock>
      }
    >
      <Card>
        {resumed && <Note className='x-who__note'>接着上次没写完的。</Note>}
        <DayPick label='哪天开' options={DAYS} days={value.days} onChange={(days) => change({ days })} />
        <TimePick minute={value.minute} onChange={(minute) => change({ minute })} />
      </Card>
      <Card>
        <TextField label='地点' hint='例如：党群服务站圆桌' value={value.place} max={PLACE_MOST} onChange={(place) => change({ place })} />
        <TextField label='会名' value={value.title} max={TITLE_MOST} onChange={(title) => change({ title })} />
      </Card>
      <AgendaRows items={value.items} onChange={(items) => change({ items })} />
      <AskedRows asked={value.asked} onChange={(asked) => change({ asked })} />
    </Page>
  )
}
