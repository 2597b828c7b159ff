import { HOUR, localDateOf, type Instant } from '../calendar'
import { accept, type Decision } from '../decision'
import type { StudioDay, StudioDayHeld, StudioDayReminded } from './day'

/** How long before a day begins everybody is reminded of it, and until when that still says anything new (ours). */
const REMIND_AHEAD = 24 * HOUR
const REMIND_UNTIL = 12 * HOUR

/**
 * What the clock does with a day: the day before, those who booked and the hosts are reminded, once, and who books later knows;
 * when its date is over, it has been held.
 */
export function stepStudioDay(day: StudioDay, now: Instant): Decision<StudioDayReminded | StudioDayHeld, never> {
  if (day.phase !== 'planned') return accept()
  if (localDateOf(now) > localDateOf(day.from)) return accept({ type: 'StudioDayHeld', at: now })
  const near = now >= day.from - REMIND_AHEAD && now < day.from - REMIND_UNTIL
  return near && !day.reminded ? accept({ type: 'StudioDayReminded', at: now }) : accept()
}
