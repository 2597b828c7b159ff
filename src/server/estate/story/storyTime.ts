import { addDays, HOUR, instantAt, localDateOf, MINUTE, type Instant } from '../../../domain/calendar'
import type { Later } from './story'

/** `19:20` on the day so many days before today; negative: after it. */
export const daysAgo = (now: Instant, ago: number, time: string): Instant => instantAt(addDays(localDateOf(now), -ago), minuteOf(time))

/** The moment that is so much later than the report. */
export function laterThan(reported: Instant, later: Later): Instant {
  const [, days, time] = /^\+(\d+) (\d\d:\d\d)$/.exec(later) ?? []
  if (days !== undefined && time !== undefined) return instantAt(addDays(localDateOf(reported), Number(days)), minuteOf(time))
  const [, count, unit] = /^\+(\d+)([mh])$/.exec(later) ?? []
  if (count === undefined) throw new Error(`“${later}” is no time of the story`)
  return reported + Number(count) * (unit === 'h' ? HOUR : MINUTE)
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
