import type { SittingEvent } from '../../domain/sitting/events'
import { evolve } from '../../domain/sitting/evolve'
import type { Sitting } from '../../domain/sitting/sitting'
import type { Concept } from '../concept'
import { react } from './reactions'

/** How a meeting is stored while it is held. Who watches is told over their sockets; what comes of it, with the minutes. */
export const sittingConcept: Concept<Sitting, SittingEvent> = {
  table: 'sitting',
  evolve,
  notices: () => [],
  react,
  columns: ({ meetingId }) => ({ meeting_id: meetingId }),
}
