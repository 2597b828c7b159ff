import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/ticket'
import { ticketSchemas as s } from '../../contract/ticket.schema'
import { handMatterToCompany, handMatterToRoundTable } from '../../domain/matter/handMatterOn'
import type { Matter } from '../../domain/matter/matter'
import { handTicketToRoundTable } from '../../domain/ticket/cancelTicket'
import { attachMatterTo as attachToItem, openItemFor } from '../agendaItem/open'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { mount } from '../mount'
import { nextNumber } from '../number'
import type { Work } from '../work'
import { attachMatterTo } from './open'

/** Steps in which a ticket and its matters change together: one command, all of it or nothing. */
export function handOnRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.attachMatter, s.attachMatter, ({ command, params, body }) =>
    handle(pool, command, async (work) => {
      const matter = await work.load('matter', body.matterId)
      const ticket = await attachMatterTo(work, { ticketId: params['ticketId'] as string, matter })
      const { id, number, phase } = ticket
      // said twice: it is on this ticket already
      if (matter.phase === 'withCompany' && matter.ticketId === id) return { id, number, phase }
      await work.decide('matter', matter.id, (state, actor, now) =>
        handMatterToCompany({ ticketId: id, ticketNumber: number, words: '' }, state, actor, now),
      )
      return { id, number, phase }
    }),
  )
  mount(app, deps, contract.handTicketToRoundTable, s.handTicketToRoundTable, async ({ command, params, body, estateId }) => {
    const ticketId = params['ticketId'] as string
    const number = await nextNumber(deps.numbers, estateId, 'agendaItem')
    return handle(pool, command, async (work) => {
      const { outstanding } = await work.load('ticket', ticketId)
      const matters = await loadAll(work, outstanding)
      const item = await itemFor(work, matters, { number, title: body.title })
      const handed = { itemId: item.id, itemNumber: item.number, words: body.words }
      await work.decide('ticket', ticketId, (ticket, actor, now) => handTicketToRoundTable(handed, ticket, actor, now))
      for (const { id } of matters) {
        await work.decide('matter', id, (matter, actor, now) => handMatterToRoundTable(handed, matter, actor, now))
      }
      const { id, number: ticketNumber, phase } = await work.load('ticket', ticketId)
      return { id, number: ticketNumber, phase, itemId: item.id }
    })
  })
}

async function loadAll(work: Work, ids: readonly string[]): Promise<Matter[]> {
  const matters: Matter[] = []
  for (const id of ids) matters.push(await work.load('matter', id))
  return matters
}

/** One item for all of them. Where nothing is left to hand on there is none, and the ticket's rule refuses. */
async function itemFor(work: Work, [first, ...others]: readonly Matter[], told: { number: number; title?: string }) {
  if (!first) return { id: '', number: 0 }
  const item = await openItemFor(work, { ...told, matter: first })
  for (const matter of others) await attachToItem(work, { itemId: item.id, matter })
  return item
}
