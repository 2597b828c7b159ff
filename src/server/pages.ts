import { createReadStream, existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Their names bear a hash of what is in them, so they may be kept for good. */
const HASHED = /\/(js|css|chunk)\/[^/]+\.[0-9a-f]{8}\.(js|css)(\.gz)?$/

/** Serves the mini-program built for the browser from `folder`, beside the API. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    // the build lays each file's gzip beside it
    preCompressed: true,
    setHeaders(reply, path) {
      const asUrl = path.replaceAll('\\', '/')
      reply.header('cache-control', HASHED.test(asUrl) ? 'public, max-age=31536000, immutable' : 'no-cache')
      reply.header('x-content-type-options', 'nosniff')
      reply.header('referrer-policy', 'no-referrer')
    },
  })
}

/** Serves the checker of published votes, which the result's page runs over the published file. */
export function serveChecker(app: FastifyInstance, file: string): void {
  if (!existsSync(file)) return
  app.get('/verify.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').header('x-content-type-options', 'nosniff').send(createReadStream(file)),
  )
}
