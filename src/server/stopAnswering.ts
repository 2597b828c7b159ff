import type { FastifyInstance } from 'fastify'

const LOOK_EVERY = 50

/**
 * Takes no more requests, answers those that are on their way, and ends. A connection that is busy when it begins is let go
 * of once it is answered: Fastify closes only those that are idle at that moment, and waits for the others' whole keep-alive.
 */
export async function stopAnswering(app: FastifyInstance): Promise<void> {
  const letGo = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY)
  try {
    await app.close()
  } finally {
    clearInterval(letGo)
  }
}
