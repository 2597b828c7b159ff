import { DAY } from '../../domain/calendar'
import { finishDue } from '../../domain/deadline/due'
import { promiseFor } from '../../domain/deadline/promise'
import { awaitConfirmation } from '../../domain/matter/handleMatter'
import { takeBackMatter } from '../../domain/matter/takeBackMatter'
import type { MatterDetached, Ticket, TicketEvent, TicketFinished } from '../../domain/ticket/ticket'
import { estateRules } from '../estate/promises'
import type { Work } from '../work'
import { closeWithLast } from './closeWithLast'

/** What a ticket's event sets off elsewhere, in the same transaction. */
export async function react(event: TicketEvent, ticket: Ticket, work: Work): Promise<void> {
  switch (event.type) {
    case 'TicketFinished':
      return askReporters(event, ticket, work)
    case 'MatterDetached':
      if (event.to === 'accepted') await takeBack(event, work)
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

/** Called off: the matter goes back to those who accept, with a day of its own to be finished by. */
async function takeBack({ matterId, words }: MatterDetached, work: Work): Promise<void> {
  const { promises, calendar } = await estateRules(work.reads, work.estateId)
  await work.decide('matter', matterId, (matter) => {
    const due = finishDue(work.now, promiseFor(promises, matter.category, matter.urgency), calendar)
    return takeBackMatter({ reason: words, finishDue: due?.due, dueWarning: due?.warning?.year }, matter, work.now)
  })
}
