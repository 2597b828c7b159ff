import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { HANDLERS, phaseReasons, type TicketWrongPhase } from './reasons'
import { OPEN_PHASES, type MatterAttached, type Ticket } from './ticket'

export type AttachMatterRefusal = NotYours | TicketWrongPhase

/** The same fault, told by one more: finished with the others, but confirmed by each reporter on their own. */
export function attachMatter(
  command: { matterId: string },
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<MatterAttached, AttachMatterRefusal> {
  if (ticket.outstanding.includes(command.matterId)) return accept()
  return decideBy<MatterAttached, AttachMatterRefusal>(
    [...roleReasons(actor, HANDLERS), ...phaseReasons(ticket, OPEN_PHASES)],
    () => [{ type: 'MatterAttached', matterId: command.matterId, at: now }],
  )
}
