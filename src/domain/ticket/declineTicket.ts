import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import {
  phaseReasons,
  stampOf,
  timeReasons,
  wordsReasons,
  workerReasons,
  type Done,
  type NotYourTicket,
  type TicketWrongPhase,
  type WordsMissing,
  type WordsTooLong,
  type WrongTime,
} from './reasons'
import type { Ticket, TicketDeclined } from './ticket'

export type DeclineTicketRefusal = NotYourTicket | TicketWrongPhase | WordsMissing | WordsTooLong | WrongTime

/** The worker hands it back before beginning, with the reason; it waits for another. */
export function declineTicket(
  command: { reason: string } & Done,
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<TicketDeclined, DeclineTicketRefusal> {
  return decideBy<TicketDeclined, DeclineTicketRefusal>(
    [
      ...workerReasons(ticket, actor),
      ...phaseReasons(ticket, ['assigned', 'taken']),
      ...wordsReasons(command.reason),
      ...timeReasons(command, ticket, now),
    ],
    () => [
      {
        type: 'TicketDeclined',
        workerId: actor.personId,
        reason: command.reason.trim(),
        ...stampOf(command, ticket, now),
      },
    ],
  )
}
