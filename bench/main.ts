import { fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { openEmbedded } from '../src/server/db/embedded'
import { migrate } from '../src/server/db/migrate'
import { openPool } from '../src/server/db/pool'
import { ballots } from './ballots'
import { estateOf } from './estates'
import { firstScreen } from './firstScreen'
import { keep } from './keep'
import { live } from './live'
import { packages } from './packages'
import { growth, reads } from './reads'
import { table, type Result } from './result'
import { starting } from './start'
import { verifying } from './verify'
import { writes } from './writes'

/** `npm run bench`: every figure a ratio to something measured in the same run; a table, bench/results.json and docs/bench.md. */
const DATA = `/var/tmp/xyz-bench-${process.pid}`
const only = process.argv.slice(2)
const wanted = (part: string) => only.length === 0 || only.includes(part)
const results: Result[] = []
const tell = (line: string) => process.stdout.write(`${line}\n`)

const database = await openEmbedded({ dataDir: DATA, settings: { shared_buffers: '256MB', max_wal_size: '2GB' } })
const { host, port, user, password, database: name } = database.connection
const url = `postgresql://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${name}`
const pool = openPool(url)
try {
  if (wanted('reads') || wanted('writes') || wanted('ballots') || wanted('growth')) {
    await migrate(pool)
    tell('正在准备 1,000 件和 1,000,000 件事项的小区……')
    const small = await estateOf(pool, '小小区', 1_000)
    const server = fork(process.argv[1]?.replace('bench.mjs', 'benchServe.mjs') as string, { env: { ...process.env, DATABASE_URL: url } })
    const ports = await new Promise<{ app: number; empty: number }>((resolve) => server.once('message', resolve as (message: unknown) => void))
    if (wanted('reads')) results.push(...(await reads(ports, pool, small)))
    if (wanted('writes')) results.push(...(await writes(ports, pool, url, small)))
    if (wanted('ballots')) results.push(...(await ballots(ports, pool, url)))
    if (wanted('growth')) results.push(...(await growth(ports, await estateOf(pool, '中小区', 1_000), await estateOf(pool, '大小区', 1_000_000))))
    server.kill()
  }
  if (wanted('live')) {
    await migrate(pool)
    results.push(...(await live(pool, url)))
  }
  if (wanted('screens')) {
    await migrate(pool)
    results.push(...(await firstScreen(pool)))
  }
} finally {
  await pool.end()
  await database.close()
}
if (wanted('start')) results.push(...(await starting(DATA)))
if (wanted('verify')) results.push(...(await verifying()))
if (wanted('packages')) results.push(...(await packages()))
await rm(DATA, { recursive: true, force: true })
await keep(results)
tell(table(results))
