import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { workerKnown } from './openTicket'
import { lengthReasons, phaseReasons, type NoSuchWorker, type TicketWrongPhase, type WordsTooLong } from './reasons'
import { OPEN_PHASES, type Ticket, type TicketAssigned } from './ticket'

export type AssignTicketRefusal = NotYours | TicketWrongPhase | NoSuchWorker | WordsTooLong

/** 派单, and 改派 until it is finished: the manager says whose it is. Said twice it counts once. */
export function assignTicket(
  command: { workerId: string; workers: readonly string[]; words: string },
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<TicketAssigned, AssignTicketRefusal> {
  const { workerId, workers, words } = command
  return decideBy<TicketAssigned, AssignTicketRefusal>(
    [
      ...roleReasons(actor, ['manager']),
      ...phaseReasons(ticket, OPEN_PHASES),
      ...workerKnown(workerId, workers),
      ...lengthReasons(words),
    ],
    () =>
      workerId === ticket.workerId
        ? []
        : [
            {
              type: 'TicketAssigned',
              workerId,
              from: ticket.workerId,
              words: words.trim(),
              due: ticket.due,
              matterIds: ticket.outstanding,
              at: now,
            },
          ],
  )
}
