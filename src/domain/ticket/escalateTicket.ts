import type { Role } from '../actor'
import type { Instant } from '../calendar'
import { accept, refuse, type Decision } from '../decision'
import { isOpen } from './evolve'
import type { Ticket, TicketWentOverdue } from './ticket'

export type EscalateTicketRefusal = { code: 'NOT_OVERDUE'; due?: Instant }

/** Past its promise: it shows, and goes up one level at a time. Each level is told once. */
export function escalateTicket(
  command: { level: number; role: Role },
  ticket: Ticket,
  now: Instant,
): Decision<TicketWentOverdue, EscalateTicketRefusal> {
  const { due } = ticket
  if (!isOpen(ticket) || due === undefined || now <= due) return refuse({ code: 'NOT_OVERDUE', due })
  if (command.level <= ticket.overdueLevel) return accept()
  return accept({ type: 'TicketWentOverdue', ...command, due, matterIds: ticket.outstanding, at: now })
}
