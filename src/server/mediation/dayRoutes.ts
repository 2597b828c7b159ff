import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/mediation'
import { mediationSchemas as s } from '../../contract/mediation.schema'
import { setTierDays, TIER_DAY_SETTERS } from '../../domain/mediation/setTierDays'
import { hasRole } from '../../domain/actor'
import type { Deps } from '../deps'
import { lockEstate, logEstate } from '../estate/log'
import { handle } from '../handle'
import { mount } from '../mount'
import { Refused } from '../refused'
import { keepTierDays, tierDays } from './days'
import { readMediationFigures } from './figures'

/** How long each tier has, for all to read and the secretary to set; and what the estate's mediation came to. */
export function dayRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.readMediationDays, s.readMediationDays, async ({ estateId, viewer }) => ({
    ...(await tierDays(pool, estateId)),
    can: hasRole(viewer, TIER_DAY_SETTERS) ? ['setMediationDays'] : [],
  }))
  mount(app, deps, contract.setMediationDays, s.setMediationDays, ({ estateId, command, body }) =>
    handle(pool, command, async ({ client, actor, now }) => {
      await lockEstate(client, estateId)
      const decision = setTierDays(body, await tierDays(client, estateId), actor, now)
      if (!decision.ok) throw new Refused(decision.reasons)
      for (const event of decision.events) {
        await logEstate(client, estateId, actor, event)
        await keepTierDays(client, estateId, event.days)
      }
      return { ...body, can: ['setMediationDays'] }
    }),
  )
  mount(app, deps, contract.readMediationFigures, s.readMediationFigures, ({ estateId }) => readMediationFigures(pool, estateId), { kept: true })
}
