import { closeTicket } from '../../domain/ticket/closeTicket'
import type { Work } from '../work'

/**
 * Closes a finished ticket once no matter on it waits for its reporter any more. `closedNow` is closed by this
 * very command, whose rows are not written yet. The ticket is locked first: of two reporters who confirm at the
 * same moment the second sees the first.
 */
export async function closeWithLast(ticketId: string, work: Work, closedNow?: string): Promise<void> {
  const ticket = await work.load('ticket', ticketId)
  if (ticket.phase !== 'finished') return
  const open = await work.client.query({
    name: 'open matters of a ticket',
    text: `select count(*)::int as count from matter where estate_id = $1 and id = any($2::uuid[]) and phase <> 'closed'`,
    values: [work.estateId, ticket.matterIds.filter((id) => id !== closedNow)],
  })
  const openMatters: number = open.rows[0].count
  if (openMatters === 0) await work.decide('ticket', ticketId, (state, _, now) => closeTicket({ openMatters }, state, now))
}
