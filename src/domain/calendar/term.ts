import { type LocalDate, addDays, addMonths } from './localDate'
import { type HolidayCalendar, type Known, addWorkingDays, rollToWorkingDay } from './workingDays'

/** 日 are calendar days; working days only where the text says 工作日. */
export type Term =
  | { readonly unit: 'day'; readonly count: number }
  | { readonly unit: 'month'; readonly count: number }
  | { readonly unit: 'workingDay'; readonly count: number }

/** `target`: the term's own last day, to aim at. `limit`: the last day that is still in time. */
export interface EndOfTerm {
  readonly target: LocalDate
  readonly limit: LocalDate
}

/**
 * Where a term that starts on a day ends. The start day is not counted; months run to the day of
 * the same number; a last day on which nobody works moves to the next working day. The limit lasts
 * until 24:00, or until closing time where there is one.
 * @law 民法典 201–203
 */
export function endOfTerm(start: LocalDate, term: Term, calendar: HolidayCalendar): Known<EndOfTerm> {
  if (term.unit === 'workingDay') {
    const end = addWorkingDays(start, term.count, calendar)
    return end.ok ? { ok: true, value: { target: end.value, limit: end.value } } : end
  }
  const target = term.unit === 'day' ? addDays(start, term.count) : addMonths(start, term.count)
  const limit = rollToWorkingDay(target, calendar)
  return limit.ok ? { ok: true, value: { target, limit: limit.value } } : limit
}
