import { type HolidayCalendar, type Instant, type NoHolidayList, MINUTE } from '../calendar'
import { dayNumberOf, startOfDayNumber } from '../calendar/localDate'
import { type Supposed, supposeNthWorkingDay } from '../calendar/workingDays'
import { type Pause, movedByPauses } from './pause'
import { type ServiceHours, type ServicePromise, type Within, clockOf } from './promise'
import { addWorkingTime } from './workingTime'

/**
 * The last moment that is still in time. With a warning it was reckoned by weekends alone, because
 * the holiday list of that year is not published: the page says so, and it is reckoned anew later.
 */
export interface Due {
  readonly due: Instant
  readonly warning?: NoHolidayList
}

/** By when the matter must be accepted. */
export const acceptDue = (reportedAt: Instant, promise: ServicePromise, calendar: HolidayCalendar): Due =>
  dueWithin(reportedAt, promise.accept, promise.hours, calendar)

/** By when somebody must be there; undefined where that is not promised. */
export const onSiteDue = (from: Instant, promise: ServicePromise, calendar: HolidayCalendar): Due | undefined =>
  promise.onSite && dueWithin(from, promise.onSite, promise.hours, calendar)

/** By when it must be finished, the pauses so far included; undefined where that is not promised. */
export const finishDue = (
  from: Instant,
  promise: ServicePromise,
  calendar: HolidayCalendar,
  pauses: readonly Pause[] = [],
): Due | undefined => promise.finish && dueWithin(from, promise.finish, promise.hours, calendar, pauses)

/** Done at the due moment itself is in time. */
export const isInTime = (due: Instant, doneAt: Instant): boolean => doneAt <= due

/** The moment that lies so far after the start, moved by the pauses. */
export function dueWithin(
  start: Instant,
  within: Within,
  hours: ServiceHours,
  calendar: HolidayCalendar,
  pauses: readonly Pause[] = [],
): Due {
  const clock = clockOf(within, hours)
  const first = firstDue(start, within, hours, calendar)
  const moved = movedByPauses(start, first.due, pauses, clock, calendar)
  const warning = first.warning ?? moved.warning
  return warning ? { due: moved.due, warning } : { due: moved.due }
}

function firstDue(start: Instant, within: Within, hours: ServiceHours, calendar: HolidayCalendar): Due {
  if (within.unit === 'clock' || within.unit === 'service') {
    return asDue(addWorkingTime(start, within.minutes * MINUTE, clockOf(within, hours), calendar))
  }
  const startDay = dayNumberOf(start)
  const last: Supposed<number> =
    within.unit === 'day'
      ? { value: startDay + within.days }
      : supposeNthWorkingDay(startDay, within.days, calendar)
  // the closing time of that day, or of the next one with service (民法典 203)
  const wholeDay = (hours.closes - hours.opens) * MINUTE
  const closing = addWorkingTime(startOfDayNumber(last.value), wholeDay, hours, calendar)
  return asDue({ value: closing.value, lacking: last.lacking ?? closing.lacking })
}

const asDue = ({ value, lacking }: Supposed<Instant>): Due => (lacking ? { due: value, warning: lacking } : { due: value })
