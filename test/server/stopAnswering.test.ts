import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import Fastify from 'fastify'
import { stopAnswering } from '../../src/server/stopAnswering'

test('a connection that was busy when the stop began is let go of as soon as it is answered, not after its keep-alive', async () => {
  const app = Fastify()
  app.get('/slow', async () => {
    await pause(300)
    return { done: true }
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const agent = new Agent({ keepAlive: true })
  const { port } = app.server.address() as AddressInfo
  const answered = new Promise<number | undefined>((resolve, reject) => {
    request({ agent, port, host: '127.0.0.1', path: '/slow' }, (answer) => answer.resume().on('end', () => resolve(answer.statusCode))).on('error', reject).end()
  })
  await pause(100)
  const from = Date.now()
  await stopAnswering(app)
  expect(Date.now() - from).toBeLessThan(10_000)
  expect(await answered).toBe(200)
  agent.destroy()
})
