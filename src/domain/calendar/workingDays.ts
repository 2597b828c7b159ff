import { refuse } from '../decision'
import { type DayNumber, type LocalDate, dateOfDay, dayNumber, isWeekendDay } from './localDate'

/** What the State Council's notice says of one year: days off, and weekend days worked in exchange. */
export interface HolidayList {
  readonly off: readonly LocalDate[]
  readonly work: readonly LocalDate[]
  readonly source?: string
}

/** The published lists, by the year in the notice's title. A year that is missing is not known. */
export type HolidayCalendar = Readonly<Record<number, HolidayList>>

/** The list of that year is not published, or not entered yet: whoever keeps the estate enters it. */
export interface NoHolidayList {
  readonly code: 'NO_HOLIDAY_LIST'
  readonly year: number
}

/** An answer that is certain, or the year whose list it lacks. Never a guess. */
export type Known<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reasons: readonly [NoHolidayList, ...NoHolidayList[]] }

/** Is it a working day? Weekends are rest days, the days worked in exchange are not (民法典 203). */
export function isWorkingDay(date: LocalDate, calendar: HolidayCalendar): Known<boolean> {
  const { works, lacking } = supposeWorkingDay(dayNumber(date), calendar)
  return lacking ? refuse(lacking) : { ok: true, value: works }
}

/** The nth working day after the date, which itself is not counted (民法典 201). */
export function addWorkingDays(date: LocalDate, count: number, calendar: HolidayCalendar): Known<LocalDate> {
  return certain(supposeNthWorkingDay(dayNumber(date), count, calendar))
}

/** The day itself when people work on it, else the next one on which they do (民法典 203). */
export function rollToWorkingDay(date: LocalDate, calendar: HolidayCalendar): Known<LocalDate> {
  return certain(supposeNthWorkingDay(dayNumber(date) - 1, 1, calendar))
}

/** How many working days the year has, to check a list that was typed in: 248 in 2026. */
export function workingDaysInYear(year: number, calendar: HolidayCalendar): Known<number> {
  if (!calendar[year]) return refuse({ code: 'NO_HOLIDAY_LIST', year })
  let count = 0
  const last = dayNumber(`${year}-12-31` as LocalDate)
  for (let day = dayNumber(`${year}-01-01` as LocalDate); day <= last; day += 1) {
    if (supposeWorkingDay(day, calendar).works) count += 1
  }
  return { ok: true, value: count }
}

/** Reckoned by weekends alone where a list was lacking, and then saying which. */
export interface Supposed<T> {
  readonly value: T
  readonly lacking?: NoHolidayList
}

/**
 * For a service promise, which must name some day even before the list is out: weekends alone
 * where the list is lacking, and it says so. What the law reckons takes the functions above.
 */
export function supposeWorkingDay(
  day: DayNumber,
  calendar: HolidayCalendar,
): { works: boolean; lacking?: NoHolidayList } {
  const date = dateOfDay(day)
  const year = Number(date.slice(0, 4))
  // a notice may move days of the December before it: 31 December 2022 is in the notice for 2023
  const lists = [calendar[year], calendar[year + 1]]
  if (lists.some((list) => list?.off.includes(date))) return { works: false }
  if (lists.some((list) => list?.work.includes(date))) return { works: true }
  const works = !isWeekendDay(day)
  return lists[0] ? { works } : { works, lacking: { code: 'NO_HOLIDAY_LIST', year } }
}

/** The nth working day after that day, with the first year whose list was lacking on the way. */
export function supposeNthWorkingDay(
  start: DayNumber,
  count: number,
  calendar: HolidayCalendar,
): Supposed<DayNumber> {
  let day = start
  let lacking: NoHolidayList | undefined
  for (let left = count; left > 0;) {
    day += 1
    const supposed = supposeWorkingDay(day, calendar)
    lacking ??= supposed.lacking
    if (supposed.works) left -= 1
  }
  return lacking ? { value: day, lacking } : { value: day }
}

function certain({ value, lacking }: Supposed<DayNumber>): Known<LocalDate> {
  return lacking ? refuse(lacking) : { ok: true, value: dateOfDay(value) }
}
