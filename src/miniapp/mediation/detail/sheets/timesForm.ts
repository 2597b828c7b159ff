import { addDays, instantAt, localDateOf, type Instant } from '../../../../domain/calendar'
import { TIMES_MOST } from '../../../../domain/mediation/sessions'

/** A time as it is picked: so many days from today, at so many minutes of that day. */
export interface Picked {
  days: number
  minute: number
}

/** Tomorrow evening, when people are home. */
export const USUAL_TIME: Picked = { days: 1, minute: 19 * 60 }

export const instantOf = ({ days, minute }: Picked, now: Instant): Instant => instantAt(addDays(localDateOf(now), days), minute)

/** Why a time cannot be offered beside these, if it cannot. */
export function cannotAdd(time: Instant, times: readonly Instant[], now: Instant): string | undefined {
  if (time <= now) return '这个时间已经过去了'
  if (times.includes(time)) return '这个时间已经有了'
  return times.length >= TIMES_MOST ? `最多给 ${TIMES_MOST} 个时间` : undefined
}

export const withTime = (times: readonly Instant[], time: Instant): Instant[] => [...times, time].sort((a, b) => a - b)
