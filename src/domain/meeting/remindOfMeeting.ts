import { HOUR, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Meeting, MeetingReminded, MeetingReminder } from './meeting'

/** How long before it begins each reminder goes out, and until when it still says anything new (ours). */
const WINDOWS: readonly (readonly [what: MeetingReminder, from: number, until: number])[] = [
  ['day', 24 * HOUR, 12 * HOUR],
  ['hour', HOUR, 0],
]

/** Whoever is asked is told once the day before and once in the last hour; a meeting that was planned later than that was just told of. */
export function remindOfMeeting({ phase, startsAt, reminded = [] }: Meeting, now: Instant): Decision<MeetingReminded, never> {
  const ahead = startsAt - now
  return decideBy<MeetingReminded, never>([], () =>
    phase === 'planned' ? WINDOWS.filter(([what, from, until]) => ahead <= from && ahead > until && !reminded.includes(what)).map(([what]) => ({ type: 'MeetingReminded', what, at: now })) : [],
  )
}
