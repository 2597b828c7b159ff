import type { Actor } from '../actor'
import { HOUR, type Instant } from '../calendar'
import type { Meeting } from './meeting'

/** The secretary may open the room so long before the time (ours). */
export const SITS_EARLY = HOUR

export type MeetingVerb = 'openSitting' | 'changeMeeting' | 'cancelMeeting' | 'recordMeeting' | 'editMinutes' | 'publishMinutes'

/** What this person may do with the meeting now. */
export function openVerbs({ phase, startsAt }: Meeting, actor: Actor, now: Instant): readonly MeetingVerb[] {
  if (actor.role !== 'secretary') return []
  const begun = now >= startsAt
  switch (phase) {
    case 'planned':
      return ['changeMeeting', 'cancelMeeting', ...(now >= startsAt - SITS_EARLY ? (['openSitting'] as const) : []), ...(begun ? (['recordMeeting'] as const) : [])]
    case 'held':
      return ['recordMeeting', 'editMinutes', 'publishMinutes']
    case 'published':
      return ['publishMinutes']
    case 'cancelled':
      return []
  }
}
