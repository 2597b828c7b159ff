import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import {
  isWorkerOf,
  phaseReasons,
  photoReasons,
  stampOf,
  timeReasons,
  workerReasons,
  type Done,
  type NotYourTicket,
  type TicketWrongPhase,
  type TooManyPhotos,
  type WrongTime,
} from './reasons'
import type { Ticket, TicketStarted } from './ticket'

export type StartTicketRefusal = NotYourTicket | TicketWrongPhase | TooManyPhotos | WrongTime

/** The worker is there and begins, with photos of how it was found. Said twice it counts once. */
export function startTicket(
  command: { before: readonly string[] } & Done,
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<TicketStarted, StartTicketRefusal> {
  if (ticket.phase === 'working' && isWorkerOf(ticket, actor)) return accept()
  return decideBy<TicketStarted, StartTicketRefusal>(
    [
      ...workerReasons(ticket, actor),
      ...phaseReasons(ticket, ['taken']),
      ...photoReasons(command.before, ticket.before.length),
      ...timeReasons(command, ticket, now),
    ],
    () => [{ type: 'TicketStarted', before: command.before, ...stampOf(command, ticket, now) }],
  )
}
