import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { createApp } from '../src/server/app'
import { openPool } from '../src/server/db/pool'
import { openFolderStore } from '../src/server/photo/folder'

/** The server under load, in a process of its own: our app on one port and an empty route on another. */
const connection = process.env['DATABASE_URL'] as string
const deps = {
  pool: openPool(connection),
  numbers: openPool(connection, { max: 2, options: '-c timezone=UTC -c synchronous_commit=off' }),
  photos: await openFolderStore(join(tmpdir(), `xyz-bench-${process.pid}`)),
  codes: { send: async () => ({ ok: true }) as const },
  mode: 'production' as const,
  publicUrl: 'http://localhost',
  clock: Date.now,
}
const app = await createApp(deps)
const empty = Fastify()
empty.get('/', async () => ({ ok: true }))
await app.listen({ host: '127.0.0.1', port: 0 })
await empty.listen({ host: '127.0.0.1', port: 0 })
const portOf = (server: { address(): unknown }) => (server.address() as { port: number }).port
process.send?.({ app: portOf(app.server), empty: portOf(empty.server), pid: process.pid })
process.on('disconnect', () => process.exit(0))
