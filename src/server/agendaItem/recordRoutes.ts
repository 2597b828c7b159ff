import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/agendaItem'
import { itemSchemas as s } from '../../contract/agendaItem.schema'
import { openAgendaItem } from '../../domain/agendaItem/openAgendaItem'
import { proposePlan } from '../../domain/agendaItem/proposePlan'
import { recordDiscussion } from '../../domain/agendaItem/recordDiscussion'
import { recordVisit } from '../../domain/agendaItem/recordVisit'
import type { Instant } from '../../domain/calendar'
import type { Queryable } from '../db/pool'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { putPhotos } from '../matter/report'
import { mount } from '../mount'
import { nextNumber } from '../number'
import { refused } from '../refused'
import { handItemOn } from './handOn'
import { done, onItem } from './onItem'

/** What is written down of an item on its way: that it was raised, visits, talks, the plan, and its end at the company. */
export function recordRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.openAgendaItem, s.openAgendaItem, async ({ command, estateId, body }) => {
    const number = await nextNumber(deps.numbers, estateId, 'agendaItem')
    const told = { ...body, id: newId(), number, matterIds: [] }
    return handle(pool, command, async (work) =>
      done(await work.carryOut('agendaItem', told.id, openAgendaItem(told, work.actor, work.now))),
    )
  })
  mount(app, deps, contract.recordVisit, s.recordVisit, async ({ command, estateId, params, body, now }) => {
    const { at, unitId, address, ...said } = body
    const door = unitId ? await addressOf(pool, estateId, unitId) : address
    if (!door) throw refused({ code: 'UNIT_UNKNOWN' })
    const told = { ...said, id: newId(), unitId, address: door, at: instantOf(at, now) }
    const made = { visitId: told.id }
    return onItem(deps, command, params, (item, actor) => recordVisit(told, item, actor, now), { made })
  })
  mount(app, deps, contract.recordDiscussion, s.recordDiscussion, ({ command, params, body, now }) => {
    const told = { ...body, id: newId(), at: instantOf(body.at, now) }
    const made = { discussionId: told.id }
    return onItem(deps, command, params, (item, actor) => recordDiscussion(told, item, actor, now), { made })
  })
  mount(app, deps, contract.proposePlan, s.proposePlan, ({ command, params, body }) =>
    handle(pool, command, async (work) => {
      const itemId = params['itemId'] as string
      const { plan } = await work.load('agendaItem', itemId)
      await putPhotos(work, itemId, body.photoIds.filter((id) => !plan?.photoIds.includes(id)), 'agendaItem')
      const after = await work.decide('agendaItem', itemId, (item, actor, now) => proposePlan(body, item, actor, now))
      return { ...done(after), edition: after.plan?.edition ?? 1 }
    }),
  )
  mount(app, deps, contract.handItemToCompany, s.handItemToCompany, async ({ command, estateId, params, body }) => {
    const number = await nextNumber(deps.numbers, estateId, 'ticket')
    return handle(pool, command, (work) => handItemOn(work, { itemId: params['itemId'] as string, number, words: body.words }))
  })
}

const instantOf = (at: string | undefined, now: Instant): Instant => (at === undefined ? now : Date.parse(at))

async function addressOf(db: Queryable, estateId: string, unitId: string): Promise<string | undefined> {
  const found = await db.query({
    name: 'address of unit',
    text: 'select address from unit where estate_id = $1 and id = $2',
    values: [estateId, unitId],
  })
  return found.rows[0]?.address
}
