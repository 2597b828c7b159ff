import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Pool } from '../src/server/db/pool'
import type { EstateIds } from '../test/givenEstate'
import { captured } from './capture'
import { load } from './load'
import { alternate, type Result } from './result'
import { assignedTicket, copies, idOf, numberOf } from './tickets'

const run = promisify(execFile)
const CLIENTS = 8
/** Many at once: a whole estate that hears of a burst pipe. */
const CROWD = 64
const SECONDS = 3
const TURNS = 5
/** So many tickets wait for each side; more than can be taken in the time. */
const TICKETS = 100_000

interface Write {
  readonly name: string
  /** The event that is counted, so that what was acknowledged is what was committed. */
  readonly type: string
  readonly token: string
  readonly next: () => { path: string; body: object }
  /** How a round of the script finds its id `n` and number. */
  readonly variables: string[]
}

/** Reporting a matter and a step of a ticket, each one acknowledged and fsynced transaction, against the same SQL by pgbench. */
export async function writes(ports: { app: number }, pool: Pool, url: string, estate: EstateIds): Promise<Result[]> {
  const at = `/api/estates/${estate.estateId}`
  const report = { category: 'repair', text: '楼道灯三天不亮了', photoIds: [], where: { kind: 'entrance', id: estate.entranceIds[0] }, seenBy: 'neighbours' }
  const ticketId = await assignedTicket(pool, `http://127.0.0.1:${ports.app}${at}`, estate, report)
  await copies(pool, ticketId, TICKETS)
  let ticket = 0
  const kinds: Write[] = [
    {
      name: '反映一件事项',
      type: 'MatterReported',
      token: estate.people.residentA.token,
      next: () => ({ path: `${at}/matters`, body: report }),
      variables: ['\\set n random(100000000000, 999999999999)', '\\set number random(10000000, 2000000000)'],
    },
    {
      name: '工单的一步：接单',
      type: 'TicketTaken',
      token: estate.people.worker.token,
      next: () => ({ path: `${at}/tickets/${idOf('app', ticket++)}/take`, body: {} }),
      variables: ['\\set i :i + 1', `\\set n ${idOf('pgbench', 0).slice(-12)} + :turn * 20000 + :client_id * 2500 + :i`, `\\set number :n - ${Number(idOf('pgbench', 0).slice(-12)) - numberOf('pgbench', 0)}`],
    },
  ]
  const results: Result[] = []
  for (const kind of kinds) results.push(...(await oneWrite(kind, ports, pool, url)))
  return results
}

async function oneWrite({ name, type, token, next, variables }: Write, ports: { app: number }, pool: Pool, url: string): Promise<Result[]> {
  const count = async () => (await pool.query('select count(*) from event where type = $1', [type])).rows[0].count as number
  const first = next()
  const script = await scriptOf([...variables, ...(await captured(url, { url: first.path, token, body: first.body }))])
  let turn = 0
  const results: Result[] = []
  for (const [connections, goal] of [[CLIENTS, '≥ 0.9'], [CROWD, '≥ 1.8']] as const) {
    const [ours, same] = await alternate(
      TURNS,
      async () => {
        const before = await count()
        const { perSecond, answered } = await load({ url: `http://127.0.0.1:${ports.app}`, token, next, connections, seconds: SECONDS })
        const committed = (await count()) - before
        // what was on its way when the load ended may be committed and not counted as answered, never the other way round
        if (committed < answered) throw new Error(`${answered} were acknowledged and ${committed} committed`)
        return perSecond
      },
      () => pgbench(url, script, turn++),
    )
    results.push({ name: `${name}（${connections} 个连接）`, value: `${ours.toFixed(0)}/s`, against: `pgbench 同样的 SQL，${CLIENTS} 个连接 ${same.toFixed(0)}/s`, ratio: ours / same, goal })
  }
  return results
}

async function scriptOf(lines: readonly string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'xyz-bench-')), 'write.sql')
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}

/** Transactions a second, as pgbench counts them. */
async function pgbench(url: string, script: string, turn: number): Promise<number> {
  const options = ['-n', '-M', 'prepared', '-D', 'i=0', '-D', `turn=${turn}`, '-c', String(CLIENTS), '-j', '1', '-T', String(SECONDS), '-f', script]
  const { stdout, stderr } = await run('pgbench', [...options, url], { maxBuffer: 1 << 24 })
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
  if (!tps || /aborted/.test(stderr)) throw new Error(`pgbench says: ${stdout}\n${stderr}`)
  return Number(tps)
}
