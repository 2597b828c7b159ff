import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import {
  phaseReasons,
  stampOf,
  timeReasons,
  workReasons,
  type Done,
  type NotYourTicket,
  type TicketWrongPhase,
  type WrongTime,
} from './reasons'
import type { Ticket, TicketResumed } from './ticket'

export type ResumeTicketRefusal = NotYourTicket | TicketWrongPhase | WrongTime

/** Work goes on and the clock runs again; `due` is reckoned anew with the pause as long as it was. */
export function resumeTicket(
  command: { due?: Instant; dueWarning?: number } & Done,
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<TicketResumed, ResumeTicketRefusal> {
  const may = workReasons(ticket, actor)
  if (may.length === 0 && ticket.phase === 'working') return accept()
  return decideBy<TicketResumed, ResumeTicketRefusal>(
    [...may, ...phaseReasons(ticket, ['paused']), ...timeReasons(command, ticket, now)],
    () => [
      { type: 'TicketResumed', due: command.due, dueWarning: command.dueWarning, ...stampOf(command, ticket, now) },
    ],
  )
}
