import { type HolidayCalendar, type Instant, type LocalDate, type NoHolidayList, startOfDay } from '../calendar'
import type { ServiceHours } from './promise'
import { addWorkingTime, workingTimeBetween } from './workingTime'

/**
 * A stop that everyone can see: its reason stands beside it, and the day on which work goes on.
 * The clock stands still until then, or until work is resumed earlier. When that day comes and
 * nobody has resumed, the clock runs again by itself: a date that is not kept pauses nothing (ours).
 * One thing is paused once at a time.
 */
export interface Pause {
  readonly from: Instant
  readonly promisedOn: LocalDate
  readonly resumedAt?: Instant
}

/** When the clock runs again: at the start of the promised day at the latest. */
export const pauseEnd = ({ promisedOn, resumedAt }: Pause): Instant =>
  Math.min(startOfDay(promisedOn), resumedAt ?? Infinity)

/** Does this pause hold the clock at that moment? */
export const isHolding = (pause: Pause, now: Instant): boolean => pause.from <= now && now < pauseEnd(pause)

/**
 * Moves a due moment by the service time for which the clock stood still since the start. A pause
 * that begins when it is already due moves nothing: what is late is not pardoned by pausing.
 */
export function movedByPauses(
  start: Instant,
  due: Instant,
  pauses: readonly Pause[],
  clock: ServiceHours,
  calendar: HolidayCalendar,
): { due: Instant; warning?: NoHolidayList } {
  let moved = due
  let counted = start
  let warning: NoHolidayList | undefined
  for (const pause of [...pauses].sort((one, other) => one.from - other.from)) {
    const from = Math.max(counted, pause.from)
    const until = pauseEnd(pause)
    if (from >= moved || until <= from) continue
    const stood = workingTimeBetween(from, until, clock, calendar)
    const later = addWorkingTime(moved, stood.value, clock, calendar)
    warning ??= stood.lacking ?? later.lacking
    moved = later.value
    counted = until
  }
  return warning ? { due: moved, warning } : { due: moved }
}
