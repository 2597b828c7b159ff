import { useState } from 'react'
import { addSittingTask } from '../../../../contract/sitting'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import { day } from '../../../when'
import { dayIn } from '../../dayIn'
import { DayPick } from '../../DayPick'
import type { Person } from '../../person'
import { PersonPick } from '../../PersonPick'
import { act, useClosing } from './act'

const USUAL = [
  { days: 3, label: '3 天内' },
  { days: 7, label: '一周内' },
  { days: 14, label: '两周内' },
  { days: 30, label: '30 天内' },
]

/** One thing, one person, one day; it is theirs when the table rises. */
export function TaskSheet({ meetingId, itemId, onClose }: { meetingId: string; itemId: string; onClose: () => void }) {
  const [what, setWhat] = useState('')
  const [person, setPerson] = useState<Person>()
  const [days, setDays] = useState(7)
  const { busy, close } = useClosing(onClose)
  const missing = !what.trim() ? '请写做什么' : !person ? '请选谁来做' : undefined
  const add = async () => {
    if (person) await close(act(addSittingTask, { params: { meetingId }, body: { itemId, what, personId: person.id, due: dayIn(days) } }, `任务：${what}`))
  }
  return (
    <Sheet title='定任务' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void add()}>{missing ?? `交给${person?.name ?? ''}，${day(dayIn(days))}前完成`}</Button>}>
      <TextArea label='做什么' value={what} max={500} onChange={setWhat} />
      <PersonPick label='谁来做' value={person} onChange={setPerson} />
      <DayPick label='哪天前完成' options={USUAL} days={days} onChange={setDays} />
    </Sheet>
  )
}
