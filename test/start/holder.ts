// A program of its own that uses the embedded database, as a server does: tests bundle it, start it as this or that
// user, talk to it line by line, and kill it.
import { createInterface } from 'node:readline'
import { openEmbedded } from '../../src/server/db/embedded'
import { openPool, type Pool } from '../../src/server/db/pool'
import { isGone, reading } from '../../src/server/db/transaction'

const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`)

try {
  const { connection, isNew, close } = await openEmbedded({ dataDir: process.argv[2] ?? '', tell: (told) => say({ told }) })
  const pool = openPool(connection)
  say({ isNew, host: connection.host })
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'close') break
    await answer(pool, line)
  }
  await pool.end()
  await close()
  say({ closed: true })
} catch (error) {
  say({ problem: (error as Error).message })
  process.exitCode = 1
}

/** On a busy machine a restart may take longer than one request would wait. */
async function answer(pool: Pool, sql: string): Promise<void> {
  try {
    say({ rows: (await reading(() => pool.query(sql))).rows })
  } catch (error) {
    if (isGone(error)) return answer(pool, sql)
    say({ problem: (error as Error).message })
  }
}
