import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/home'
import { homeSchemas as s } from '../../contract/home.schema'
import { periodOf } from '../../domain/figures/period'
import type { Deps } from '../deps'
import { mount, Raw } from '../mount'
import { figureMattersJson } from './list'
import { figuresJson } from './read'

/** The estate's public figures, and the matters that each is made of: open to all, names and private matters to nobody. */
export function figureRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.readFigures, s.readFigures, async ({ estateId, query, now }) =>
    new Raw(await figuresJson(pool, estateId, periodOf(query.period, now), now)),
    { kept: true },
  )
  mount(app, deps, contract.listFigureMatters, s.listFigureMatters, async ({ estateId, viewer, query, now }) =>
    new Raw(await figureMattersJson(pool, estateId, viewer, periodOf(query.period, now), now, query)),
    { kept: true },
  )
}
