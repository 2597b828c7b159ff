import type { AgendaItem } from '../../domain/agendaItem/agendaItem'
import type { ItemEvent } from '../../domain/agendaItem/events'
import { evolve } from '../../domain/agendaItem/evolve'
import { timestamp, type Concept } from '../concept'
import { noticesOf } from './notices'
import { react } from './reactions'

/** How an agenda item is stored. */
export const agendaItemConcept: Concept<AgendaItem, ItemEvent> = {
  table: 'agenda_item',
  evolve,
  notices: noticesOf,
  react,
  /** Whoever raises it, or is given a part of it, follows it from then on. */
  follows(event) {
    if (event.type === 'ItemOpened') return { add: [{ personId: event.by, why: 'chosen' }] }
    return event.type === 'TaskAdded' ? { add: [{ personId: event.task.personId, why: 'chosen' }] } : undefined
  },
  columns: (item) => ({
    title: item.title,
    opened_at: timestamp(item.openedAt),
    meeting_id: item.meetingId ?? null,
    task_people: [...new Set(item.tasks.filter(({ state }) => state === 'open').map(({ personId }) => personId))],
    judged_by: item.verdicts.map(({ personId }) => personId),
  }),
}
