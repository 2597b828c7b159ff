import { DayPick } from '../../../roundTable/DayPick'
import { TimePick } from '../../../roundTable/plan/TimePick'
import type { Picked } from './timesForm'

const DAYS = [
  { days: 0, label: '今天' },
  { days: 1, label: '明天' },
  { days: 2, label: '后天' },
  { days: 3, label: '3 天后' },
  { days: 7, label: '一周后' },
]

/** A day and an hour by large buttons. */
export const WhenPick = ({ value, onChange }: { value: Picked; onChange: (value: Picked) => void }) => (
  <>
    <DayPick label='哪天' options={DAYS} days={value.days} onChange={(days) => onChange({ ...value, days })} />
    <TimePick minute={value.minute} onChange={(minute) => onChange({ ...value, minute })} />
  </>
)
