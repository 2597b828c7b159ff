import { type HolidayCalendar, type Instant, type NoHolidayList, MINUTE } from '../calendar'
import { type DayNumber, dayNumberOf, startOfDayNumber } from '../calendar/localDate'
import { type Supposed, supposeWorkingDay } from '../calendar/workingDays'
import type { ServiceHours } from './promise'

interface Opening {
  readonly opens: Instant
  readonly closes: Instant
  readonly lacking?: NoHolidayList
}

/** The service hours of that day; undefined opening on a day without service. */
function openingOf(day: DayNumber, hours: ServiceHours, calendar: HolidayCalendar) {
  const midnight = startOfDayNumber(day)
  const opening: Opening = { opens: midnight + hours.opens * MINUTE, closes: midnight + hours.closes * MINUTE }
  if (hours.days === 'every') return { opening, lacking: undefined }
  const { works, lacking } = supposeWorkingDay(day, calendar)
  return { opening: works ? opening : undefined, lacking }
}

/** Hours that never open would be searched for ever: such a setting is a fault of the program. */
function mustBeSound(hours: ServiceHours, ...numbers: readonly number[]): void {
  const open = hours.opens >= 0 && hours.opens < hours.closes && hours.closes <= 24 * 60
  if (!open || !numbers.every(Number.isFinite)) throw new RangeError('service hours or times that make no sense')
}

/**
 * The moment at which so many milliseconds of service hours have gone by. Always within service
 * hours: what ends with the day ends at closing time, not at the next opening. Where a year's
 * holiday list is lacking the weekends are taken, and the answer says so.
 */
export function addWorkingTime(
  start: Instant,
  span: number,
  hours: ServiceHours,
  calendar: HolidayCalendar,
): Supposed<Instant> {
  mustBeSound(hours, start, span)
  let left = Math.max(0, span)
  let missed: NoHolidayList | undefined
  for (let day = dayNumberOf(start); ; day += 1) {
    const { opening, lacking } = openingOf(day, hours, calendar)
    missed ??= lacking
    if (!opening || opening.closes < start) continue
    const from = Math.max(start, opening.opens)
    if (left <= opening.closes - from) return supposed(from + left, missed)
    left -= opening.closes - from
  }
}

/** How many milliseconds of service hours lie between; 0 when the second is not later. */
export function workingTimeBetween(
  from: Instant,
  to: Instant,
  hours: ServiceHours,
  calendar: HolidayCalendar,
): Supposed<number> {
  mustBeSound(hours, from, to)
  let total = 0
  let missed: NoHolidayList | undefined
  for (let day = dayNumberOf(from); startOfDayNumber(day) < to; day += 1) {
    const { opening, lacking } = openingOf(day, hours, calendar)
    missed ??= lacking
    if (opening) total += Math.max(0, Math.min(to, opening.closes) - Math.max(from, opening.opens))
  }
  return supposed(total, missed)
}

const supposed = (value: number, lacking?: NoHolidayList): Supposed<number> => (lacking ? { value, lacking } : { value })
