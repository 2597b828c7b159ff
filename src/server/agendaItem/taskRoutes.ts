import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/agendaItem'
import { itemSchemas as s } from '../../contract/agendaItem.schema'
import { addTask } from '../../domain/agendaItem/addTask'
import { dropTask } from '../../domain/agendaItem/dropTask'
import { finishTask } from '../../domain/agendaItem/finishTask'
import type { LocalDate } from '../../domain/calendar'
import type { Deps } from '../deps'
import { putPhotos } from '../matter/report'
import { mount } from '../mount'
import { onItem } from './onItem'
import { findPersons } from './persons'

/** Tasks: one thing, one person, one day, and what there is to show for it. */
export function taskRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, contract.addTask, s.addTask, async ({ command, estateId, params, body }) => {
    const [person] = await findPersons(deps.pool, estateId, [body.personId])
    const told = { id: newId(), what: body.what, due: body.due as LocalDate, personId: body.personId, personName: person?.name ?? '' }
    const made = { taskId: told.id }
    return onItem(deps, command, params, (item, actor, now) => addTask(told, item, actor, now), { made })
  })
  mount(app, deps, contract.finishTask, s.finishTask, ({ command, params, body }) => {
    const told = { taskId: params['taskId'] as string, ...body }
    return onItem(deps, command, params, (item, actor, now) => finishTask(told, item, actor, now), {
      before: (work, itemId) => putPhotos(work, itemId, body.photoIds, 'agendaItem'),
    })
  })
  mount(app, deps, contract.dropTask, s.dropTask, ({ command, params, body }) =>
    onItem(deps, command, params, (item, actor, now) => dropTask({ taskId: params['taskId'] as string, ...body }, item, actor, now)),
  )
}
