import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/home'
import { homeSchemas as s } from '../../contract/home.schema'
import type { Deps } from '../deps'
import { mount, Raw } from '../mount'
import { homeJson } from './read'

/** The home page in one request: what needs the reader now, theirs, the round table, and the public figures. */
export function homeRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, contract.readHome, s.readHome, async ({ estateId, viewer, now }) =>
    new Raw(await homeJson(deps.pool, estateId, viewer, now)),
    { kept: true },
  )
}
