import { DAY } from '../../domain/calendar'
import { awaitConfirmation } from '../../domain/matter/handleMatter'
import type { Ticket, TicketEvent, TicketFinished } from '../../domain/ticket/ticket'
import { estateRules } from '../estate/promises'
import { takeBack } from '../matter/takeBack'
import type { Work } from '../work'
import { closeWithLast } from './closeWithLast'

/** What a ticket's event sets off elsewhere, in the same transaction. */
export async function react(event: TicketEvent, ticket: Ticket, work: Work): Promise<void> {
  switch (event.type) {
    case 'TicketFinished':
      return askReporters(event, ticket, work)
    case 'MatterDetached':
      if (event.to === 'accepted') await takeBack(work, event.matterId, { reason: event.words })
      return closeWithLast(ticket.id, work)
    default:
      return
  }
}

/** Each reporter is asked on their own, with the photos of before and after. */
async function askReporters({ matterIds, words, before, after, at }: TicketFinished, { due }: Ticket, work: Work): Promise<void> {
  const { closeAfterDays } = await estateRules(work.reads, work.estateId)
  const closeOn = work.now + closeAfterDays * DAY
  const told = { by: 'ticket', words, photoIds: [...before, ...after], closeOn, finishDue: due } as const
  for (const matterId of matterIds) await work.decide('matter', matterId, (matter) => awaitConfirmation(told, matter, at))
}
