import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import type { Meeting } from './meeting'

export type MeetingVerb = 'changeMeeting' | 'cancelMeeting' | 'recordMeeting' | 'editMinutes' | 'publishMinutes'

/** What this person may do with the meeting now. */
export function openVerbs({ phase, startsAt }: Meeting, actor: Actor, now: Instant): readonly MeetingVerb[] {
  if (actor.role !== 'secretary') return []
  const begun = now >= startsAt
  switch (phase) {
    case 'planned':
      return ['changeMeeting', 'cancelMeeting', ...(begun ? (['recordMeeting'] as const) : [])]
    case 'held':
      return ['recordMeeting', 'editMinutes', 'publishMinutes']
    case 'published':
      return ['publishMinutes']
    case 'cancelled':
      return []
  }
}
