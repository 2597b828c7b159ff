import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Pool } from '../src/server/db/pool'
import type { EstateIds } from '../test/givenEstate'
import { load } from './load'
import { alternate, type Result } from './result'
import { captured } from './capture'

const run = promisify(execFile)
const CLIENTS = 8
const SECONDS = 3

/** Reporting a matter and a step of a ticket, each one acknowledged and fsynced transaction, against the same SQL by pgbench. */
export async function writes(ports: { app: number }, pool: Pool, url: string, estate: EstateIds): Promise<Result[]> {
  const at = `http://127.0.0.1:${ports.app}/api/estates/${estate.estateId}`
  const results: Result[] = []
  const count = async (type: string) => (await pool.query('select count(*) from event where type = $1', [type])).rows[0].count as number
  const report = {
    name: '反映一件事项', type: 'MatterReported', token: estate.people.residentA.token, url: `${at}/matters`,
    body: () => ({ category: 'repair', text: '楼道灯三天不亮了', photoIds: [], where: { kind: 'entrance', id: estate.entranceIds[0] }, seenBy: 'neighbours' }),
  }
  for (const { name, type, token, url: to, body } of [report]) {
    const script = await scriptOf(await captured(url, estate))
    const [ours, same] = await alternate(
      5,
      async () => {
        const before = await count(type)
        const { perSecond, answered } = await load({ url: to, token, body, connections: CLIENTS, seconds: SECONDS })
        const committed = (await count(type)) - before
        // what was on its way when the load ended may be committed and not counted as answered, never the other way round
        if (committed < answered) throw new Error(`${answered} were acknowledged and ${committed} committed`)
        return perSecond
      },
      () => pgbench(url, script),
    )
    results.push({ name: `${name}（8 个连接）`, value: `${ours.toFixed(0)}/s`, against: `pgbench 同样的 SQL ${same.toFixed(0)}/s`, ratio: ours / same, goal: '≥ 0.9' })
  }
  return results
}

async function scriptOf(sql: readonly string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'xyz-bench-')), 'report.sql')
  await writeFile(file, `${sql.join('\n')}\n`)
  return file
}

/** Transactions a second, as pgbench counts them. */
async function pgbench(url: string, script: string): Promise<number> {
  const { stdout } = await run('pgbench', ['-n', '-c', String(CLIENTS), '-j', '1', '-T', String(SECONDS), '-f', script, url], { maxBuffer: 1 << 24 })
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
  if (!tps) throw new Error(`pgbench says: ${stdout}`)
  return Number(tps)
}
