import type { Actor } from '../actor'
import { HOUR, type Instant } from '../calendar'
import { hasLeave, isAsked } from './askLeave'
import type { Meeting } from './meeting'
import { isSigner } from './signMinutes'

/** The secretary may open the room so long before the time (ours). */
export const SITS_EARLY = HOUR

export type MeetingVerb =
  | 'askLeave'
  | 'withdrawLeave'
  | 'askToSpeak'
  | 'withdrawSpeaking'
  | 'putPapers'
  | 'openSitting'
  | 'changeMeeting'
  | 'cancelMeeting'
  | 'recordMeeting'
  | 'editMinutes'
  | 'sendForSigning'
  | 'notePaperSignature'
  | 'signMinutes'
  | 'objectToMinutes'
  | 'publishMinutes'

/** What this person may do with the meeting now. */
export function openVerbs(meeting: Meeting, actor: Actor, now: Instant): readonly MeetingVerb[] {
  return [...(actor.role === 'secretary' ? chairsVerbs(meeting, now) : []), ...askedVerbs(meeting, actor), ...speakersVerbs(meeting, actor), ...signersVerbs(meeting, actor)]
}

/** Whoever belongs to the estate may ask, on any item. */
function speakersVerbs({ phase, itemIds, speakers = [] }: Meeting, { personId }: Actor): readonly MeetingVerb[] {
  if (phase !== 'planned') return []
  return speakers.some((one) => one.personId === personId && itemIds.includes(one.itemId)) ? ['askToSpeak', 'withdrawSpeaking'] : ['askToSpeak']
}

const signersVerbs = (meeting: Meeting, actor: Actor): readonly MeetingVerb[] =>
  meeting.phase === 'held' && isSigner(meeting, actor) ? ['signMinutes', 'objectToMinutes'] : []

function askedVerbs(meeting: Meeting, actor: Actor): readonly MeetingVerb[] {
  if (meeting.phase !== 'planned' || !isAsked(meeting, actor)) return []
  return hasLeave(meeting, actor) ? ['askLeave', 'withdrawLeave'] : ['askLeave']
}

function chairsVerbs({ phase, startsAt, signing }: Meeting, now: Instant): readonly MeetingVerb[] {
  const begun = now >= startsAt
  switch (phase) {
    case 'planned':
      return ['changeMeeting', 'cancelMeeting', 'putPapers', ...(now >= startsAt - SITS_EARLY ? (['openSitting'] as const) : []), ...(begun ? (['recordMeeting'] as const) : [])]
    case 'held':
      return ['recordMeeting', 'editMinutes', 'sendForSigning', ...(signing ? (['notePaperSignature'] as const) : []), 'publishMinutes']
    case 'published':
      return ['publishMinutes']
    case 'cancelled':
      return []
  }
}
