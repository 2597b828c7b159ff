import swagger from '@fastify/swagger'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify'
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { apiPage } from './apiPage'
import type { Deps } from './deps'
import { answerProblems } from './problem'
import { routes } from './routes'

export interface AppOptions {
  /** Fastify's logger; off in tests. */
  readonly logger?: boolean | object
  /** Told of every route as it is put on: the tests walk them all. */
  readonly onRoute?: (route: RouteOptions) => void
}

/** The whole server as one Fastify app, listening nowhere yet. */
export async function createApp(deps: Deps, options: AppOptions = {}): Promise<FastifyInstance> {
  z.config(z.locales.zhCN())
  const app = Fastify({
    logger: options.logger ?? false,
    bodyLimit: 256 * 1024,
    trustProxy: deps.trustProxy ?? false,
    // given here and not set later, so that Fastify does not load its own, which are a quarter of the start
    schemaController: {
      compilersFactory: {
        buildValidator: () => validatorCompiler as never,
        // what leaves is asserted in tests; checking it again on each answer would cost more than making it
        buildSerializer: () => () => (answer: unknown) => JSON.stringify(answer),
      },
    },
  })
  if (options.onRoute) app.addHook('onRoute', options.onRoute)
  answerProblems(app)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '小圆桌', version: '0.1.0', description: '居民小区的事项、工单和小圆桌。错误一律为 RFC 9457 problem details，带稳定的 code 和中文说明。' },
      components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  })
  await app.register(rateLimit, { global: false })
  await app.register(apiPage)
  app.get('/healthz', { schema: { hide: true } }, async () => {
    await deps.pool.query('select 1')
    return { ok: true }
  })
  for (const mountAll of routes) await mountAll(app, deps)
  return app
}
