import { evolve } from '../../domain/ticket/evolve'
import type { Ticket, TicketEvent } from '../../domain/ticket/ticket'
import { timestamp, type Concept } from '../concept'
import { noticesOf } from './notices'
import { react } from './reactions'

/** How a ticket is stored. Nobody follows a ticket: residents follow their matter, and are told there. */
export const ticketConcept: Concept<Ticket, TicketEvent> = {
  table: 'ticket',
  evolve,
  notices: noticesOf,
  react,
  columns: (ticket) => ({
    title: ticket.title,
    category: ticket.category,
    urgency: ticket.urgency,
    place_name: ticket.place.name,
    worker_id: ticket.workerId ?? null,
    opened_at: timestamp(ticket.openedAt),
    due: timestamp(ticket.due),
    paused_until: ticket.phase === 'paused' ? (ticket.pauses.at(-1)?.resumeOn ?? null) : null,
    finished_at: timestamp(ticket.finishedAt),
    overdue_level: ticket.overdueLevel,
  }),
}
