import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/matter'
import { matterSchemas as s } from '../../contract/matter.schema'
import { handMatterToCompany, handMatterToMediation, handMatterToRoundTable } from '../../domain/matter/handMatterOn'
import { attachMatterTo as attachToItem, openItemFor } from '../agendaItem/open'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { mount } from '../mount'
import { openMediationFor } from '../mediation/open'
import { nextNumber } from '../number'
import { attachMatterTo as attachToTicket, openTicketFor } from '../ticket/open'

/** Handing a matter to the company, the round table or mediation: one command, in which both sides change together. */
export function handOnRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.handMatterToCompany, s.handMatterToCompany, async ({ command, params, body, estateId }) => {
    const matterId = params['matterId'] as string
    const number = body.ticketId ? 0 : await nextNumber(deps.numbers, estateId, 'ticket')
    return handle(pool, command, async (work) => {
      const matter = await work.load('matter', matterId)
      const ticket = body.ticketId
        ? await attachToTicket(work, { ticketId: body.ticketId, matter })
        : await openTicketFor(work, { number, matter, urgency: body.urgency ?? matter.urgency, workerId: body.workerId, words: body.words })
      const after = await work.decide('matter', matterId, (state, actor, now) =>
        handMatterToCompany({ ticketId: ticket.id, ticketNumber: ticket.number, words: body.words }, state, actor, now),
      )
      return { id: after.id, number: after.number, phase: after.phase, ticketId: ticket.id }
    })
  })
  mount(app, deps, contract.handMatterToRoundTable, s.handMatterToRoundTable, async ({ command, params, body, estateId }) => {
    const matterId = params['matterId'] as string
    const number = body.itemId ? 0 : await nextNumber(deps.numbers, estateId, 'agendaItem')
    return handle(pool, command, async (work) => {
      const matter = await work.load('matter', matterId)
      const item = body.itemId
        ? await attachToItem(work, { itemId: body.itemId, matter })
        : await openItemFor(work, { number, matter, title: body.title })
      const after = await work.decide('matter', matterId, (state, actor, now) =>
        handMatterToRoundTable({ itemId: item.id, itemNumber: item.number, words: body.words }, state, actor, now),
      )
      return { id: after.id, number: after.number, phase: after.phase, itemId: item.id }
    })
  })
  mount(app, deps, contract.handMatterToMediation, s.handMatterToMediation, async ({ command, params, body, estateId }) => {
    const matterId = params['matterId'] as string
    const number = await nextNumber(deps.numbers, estateId, 'mediation')
    return handle(pool, command, async (work) => {
      const mediation = await openMediationFor(work, { number, matter: await work.load('matter', matterId) })
      const after = await work.decide('matter', matterId, (state, actor, now) =>
        handMatterToMediation({ mediationId: mediation.id, mediationNumber: mediation.number, words: body.words }, state, actor, now),
      )
      return { id: after.id, number: after.number, phase: after.phase, mediationId: mediation.id }
    })
  })
}
