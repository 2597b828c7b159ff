/**
 * Time as the rules know it: instants, local dates, working days and terms of days or months.
 * This page only names what there is; each part stands in its own file beside it.
 */
export {
  type Instant,
  type LocalDate,
  DAY,
  HOUR,
  MINUTE,
  addDays,
  addMonths,
  daysBetween,
  endOfDay,
  instantAt,
  isWeekend,
  localDateOf,
  minuteOfDay,
  readLocalDate,
  startOfDay,
  toIso,
} from './calendar/localDate'
export {
  type HolidayCalendar,
  type HolidayList,
  type Known,
  type NoHolidayList,
  addWorkingDays,
  isWorkingDay,
  rollToWorkingDay,
  workingDaysInYear,
} from './calendar/workingDays'
export { longDay } from './calendar/longDay'
export { type EndOfTerm, type Term, endOfTerm } from './calendar/term'
export { MEETING_NOTICE_DAYS, latestNoticeDay, noticeMeetingEarliest } from './calendar/notice'
export { PUBLISHED_HOLIDAYS } from './calendar/publishedHolidays'
