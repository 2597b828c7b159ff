import type { TicketPage } from '../../contract/ticket'
import type { Actor } from '../../domain/actor'
import { isWorkerOf } from '../../domain/ticket/reasons'
import type { Ticket } from '../../domain/ticket/ticket'
import { maskName } from '../estate/mask'

export interface Reporter {
  reporterId: string
  name: string
  phone: string | null
  address: string | null
}

/**
 * A reporter as somebody who reads the ticket may know them. Where to go and whom to call is for its worker and for
 * the manager, and only while that matter still needs the work; a worker whose ticket it is not sees a masked name.
 */
export function reporterShown(reporter: Reporter, outstanding: boolean, ticket: Ticket, viewer: Actor): TicketPage['items'][number]['reporter'] {
  const { name, phone, address } = reporter
  const own = isWorkerOf(ticket, viewer)
  if (viewer.role === 'worker' && !own) return { name: maskName(name) }
  if (!outstanding || !(own || viewer.role === 'manager')) return { name }
  return { name, ...(address !== null && { address }), ...(phone !== null && { phone }) }
}
