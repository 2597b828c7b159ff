import type { FastifyInstance } from 'fastify'
import type { PromisePage } from '../../contract/promise'
import * as contract from '../../contract/promise'
import { promiseSchemas as s } from '../../contract/promise.schema'
import { hasRole, type Actor } from '../../domain/actor'
import { localDateOf, toIso, type Instant } from '../../domain/calendar'
import { LAW_BOUNDS } from '../../domain/deadline/checkPromises'
import { inWorkingDays, PROMISERS, setPromises } from '../../domain/deadline/setPromises'
import type { NoticeDraft } from '../concept'
import type { Queryable } from '../db/pool'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { mount } from '../mount'
import { Refused, refused } from '../refused'
import { readPeople } from '../timeline'
import { lockEstate, logEstate } from './log'
import { estateRules, keepPromises } from './promises'

/** The estate's 服务承诺: for all to read, and for those who give its word to set. */
export function promiseRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.readPromises, s.readPromises, ({ estateId, viewer, now }) => readPromisePage(pool, estateId, viewer, now))
  mount(app, deps, contract.setPromises, s.setPromises, ({ estateId, command, body }) =>
    handle(pool, command, async (work) => {
      const { client, actor, now } = work
      await lockEstate(client, estateId)
      const { promises: before, calendar } = await estateRules(client, estateId)
      const decision = setPromises({ promises: body.promises, calendar }, before, actor, now)
      if (!decision.ok) throw new Refused(decision.reasons)
      for (const event of decision.events) {
        await logEstate(client, estateId, actor, event)
        await keepPromises(client, estateId, event)
        work.notices.push(told(estateId))
      }
      return readPromisePage(client, estateId, actor, now)
    }),
  )
}

/** Those who have to keep it learn of it. */
const told = (estateId: string): NoticeDraft => ({
  to: [{ role: 'manager' }, { role: 'worker' }],
  kind: 'PromisesSet',
  title: '服务承诺改了',
  body: '从现在起的事项和工单照新的承诺办，已开的工单照原来的办',
  link: `promises:${estateId}`,
  subjectId: estateId,
})

async function readPromisePage(db: Queryable, estateId: string, viewer: Actor | undefined, now: Instant): Promise<PromisePage> {
  const found = await db.query({
    name: 'promises set last',
    text: `select e.id, l.person_id, l.role, l.data->'at' as at from estate e left join lateral (
        select person_id, role, data from event where estate_id = e.id and stream_id = e.id and type = 'PromisesSet' order by version desc limit 1) l on true
      where e.id = $1`,
    values: [estateId],
  })
  const [last] = found.rows
  if (!last) throw refused({ code: 'NOT_FOUND' })
  const { promises, calendar } = await estateRules(db, estateId)
  const by = last.person_id && (await readPeople(db, estateId, [last.person_id])).get(last.person_id)
  const year = Number(localDateOf(now).slice(0, 4))
  const lacks = inWorkingDays(promises) && !calendar[year]
  return {
    promises: promises as PromisePage['promises'],
    bounds: LAW_BOUNDS.map((bound) => ({ ...bound })),
    ...(by ? { set: { at: toIso(last.at), by: by.title ?? '', role: last.role } } : {}),
    ...(lacks ? { lacksYear: year } : {}),
    can: hasRole(viewer, PROMISERS) ? ['setPromises'] : [],
  }
}
