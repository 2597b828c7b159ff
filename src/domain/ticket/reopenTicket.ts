import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { isOpen } from './evolve'
import { phaseReasons, type TicketWrongPhase } from './reasons'
import { OPEN_PHASES, type Ticket, type TicketReopened } from './ticket'

export type ReopenTicketRefusal = TicketWrongPhase | { code: 'MATTER_NOT_ON_TICKET' }

/**
 * 没修好: one reporter's matter needs work again and is heard by the worker who did it; the others
 * stay as they are. A second one that comes while it is open adds to it and keeps the promised time.
 */
export function reopenTicket(
  command: { matterId: string; words: string; photoIds: readonly string[]; due?: Instant; dueWarning?: number },
  ticket: Ticket,
  now: Instant,
): Decision<TicketReopened, ReopenTicketRefusal> {
  const { matterId, words, photoIds, due, dueWarning } = command
  const promised = isOpen(ticket) ? {} : { due, dueWarning }
  return decideBy<TicketReopened, ReopenTicketRefusal>(
    [
      ...phaseReasons(ticket, [...OPEN_PHASES, 'finished', 'closed']),
      ...(ticket.matterIds.includes(matterId) ? [] : [{ code: 'MATTER_NOT_ON_TICKET' } as const]),
    ],
    () =>
      ticket.outstanding.includes(matterId)
        ? []
        : [{ type: 'TicketReopened', matterId, words, photoIds, ...promised, at: now }],
  )
}
