import { type HolidayCalendar, type Instant, type NoHolidayList, MINUTE } from '../calendar'
import { dueWithin } from './due'
import { type Pause, isHolding, pauseEnd } from './pause'
import { type ServiceHours, type Within, clockOf } from './promise'
import { workingTimeBetween } from './workingTime'

/** One promise that is running: from when, for how long, in which hours, and when it stood still. */
export interface Deadline {
  readonly from: Instant
  /** Missing where no day is promised. */
  readonly within?: Within
  readonly hours: ServiceHours
  readonly pauses: readonly Pause[]
}

export type DeadlineState = 'none' | 'running' | 'paused' | 'soon' | 'overdue'

/** What a page says of it. The minutes are those of the promise's own hours; when late, below zero. */
export type DeadlineReading =
  | { readonly state: 'none' }
  | {
      readonly state: Exclude<DeadlineState, 'none'>
      readonly due: Instant
      readonly remainingMinutes: number
      readonly warning?: NoHolidayList
    }

/** «快到期» is the last quarter of the promised time, and never more than its last two hours. Ours. */
export const SOON = { mostMinutes: 120, shareOfWhole: 1 / 4 }

/** How a deadline stands at that moment. At the due moment itself it is not late yet. */
export function readDeadline(deadline: Deadline, calendar: HolidayCalendar, now: Instant): DeadlineReading {
  const { from, within, hours } = deadline
  // read as of that moment: what came later was not known then
  const pauses = deadline.pauses.filter((pause) => pause.from <= now)
  if (!within) return { state: 'none' }
  const { due, warning } = dueWithin(from, within, hours, calendar, pauses)
  const between = (one: Instant, other: Instant) =>
    workingTimeBetween(one, other, clockOf(within, hours), calendar).value
  const reading = (state: Exclude<DeadlineState, 'none'>, remaining: number): DeadlineReading => {
    const figures = { state, due, remainingMinutes: Math.floor(remaining / MINUTE) }
    return warning ? { ...figures, warning } : figures
  }
  // late by less than a service minute, or late at night, is late all the same
  if (now > due) return reading('overdue', Math.min(-1, -between(due, now)))
  const holding = pauses.find((pause) => pause.from < due && isHolding(pause, now))
  if (holding) return reading('paused', between(now, due) - between(now, pauseEnd(holding)))
  const whole = between(from, dueWithin(from, within, hours, calendar).due)
  const soon = Math.min(SOON.mostMinutes * MINUTE, whole * SOON.shareOfWhole)
  const remaining = between(now, due)
  return reading(remaining <= soon ? 'soon' : 'running', remaining)
}
