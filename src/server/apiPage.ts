import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'

/** `/api/openapi.json`, made from the contract, and `/api/docs`, which shows it. */
export async function apiPage(app: FastifyInstance): Promise<void> {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  let page: Promise<FastifyInstance> | undefined
  const show = async (request: FastifyRequest, reply: FastifyReply) => {
    page ??= pageApp()
    const shown = await (await page).inject({ method: 'GET', url: request.url })
    return reply.code(shown.statusCode).headers(shown.headers as Record<string, string>).send(shown.rawPayload)
  }
  app.get('/api/docs', { schema: { hide: true } }, show)
  app.get('/api/docs/*', { schema: { hide: true } }, show)
}

/** The page takes half a second to load, so it is a small app of its own that is made when first asked for. */
async function pageApp(): Promise<FastifyInstance> {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const app = Fastify()
  await app.register(scalar, { routePrefix: '/api/docs', configuration: { url: '/api/openapi.json', title: '小圆桌 API' } })
  return app
}
