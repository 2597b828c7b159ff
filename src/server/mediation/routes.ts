import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/mediation'
import { mediationSchemas as s } from '../../contract/mediation.schema'
import { appointMediators, askOtherMediator } from '../../domain/mediation/appointMediators'
import { endMediation } from '../../domain/mediation/endMediation'
import { handUp } from '../../domain/mediation/handUp'
import { makeStatement } from '../../domain/mediation/makeStatement'
import type { Mediation } from '../../domain/mediation/mediation'
import { addParty, answerMediation, dropParty } from '../../domain/mediation/parties'
import { sitsAtTier } from '../../domain/mediation/reasons'
import type { Actor } from '../../domain/actor'
import type { Queryable } from '../db/pool'
import type { Deps } from '../deps'
import { mount } from '../mount'
import { refused } from '../refused'
import { agreementRoutes } from './agreementRoutes'
import { dayRoutes } from './dayRoutes'
import { listMediations } from './list'
import { onMediation } from './onMediation'
import { mediatorsOf, partyTold, peopleAt, tierAboveOf, tierPeople } from './people'
import { readMediationPage } from './read'
import { sessionRoutes } from './sessionRoutes'
import { speaker } from './speaker'
import type { Work } from '../work'

/** All that is asked of a mediation: its people, what they say, and its way through the tiers. */
export function mediationRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  const idOf = (params: Record<string, string>) => params['mediationId'] as string
  mount(app, deps, contract.listMediations, s.listMediations, ({ estateId, actor, now, query }) => listMediations(pool, estateId, actor, now, query), { kept: true })
  mount(app, deps, contract.readMediation, s.readMediation, ({ estateId, params, actor, now }) => readMediationPage(pool, estateId, idOf(params), actor, now))
  mount(app, deps, contract.listTierPeople, s.listTierPeople, async ({ estateId, params, actor }) => {
    const mediation = await atTheirTier(pool, estateId, idOf(params), actor)
    const rows = await tierPeople(pool, estateId, mediation)
    return { rows: rows.map((row) => ({ ...row, appointed: mediation.mediators.some(({ personId, tier }) => tier === mediation.tier && personId === row.personId) })) }
  })
  mount(app, deps, contract.findParty, s.findParty, async ({ estateId, params, actor, query }) => {
    await atTheirTier(pool, estateId, idOf(params), actor)
    return peopleAt(pool, estateId, query.unitId)
  })
  mount(app, deps, contract.appointMediators, s.appointMediators, ({ command, params, body }) =>
    onMediation(pool, command, params, (state, actor, now, mediators) => appointMediators({ mediators }, state, actor, now), {
      need: (work: Work, mediation: Mediation) => mediatorsOf(work.reads, work.estateId, mediation, body.personIds),
    }),
  )
  mount(app, deps, contract.askOtherMediator, s.askOtherMediator, ({ command, params, body }) => onMediation(pool, command, params, (state, actor, now) => askOtherMediator(body, state, actor, now)))
  mount(app, deps, contract.addParty, s.addParty, ({ command, params, body }) =>
    onMediation(pool, command, params, (state, actor, now, told) => addParty(told, state, actor, now), {
      need: async (work: Work) => ({ ...(await partyTold(work.reads, work.estateId, body)), id: newId() }),
    }),
  )
  mount(app, deps, contract.dropParty, s.dropParty, ({ command, params, body }) =>
    onMediation(pool, command, params, (state, actor, now) => dropParty({ partyId: params['partyId'] as string, ...body }, state, actor, now)),
  )
  mount(app, deps, contract.answerMediation, s.answerMediation, ({ command, params, body }) =>
    onMediation(pool, command, params, (state, actor, now) => answerMediation({ partyId: params['partyId'] as string, ...body }, state, actor, now)),
  )
  mount(app, deps, contract.makeStatement, s.makeStatement, ({ command, params, body }) => {
    const id = newId()
    return onMediation(pool, command, params, (state, actor, now) => makeStatement({ ...body, id, partyId: speaker(state, actor, body.partyId) }, state, actor, now), body)
  })
  mount(app, deps, contract.handUp, s.handUp, ({ command, params, body }) =>
    onMediation(pool, command, params, (state, actor, now, above) => handUp({ ...body, ...above }, state, actor, now), { need: tierAboveOf }),
  )
  mount(app, deps, contract.endMediation, s.endMediation, ({ command, params, body }) => onMediation(pool, command, params, (state, actor, now) => endMediation(body, state, actor, now)))
  sessionRoutes(app, deps)
  agreementRoutes(app, deps)
  dayRoutes(app, deps)
}

/** For those who could take it where it lies; to all others it is not there. */
async function atTheirTier(db: Queryable, estateId: string, id: string, actor: Actor): Promise<Mediation> {
  const found = await db.query<{ state: Mediation }>('select state from mediation where estate_id = $1 and id = $2', [estateId, id])
  const state = found.rows[0]?.state
  if (!state || !sitsAtTier(state, actor)) throw refused({ code: 'NOT_FOUND', kind: 'mediation' })
  return state
}
