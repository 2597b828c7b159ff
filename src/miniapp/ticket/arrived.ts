import type { TicketPage } from '../../contract/ticket'
import type { Actor } from '../../domain/actor'
import { keepPage, lastSeen } from '../kept'
import { ahead, stepsOn } from './ahead'

/** Keeps on the phone that these steps have arrived, so that it is not shown without them when the signal goes before it is read again. */
export function keepArrived(ticketId: string, arrived: readonly { path: string }[], actor: Actor): TicketPage | undefined {
  const steps = stepsOn(ticketId, arrived)
  const seen = lastSeen<TicketPage>(keptAs(ticketId))
  if (steps.length === 0 || !seen) return undefined
  const now = ahead(seen, steps, actor)
  keepPage(keptAs(ticketId), now)
  return now
}

/** The name under which the phone keeps a ticket. */
export const keptAs = (ticketId: string): string => `ticket.${ticketId}`
