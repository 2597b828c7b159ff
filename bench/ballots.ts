import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { orderEntries } from '../src/server/vote/ballot/order'
import type { Pool } from '../src/server/db/pool'
import { seedEstate } from '../test/givenEstate'
import { agree, openBallots } from '../test/vote/givenBallots'
import { captured, ID_START } from './capture'
import { load } from './load'
import { alternate, type Result } from './result'

const run = promisify(execFile)
const CLIENTS = 8
/** The last evening of a vote. */
const CROWD = 64
const SECONDS = 2
const TURNS = 5
/** So many votes of 178 homes, cast in one after another: one alone is over in a tenth of a second. */
const SMALL_VOTES = 100
const SMALL = 178
const LARGE = 100_000
/** So many of the homes of a large estate have an owner who is logged in; its second vote is for pgbench, which asks nobody. */
const PEOPLE = 30_000
const FOR_PGBENCH = PEOPLE
const FIRST = 200_000_000_000

interface Home {
  readonly path: string
  readonly token: string
}

interface Estate {
  readonly estateId: string
  /** Whose ballots are cast, in order. */
  readonly homes: readonly Home[]
  readonly voteIds: readonly string[]
}

/** Casting: as fast in an estate of 100,000 homes as in one of 178, and against the same statements sent by pgbench. */
export async function ballots(ports: { app: number }, pool: Pool, url: string): Promise<Result[]> {
  const small = await estateOf(pool, '178 户', SMALL_VOTES, SMALL)
  const large = await estateOf(pool, '100,000 户', 2, LARGE)
  await pool.query('vacuum analyze')
  await pool.query('checkpoint')
  const cast = caster(ports.app, pool)
  const [many, few] = await alternate(TURNS, () => cast(large, CROWD), () => cast(small, CROWD))
  const growth: Result = { name: '投一票，100,000 户', value: `${many.toFixed(0)}/s`, against: `178 户 ${few.toFixed(0)}/s`, ratio: few / many, goal: '≤ 1.1' }
  return [growth, ...(await againstPgbench(cast, pool, url, large))]
}

async function againstPgbench(cast: ReturnType<typeof caster>, pool: Pool, url: string, estate: Estate): Promise<Result[]> {
  const voteId = estate.voteIds[1] as string
  const { path, token } = estate.homes[FOR_PGBENCH] as Home
  const variables = ['\\set i :i + 1', `\\set n ${FIRST + LARGE + 1} + :turn * 6000 + :client_id * 750 + :i`]
  const script = await scriptOf([...variables, ...(await captured(url, { url: path, token, body: agree }))])
  let turn = 0
  const results: Result[] = []
  for (const [connections, goal] of [[CLIENTS, '≥ 0.9'], [CROWD, '≥ 1.8']] as const) {
    const [ours, same] = await alternate(TURNS, () => cast(estate, connections), async () => {
      const perSecond = await pgbench(url, script, turn++)
      // what pgbench left is no work of the app's next turn
      await orderEntries(pool, estate.estateId, voteId, { now: Date.now(), head: 'always' })
      return perSecond
    })
    results.push({ name: `投一票（${connections} 个连接）`, value: `${ours.toFixed(0)}/s`, against: `pgbench 同样的 SQL，${CLIENTS} 个连接 ${same.toFixed(0)}/s`, ratio: ours / same, goal })
  }
  return results
}

/** Casts the next ballots of an estate for some seconds; what was acknowledged is in the log. */
function caster(port: number, pool: Pool) {
  const next = new Map<Estate, number>()
  const counted = async ({ voteIds }: Estate) => (await pool.query('select count(*) from vote_entry where vote_id = any($1::uuid[])', [voteIds])).rows[0].count as number
  return async (estate: Estate, connections: number): Promise<number> => {
    const before = await counted(estate)
    const one = () => {
      const at = next.get(estate) ?? 0
      next.set(estate, at + 1)
      const home = estate.homes[at]
      if (!home || at >= FOR_PGBENCH) throw new Error('there are too few homes for so many ballots')
      return { ...home, body: agree }
    }
    const { perSecond, answered } = await load({ url: `http://127.0.0.1:${port}`, next: one, connections, seconds: SECONDS })
    const committed = (await counted(estate)) - before
    if (committed < answered) throw new Error(`${answered} ballots were acknowledged and ${committed} are in the log`)
    return perSecond
  }
}

/** Votes that are open now; the voices have ids that a script can count. */
async function estateOf(pool: Pool, name: string, votes: number, voices: number): Promise<Estate> {
  const { estateId, entranceIds, buildingIds } = await seedEstate(pool, name)
  const opened = []
  for (let number = 1; number <= votes; number++) {
    const people = Math.min(voices, voices === LARGE && number > 1 ? 1 : PEOPLE)
    const { voteId, owners } = await openBallots({ pool, estateId, entranceId: entranceIds[0] as string, buildingId: buildingIds[0] as string, voices, number, people })
    const base = FIRST + (number - 1) * voices
    await pool.query(
      `update vote_voice v set id = c.id, state = state || jsonb_build_object('id', c.id)
        from (select w.id as old, ($3 || ($4::bigint + w.number)::text)::uuid as id from vote_voice w where w.estate_id = $1 and w.vote_id = $2) c
        where v.estate_id = $1 and v.id = c.old`,
      [estateId, voteId, ID_START, base],
    )
    const homes = owners.slice(0, people).map(({ token, no }): Home => ({ token, path: `/api/estates/${estateId}/votes/${voteId}/voices/${ID_START}${base + no}/cast` }))
    opened.push({ voteId, homes })
  }
  await pool.query(`update vote set state = state || jsonb_build_object('closesAt', $2::bigint) where estate_id = $1`, [estateId, Date.now() + 864_000_000])
  return { estateId, homes: opened.flatMap(({ homes }) => homes), voteIds: opened.map(({ voteId }) => voteId) }
}

async function scriptOf(lines: readonly string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'xyz-bench-')), 'cast.sql')
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}

async function pgbench(url: string, script: string, turn: number): Promise<number> {
  const options = ['-n', '-M', 'prepared', '-D', 'i=0', '-D', `turn=${turn}`, '-c', String(CLIENTS), '-j', '1', '-T', String(SECONDS), '-f', script]
  const { stdout, stderr } = await run('pgbench', [...options, url], { maxBuffer: 1 << 24 })
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
  if (!tps || /aborted/.test(stderr)) throw new Error(`pgbench says: ${stdout}\n${stderr.slice(0, 2000)}`)
  return Number(tps)
}
