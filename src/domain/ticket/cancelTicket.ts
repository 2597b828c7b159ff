import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { HANDLERS, phaseReasons, wordsReasons, type TicketWrongPhase, type WordsMissing, type WordsTooLong } from './reasons'
import { OPEN_PHASES, type MatterDetached, type Ticket, type TicketCancelled } from './ticket'

export type CancelTicketRefusal = NotYours | TicketWrongPhase | WordsMissing | WordsTooLong

/** Calls off the work with a reason; what it was for goes back to those who accept, and is not lost. */
export function cancelTicket(
  command: { reason: string },
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<MatterDetached | TicketCancelled, CancelTicketRefusal> {
  const reason = command.reason.trim()
  return decideBy<MatterDetached | TicketCancelled, CancelTicketRefusal>(
    [...roleReasons(actor, HANDLERS), ...phaseReasons(ticket, OPEN_PHASES), ...wordsReasons(reason)],
    () => letGo(ticket, ticket.outstanding, 'accepted', { reason }, now),
  )
}

/** What needs neighbours to agree goes to the round table: all that still needs work, to one agenda item. */
export function handTicketToRoundTable(
  command: { itemId: string; itemNumber: number; words: string },
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<MatterDetached | TicketCancelled, CancelTicketRefusal> {
  const { itemId, itemNumber } = command
  const reason = command.words.trim()
  return decideBy<MatterDetached | TicketCancelled, CancelTicketRefusal>(
    [...roleReasons(actor, HANDLERS), ...phaseReasons(ticket, OPEN_PHASES), ...wordsReasons(reason)],
    () => letGo(ticket, ticket.outstanding, 'roundTable', { reason, itemId, itemNumber }, now),
  )
}

/** One matter left by itself for the round table; with the last one the ticket ends. */
export function detachMatter(
  command: { matterId: string; words: string; itemId: string; itemNumber: number },
  ticket: Ticket,
  now: Instant,
): Decision<MatterDetached | TicketCancelled, TicketWrongPhase> {
  const { matterId, words, itemId, itemNumber } = command
  if (!ticket.matterIds.includes(matterId)) return accept()
  return decideBy<MatterDetached | TicketCancelled, TicketWrongPhase>(phaseReasons(ticket, OPEN_PHASES), () =>
    letGo(ticket, [matterId], 'roundTable', { reason: words.trim(), itemId, itemNumber }, now),
  )
}

/** Where matters remain that were finished before, the ticket stays finished for them; else it ends. */
function letGo(
  ticket: Ticket,
  matterIds: readonly string[],
  to: MatterDetached['to'],
  why: { reason: string; itemId?: string; itemNumber?: number },
  at: Instant,
): (MatterDetached | TicketCancelled)[] {
  const empty = ticket.matterIds.every((id) => matterIds.includes(id))
  return [
    ...matterIds.map((matterId) => ({ type: 'MatterDetached', matterId, to, words: why.reason, at }) as const),
    ...(empty ? [{ type: 'TicketCancelled', ...why, at } as const] : []),
  ]
}
