import { handItemToCompany } from '../../domain/agendaItem/handItemToCompany'
import { handMatterToCompany } from '../../domain/matter/handMatterOn'
import { refused } from '../refused'
import { attachMatterTo, openTicketFor } from '../ticket/open'
import type { Work } from '../work'
import { done } from './onItem'

/** Hands an item to the company: one ticket for all of its matters that the table still holds. */
export async function handItemOn(work: Work, { itemId, number, words }: { itemId: string; number: number; words: string }) {
  const { matterIds } = await work.load('agendaItem', itemId)
  const loaded = []
  for (const id of matterIds) loaded.push(await work.load('matter', id))
  const [first, ...others] = loaded.filter(({ phase }) => phase === 'atRoundTable')
  if (!first) throw refused({ code: 'ITEM_HAS_NO_MATTER' })

  const urgency = [first, ...others].some((matter) => matter.urgency === 'urgent') ? 'urgent' : 'normal'
  const ticket = await openTicketFor(work, { number, matter: first, urgency, words })
  for (const matter of others) await attachMatterTo(work, { ticketId: ticket.id, matter })
  const told = { ticketId: ticket.id, ticketNumber: ticket.number, words }
  const item = await work.decide('agendaItem', itemId, (state, actor, now) => handItemToCompany(told, state, actor, now))
  for (const { id } of [first, ...others]) {
    await work.decide('matter', id, (matter, actor, now) => handMatterToCompany(told, matter, actor, now))
  }
  return { ...done(item), ticketId: ticket.id, ticketNumber: ticket.number }
}
