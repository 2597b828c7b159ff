import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Category, Place, Urgency } from '../matter/matter'
import { HANDLERS, lengthReasons, type NoSuchWorker, type WordsTooLong } from './reasons'
import type { TicketAssigned, TicketOpened } from './ticket'

export interface OpenTicket {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly category: Category
  readonly urgency: Urgency
  readonly place: Place
  readonly matterId: string
  /** Said to the company with it. */
  readonly words: string
  /** Assigned at once; one of `workers`. */
  readonly workerId?: string
  /** Who works for the estate today. */
  readonly workers: readonly string[]
  /** By when it is promised, from the estate's promise (domain/deadline). */
  readonly due?: Instant
  readonly dueWarning?: number
}

export type OpenTicketRefusal = NotYours | WordsTooLong | NoSuchWorker

/** A matter becomes work for the property company, given to a worker at once where that is known. */
export function openTicket(
  command: OpenTicket,
  actor: Actor,
  now: Instant,
): Decision<TicketOpened | TicketAssigned, OpenTicketRefusal> {
  const { workerId, workers, words, ...facts } = command
  return decideBy<TicketOpened | TicketAssigned, OpenTicketRefusal>(
    [...roleReasons(actor, HANDLERS), ...lengthReasons(words), ...workerKnown(workerId, workers)],
    () => [
      { type: 'TicketOpened', ...facts, words: words.trim(), at: now },
      ...(workerId === undefined
        ? []
        : [{ type: 'TicketAssigned', workerId, words: '', due: facts.due, matterIds: [facts.matterId], at: now } as const]),
    ],
  )
}

/** Work is given only to somebody who works for the estate today. */
export const workerKnown = (workerId: string | undefined, workers: readonly string[]): NoSuchWorker[] =>
  workerId === undefined || workers.includes(workerId) ? [] : [{ code: 'NO_SUCH_WORKER' }]
