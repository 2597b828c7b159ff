import type { Actor, Role } from '../actor'
import { HOUR, MINUTE, type Instant } from '../calendar'
import type { Ticket, TicketPhase } from './ticket'

export {
  lengthReasons,
  photoReasons,
  wordsReasons,
  PHOTOS_MOST,
  WORDS_MOST,
  type TooManyPhotos,
  type WordsMissing,
  type WordsTooLong,
} from '../matter/reasons'

/** Who opens tickets and calls them off. Giving them out is the company's own affair. */
export const HANDLERS = ['manager', 'secretary'] as const satisfies readonly Role[]

/** What waited on a phone longer than this is told in words instead (ours: a long weekend). */
export const SENT_WITHIN_HOURS = 72

/** A phone's clock and the server's differ by a little: so much is evened out (ours). More is refused. */
export const CLOCKS_DIFFER = 2 * MINUTE

export type TicketWrongPhase = { code: 'TICKET_WRONG_PHASE'; phase: TicketPhase; needed: readonly TicketPhase[] }
export type NotYourTicket = { code: 'NOT_YOUR_TICKET' }
export type NoSuchWorker = { code: 'NO_SUCH_WORKER' }
export type WrongTime =
  | { code: 'DONE_IN_THE_FUTURE'; doneAt: Instant }
  | { code: 'DONE_BEFORE_LAST_STEP'; doneAt: Instant; stepAt: Instant }
  | { code: 'DONE_TOO_LONG_AGO'; doneAt: Instant; hours: number }

export const phaseReasons = (ticket: Ticket, needed: readonly TicketPhase[]): TicketWrongPhase[] =>
  needed.includes(ticket.phase) ? [] : [{ code: 'TICKET_WRONG_PHASE', phase: ticket.phase, needed }]

/** The worker whose ticket it is. */
export const isWorkerOf = (ticket: Pick<Ticket, 'workerId'>, actor: Actor): boolean =>
  actor.role === 'worker' && ticket.workerId === actor.personId

/** The worker whose ticket it is, and nobody else. */
export const workerReasons = (ticket: Ticket, actor: Actor): NotYourTicket[] =>
  isWorkerOf(ticket, actor) ? [] : [{ code: 'NOT_YOUR_TICKET' }]

/** The worker whose ticket it is, or the manager in the worker's place. */
export const workReasons = (ticket: Ticket, actor: Actor): NotYourTicket[] =>
  actor.role === 'manager' ? [] : workerReasons(ticket, actor)

/** A step that may have waited on a phone with no signal. */
export interface Done {
  /** When it really happened; missing when it is sent at once. */
  readonly doneAt?: Instant
}

/** What is told late must lie after the last step, not in the future, and not too long ago. */
export function timeReasons({ doneAt }: Done, ticket: Ticket, now: Instant): WrongTime[] {
  if (doneAt === undefined) return []
  if (doneAt > now + CLOCKS_DIFFER) return [{ code: 'DONE_IN_THE_FUTURE', doneAt }]
  if (doneAt < now - SENT_WITHIN_HOURS * HOUR) return [{ code: 'DONE_TOO_LONG_AGO', doneAt, hours: SENT_WITHIN_HOURS }]
  if (doneAt < ticket.stepAt - CLOCKS_DIFFER) return [{ code: 'DONE_BEFORE_LAST_STEP', doneAt, stepAt: ticket.stepAt }]
  return []
}

/** What a step bears: for which matters, when it was done, and when it was told if that was later. */
export function stampOf({ doneAt }: Done, ticket: Ticket, now: Instant) {
  const matterIds = ticket.outstanding
  if (doneAt === undefined) return { matterIds, at: now }
  return { matterIds, at: Math.max(ticket.stepAt, Math.min(doneAt, now)), sentAt: now }
}
