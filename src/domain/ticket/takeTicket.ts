import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import {
  isWorkerOf,
  phaseReasons,
  stampOf,
  timeReasons,
  type Done,
  type NotYourTicket,
  type TicketWrongPhase,
  type WrongTime,
} from './reasons'
import type { Ticket, TicketPhase, TicketTaken } from './ticket'

export type TakeTicketRefusal = NotYours | NotYourTicket | TicketWrongPhase | WrongTime

const TAKEN_ALREADY: readonly TicketPhase[] = ['taken', 'working', 'paused']

/** 接单: the worker it was given to, or any worker while it is still nobody's. Said twice it counts once. */
export function takeTicket(
  command: Done,
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<TicketTaken, TakeTicketRefusal> {
  if (isWorkerOf(ticket, actor) && TAKEN_ALREADY.includes(ticket.phase)) return accept()
  const others = ticket.workerId !== undefined && ticket.workerId !== actor.personId
  return decideBy<TicketTaken, TakeTicketRefusal>(
    [
      ...roleReasons(actor, ['worker']),
      ...(others ? [{ code: 'NOT_YOUR_TICKET' } as const] : []),
      ...phaseReasons(ticket, ['waiting', 'assigned']),
      ...timeReasons(command, ticket, now),
    ],
    () => [{ type: 'TicketTaken', workerId: actor.personId, ...stampOf(command, ticket, now) }],
  )
}
