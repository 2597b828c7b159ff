import type { Actor } from '../actor'
import { isOpen } from './evolve'
import { isWorkerOf } from './reasons'
import type { Ticket } from './ticket'

/** The steps that a reader of a ticket may take: each is a route of that name. */
export const TICKET_STEPS = [
  'assignTicket',
  'takeTicket',
  'declineTicket',
  'startTicket',
  'pauseTicket',
  'resumeTicket',
  'finishTicket',
  'attachMatter',
  'cancelTicket',
  'handTicketToRoundTable',
] as const
export type TicketStep = (typeof TICKET_STEPS)[number]

/** Which steps that person may take on it now, so that no button is shown that would be refused. */
export function mayDo(ticket: Pick<Ticket, 'phase' | 'workerId'>, actor: Actor): readonly TicketStep[] {
  if (!isOpen(ticket)) return []
  const { phase } = ticket
  const own = isWorkerOf(ticket, actor)
  const manager = actor.role === 'manager'
  const handler = manager || actor.role === 'secretary'
  const begun = phase === 'taken' || phase === 'working' || phase === 'paused'
  const may: Record<TicketStep, boolean> = {
    assignTicket: manager,
    takeTicket: actor.role === 'worker' && (phase === 'waiting' || (own && phase === 'assigned')),
    declineTicket: own && (phase === 'assigned' || phase === 'taken'),
    startTicket: own && phase === 'taken',
    pauseTicket: (own || manager) && begun,
    resumeTicket: (own || manager) && phase === 'paused',
    finishTicket: (own || manager) && begun,
    attachMatter: handler,
    cancelTicket: handler,
    handTicketToRoundTable: handler,
  }
  return TICKET_STEPS.filter((step) => may[step])
}
