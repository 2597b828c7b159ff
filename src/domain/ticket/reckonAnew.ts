import type { Instant } from '../calendar'
import { accept, type Decision } from '../decision'
import { isOpen } from './evolve'
import type { Ticket, TicketReckonedAnew } from './ticket'

/**
 * Puts the due moment right that was reckoned without a year's holiday list, now that the list is there. What is
 * finished keeps the moment by which it was judged; where the list is lacking still, nothing is changed.
 */
export function reckonAnew(
  command: { due?: Instant; dueWarning?: number },
  ticket: Ticket,
  now: Instant,
): Decision<TicketReckonedAnew, never> {
  const year = ticket.dueWarning
  if (year === undefined || command.dueWarning === year || !isOpen(ticket)) return accept()
  return accept({ type: 'TicketReckonedAnew', year, before: ticket.due, ...command, matterIds: ticket.outstanding, at: now })
}
