import { addTask } from '../../../../contract/agendaItem'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import { day } from '../../../when'
import { dayIn } from '../../dayIn'
import { DayPick } from '../../DayPick'
import { PersonPick } from '../../PersonPick'
import type { Person } from '../../person'
import type { ItemSheetProps } from './sheet'

const EMPTY: { what: string; person?: Person; days: number } = { what: '', person: undefined, days: 7 }
const USUAL = [
  { days: 0, label: '今天' },
  { days: 1, label: '明天' },
  { days: 3, label: '3 天内' },
  { days: 7, label: '一周内' },
  { days: 14, label: '两周内' },
  { days: 30, label: '30 天内' },
]

/** One thing, one person, one day. */
export function AddTaskSheet({ item, onClose, onDone }: ItemSheetProps) {
  const { value, change, clear } = useDraft(`task.${item.id}`, EMPTY)
  const { busy, run } = useAct()
  const due = dayIn(value.days)
  const missing = !value.what.trim() ? '请写做什么' : !value.person ? '请选谁来做' : undefined
  const add = async () => {
    if (!value.person) return
    const body = { what: value.what, personId: value.person.id, due }
    if (!(await run((key) => call(addTask, { params: { itemId: item.id }, body, key })))) return
    const { name } = value.person
    clear()
    onDone(`任务交给${name}，${day(due)}前完成，已经通知`)
  }
  return (
    <Sheet
      title='加任务'
      onClose={onClose}
      foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void add()}>{missing ?? `交给${value.person?.name ?? ''}，${day(due)}前完成`}</Button>}
    >
      <TextArea label='做什么' hint='例如：请三家单位复核报价' value={value.what} max={500} onChange={(what) => change({ what })} />
      <PersonPick label='谁来做' value={value.person} onChange={(person) => change({ person })} />
      <DayPick label='哪天前完成' options={USUAL} days={value.days} onChange={(days) => change({ days })} />
    </Sheet>
  )
}
