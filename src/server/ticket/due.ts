import type { Instant } from '../../domain/calendar'
import { finishDue } from '../../domain/deadline/due'
import { promiseFor } from '../../domain/deadline/promise'
import type { Category, Urgency } from '../../domain/matter/matter'
import type { Ticket, TicketPause } from '../../domain/ticket/ticket'
import type { EstateRules } from '../estate/promises'

export interface TicketDue {
  readonly due?: Instant
  readonly dueWarning?: number
}

/** By when it is promised to be finished, the pauses included; empty where no day is promised. */
export function ticketDue(
  rules: EstateRules,
  of: { category: Category; urgency: Urgency },
  from: Instant,
  pauses: readonly TicketPause[] = [],
): TicketDue {
  const promise = promiseFor(rules.promises, of.category, of.urgency)
  const stood = pauses.map(({ from: since, resumeOn, until }) => ({ from: since, promisedOn: resumeOn, resumedAt: until }))
  const reckoned = finishDue(from, promise, rules.calendar, stood)
  return { due: reckoned?.due, dueWarning: reckoned?.warning?.year }
}

/** The same for a ticket that is being paused or resumed: by the promise under which it was opened. */
export const movedDue = (rules: EstateRules, ticket: Ticket, pauses: readonly TicketPause[], from = ticket.clockFrom): TicketDue =>
  ticketDue({ ...rules, promises: rules.promisesAt(ticket.openedAt) }, ticket, from, pauses)
