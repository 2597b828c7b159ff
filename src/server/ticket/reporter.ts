import type { TicketPage } from '../../contract/ticket'
import type { Actor } from '../../domain/actor'
import { isWorkerOf } from '../../domain/ticket/reasons'
import type { Ticket } from '../../domain/ticket/ticket'
import type { Pool } from '../db/pool'
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

/** Each reading of an unmasked address or phone is itself kept: who read whose, as what, and for which ticket. */
export async function recordReading(pool: Pool, estateId: string, viewer: Actor, ticketNumber: number, of: readonly Reporter[], now: number): Promise<void> {
  const ids = [...new Set(of.map(({ reporterId }) => reporterId))]
  if (ids.length === 0) return
  await pool.query({
    name: 'record reading',
    text: `insert into disclosure (estate_id, id, reader_id, role, about_id, what, why, at)
      select $1, gen_random_uuid(), $2, $3, about, '电话、住址', $4, $5 from unnest($6::uuid[]) as about`,
    values: [estateId, viewer.personId, viewer.role, `处理工单 ${ticketNumber}`, new Date(now), ids],
  })
}
