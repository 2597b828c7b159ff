import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Chips } from '../ui/Chips'
import { Head } from '../ui/Text'
import { day } from '../when'
import { dayIn } from './dayIn'

export interface DayPickProps {
  label: string
  options: readonly { days: number; label: string }[]
  /** From today. */
  days: number
  onChange: (days: number) => void
}

const WEEKDAYS = '日一二三四五六'

/** A day, in one press for the usual ones, a day at a time for the others. */
export function DayPick({ label, options, days, onChange }: DayPickProps) {
  const date = dayIn(days)
  return (
    <>
      <Head>{`${label}：${day(date)}（周${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}）`}</Head>
      <Chips
        label={label}
        options={options.map((one) => ({ value: String(one.days), label: one.label }))}
        value={String(days)}
        onChange={(value) => onChange(Number(value))}
      />
      <ButtonRow>
        <Button disabled={days <= 0} onTap={() => onChange(days - 1)}>早一天</Button>
        <Button disabled={days >= 365} onTap={() => onChange(days + 1)}>晚一天</Button>
      </ButtonRow>
    </>
  )
}
