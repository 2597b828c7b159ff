import type { FastifyInstance } from 'fastify'
import type { Deps } from './deps'
import { matterRoutes } from './matter/routes'

/** Every concept's routes, in the order of the API page. */
export const routes: readonly ((app: FastifyInstance, deps: Deps) => void | Promise<void>)[] = [matterRoutes]
