/** Milliseconds since 1970-01-01T00:00Z: how the rules and the stored state hold a moment. */
export type Instant = number

/** A day in the estate's own calendar, such as 2026-02-05. Two of them compare as text. */
export type LocalDate = `${number}-${number}-${number}`

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/**
 * Asia/Shanghai as a number. China has had one zone and no summer time since 15 September 1991,
 * and the oldest thing recorded here, a building, is from 2008; so no zone table is asked, and a
 * phone with old zone data or a wrong zone reckons the same deadline as the server.
 */
const EAST_OF_UTC = 8 * HOUR

/** A day as a count from 1970-01-01, for the loops: weekdays and neighbours by plain arithmetic. */
export type DayNumber = number

export const dayNumberOf = (at: Instant): DayNumber => Math.floor((at + EAST_OF_UTC) / DAY)
export const dayNumber = (date: LocalDate): DayNumber => Date.parse(`${date}T00:00:00Z`) / DAY
export const dateOfDay = (day: DayNumber): LocalDate =>
  new Date(day * DAY).toISOString().slice(0, 10) as LocalDate
/** The first moment of that day in the estate. */
export const startOfDayNumber = (day: DayNumber): Instant => day * DAY - EAST_OF_UTC
/** 1970-01-01 was a Thursday; Saturday and Sunday leave 2 and 3 here. */
export const isWeekendDay = (day: DayNumber): boolean => [2, 3].includes(((day % 7) + 7) % 7)

/** A date that exists, from text such as a file's cell or a form's field; else undefined. */
export function readLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || dateOfDay(at / DAY) !== text ? undefined : (text as LocalDate)
}

/** The day it is in the estate at that moment. */
export const localDateOf = (at: Instant): LocalDate => dateOfDay(dayNumberOf(at))

/** Whole minutes since local midnight, 0–1439. */
export const minuteOfDay = (at: Instant): number =>
  Math.floor((at - startOfDayNumber(dayNumberOf(at))) / MINUTE)

/** 00:00 of that day. */
export const startOfDay = (date: LocalDate): Instant => startOfDayNumber(dayNumber(date))

/** 24:00 of that day: where a term counted in days ends (民法典 203). */
export const endOfDay = (date: LocalDate): Instant => startOfDay(date) + DAY

/** The moment so many minutes after local midnight of that day. */
export const instantAt = (date: LocalDate, minute: number): Instant => startOfDay(date) + minute * MINUTE

/** ISO 8601 in UTC: how a moment travels on the wire. */
export const toIso = (at: Instant): string => new Date(at).toISOString()

export const isWeekend = (date: LocalDate): boolean => isWeekendDay(dayNumber(date))

/** The day so many days later, or earlier. The start day is not counted (民法典 201). */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days)

/** From the first to the second: 0 on the same day, negative backwards. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)

/** The day of the same number so many months later; where that month has none, its last day (民法典 202). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dateOfDay(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)) / DAY)
}
