import type { Matter, MatterEvent } from '../../domain/matter/matter'
import { detachMatter } from '../../domain/ticket/cancelTicket'
import { reopenTicket } from '../../domain/ticket/reopenTicket'
import { estateRules } from '../estate/promises'
import type { Work } from '../work'
import { closeWithLast } from './closeWithLast'
import { movedDue } from './due'

/** What a matter's event means for the ticket that answers it, in the same transaction. */
export async function hearOfMatter(event: MatterEvent, matter: Matter, work: Work): Promise<void> {
  const { ticketId, id: matterId } = matter
  if (ticketId === undefined) return
  switch (event.type) {
    case 'MatterSentBack':
      return event.backTo === 'withCompany' ? reopen(ticketId, matterId, event, work) : undefined
    case 'MatterConfirmed':
    case 'MatterClosedUnconfirmed':
      return matter.handledBy === 'ticket' ? closeWithLast(ticketId, work, matterId) : undefined
    case 'MatterHandedToRoundTable':
      await work.decide('ticket', ticketId, (ticket, _, now) => detachMatter({ ...event, matterId }, ticket, now))
      return
    default:
      return
  }
}

async function reopen(ticketId: string, matterId: string, told: { words: string; photoIds: readonly string[] }, work: Work) {
  const rules = await estateRules(work.reads, work.estateId)
  await work.decide('ticket', ticketId, (ticket, _, now) =>
    reopenTicket({ matterId, words: told.words, photoIds: told.photoIds, ...movedDue(rules, ticket, [], now) }, ticket, now),
  )
}
