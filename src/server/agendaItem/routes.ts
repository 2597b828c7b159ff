import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/agendaItem'
import { itemSchemas as s } from '../../contract/agendaItem.schema'
import { giveVerdict } from '../../domain/agendaItem/giveVerdict'
import { answerLookBack, reopenItem } from '../../domain/agendaItem/lookBack'
import { moveBack } from '../../domain/agendaItem/moveBack'
import { nameSupervisors, reportSite } from '../../domain/agendaItem/supervise'
import { moveForward } from '../../domain/agendaItem/moveForward'
import type { Deps } from '../deps'
import { putPhotos } from '../matter/report'
import { mount, Raw } from '../mount'
import { refused } from '../refused'
import { follow } from './follow'
import { listItemsJson, waitingItems } from './list'
import { onItem } from './onItem'
import { findPersons } from './persons'
import { readItemPage } from './read'
import { recordRoutes } from './recordRoutes'
import { suggestItems } from './suggest'
import { taskRoutes } from './taskRoutes'
import { readUnits } from './units'

/** Everything that is asked of agenda items; what is written down of them stands in recordRoutes and taskRoutes. */
export function agendaItemRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.listAgendaItems, s.listAgendaItems, async ({ estateId, viewer, now, query }) => {
    const { of, ...rest } = query
    if (!viewer && (of === 'mine' || of === 'waiting')) throw refused({ code: 'LOGIN_NEEDED' })
    if (of === 'waiting') return { rows: await waitingItems(pool, estateId, viewer!, now) }
    return new Raw(await listItemsJson(pool, estateId, viewer?.personId, now, { of, ...rest }))
  }, { kept: true })
  mount(app, deps, contract.suggestItems, s.suggestItems, async ({ estateId, actor, now }) => ({
    rows: await suggestItems(pool, estateId, actor.personId, now),
  }))
  mount(app, deps, contract.readAgendaItem, s.readAgendaItem, ({ estateId, params, viewer, now }) =>
    readItemPage(pool, estateId, params['itemId'] as string, viewer, now),
    { kept: true },
  )
  mount(app, deps, contract.unvisitedUnits, s.unvisitedUnits, ({ estateId, params }) =>
    readUnits(pool, estateId, params['itemId'] as string),
  )
  mount(app, deps, contract.followItem, s.followItem, ({ estateId, params, actor }) =>
    follow(pool, estateId, params['itemId'] as string, actor, true),
  )
  mount(app, deps, contract.unfollowItem, s.unfollowItem, ({ estateId, params, actor }) =>
    follow(pool, estateId, params['itemId'] as string, actor, false),
  )
  mount(app, deps, contract.giveVerdict, s.giveVerdict, ({ command, params, body }) =>
    onItem(deps, command, params, (item, actor, now) => giveVerdict(body, item, actor, now)),
  )
  mount(app, deps, contract.nameSupervisors, s.nameSupervisors, async ({ command, estateId, params, body }) => {
    const supervisors = await findPersons(pool, estateId, body.personIds)
    return onItem(deps, command, params, (item, actor, now) => nameSupervisors({ supervisors }, item, actor, now))
  })
  mount(app, deps, contract.reportSite, s.reportSite, ({ command, params, body }) => {
    const told = { id: newId(), ...body }
    return onItem(deps, command, params, (item, actor, now) => reportSite(told, item, actor, now), { before: (work, itemId) => putPhotos(work, itemId, body.photoIds, 'agendaItem') })
  })
  mount(app, deps, contract.answerLookBack, s.answerLookBack, ({ command, params, body }) =>
    onItem(deps, command, params, (item, actor, now) => answerLookBack(body, item, actor, now)),
  )
  mount(app, deps, contract.reopenItem, s.reopenItem, ({ command, params, body }) =>
    onItem(deps, command, params, (item, actor, now) => reopenItem(body, item, actor, now)),
  )
  mount(app, deps, contract.moveForward, s.moveForward, ({ command, params, body }) =>
    onItem(deps, command, params, (item, actor, now) => moveForward(body, item, actor, now)),
  )
  mount(app, deps, contract.moveBack, s.moveBack, ({ command, params, body }) =>
    onItem(deps, command, params, (item, actor, now) => moveBack(body, item, actor, now)),
  )
  recordRoutes(app, deps)
  taskRoutes(app, deps)
}
