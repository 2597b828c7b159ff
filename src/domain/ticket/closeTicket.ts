import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { phaseReasons, type TicketWrongPhase } from './reasons'
import type { Ticket, TicketClosed } from './ticket'

export type CloseTicketRefusal = TicketWrongPhase | { code: 'MATTERS_STILL_OPEN'; count: number }

/** Every reporter has confirmed, or the set days have passed: the ticket is closed with its last matter. */
export function closeTicket(
  command: { openMatters: number },
  ticket: Ticket,
  now: Instant,
): Decision<TicketClosed, CloseTicketRefusal> {
  if (ticket.phase === 'closed') return accept()
  return decideBy<TicketClosed, CloseTicketRefusal>(
    [
      ...phaseReasons(ticket, ['finished']),
      ...(command.openMatters > 0 ? [{ code: 'MATTERS_STILL_OPEN', count: command.openMatters } as const] : []),
    ],
    () => [{ type: 'TicketClosed', at: now }],
  )
}
