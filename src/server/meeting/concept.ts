import { evolve, type Meeting, type MeetingEvent } from '../../domain/meeting/meeting'
import { timestamp, type Concept } from '../concept'
import { noticesOf } from './notices'
import { react } from './reactions'

/** How a meeting is stored. */
export const meetingConcept: Concept<Meeting, MeetingEvent> = {
  table: 'meeting',
  evolve,
  notices: noticesOf,
  react,
  columns: ({ title, startsAt }) => ({ title, starts_at: timestamp(startsAt) }),
}
