import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { orderEntries } from '../src/server/vote/ballot/order'
import type { Pool } from '../src/server/db/pool'
import { seedEstate, type EstateIds } from '../test/givenEstate'
import { agree, openBallots } from '../test/vote/givenBallots'
import { captured, ID_START } from './capture'
import { load } from './load'
import { alternate, type Result } from './result'

const run = promisify(execFile)
const CLIENTS = 8
/** The last evening of a vote. */
const CROWD = 64
const SECONDS = 1
const TURNS = 5
/** So many estates of 178 homes, cast in one after another: one alone is over in a tenth of a second. */
const SMALL_ESTATES = 240
const SMALL = 178
/** The largest estate of the county, of 704,085.7 m². */
const MIDDLE_ESTATES = 4
const MIDDLE = 5_959
const LARGE = 100_000
/** So many of the homes of a large estate have an owner who is logged in; its second vote is for pgbench, which asks nobody. */
const PEOPLE = 60_000
const FOR_PGBENCH = PEOPLE
const FIRST = 200_000_000_000

interface Home {
  readonly path: string
  readonly token: string
}

interface Open {
  readonly estateId: string
  readonly voteId: string
  readonly homes: readonly Home[]
}

/** Estates of one size. */
interface Size {
  /** Whose ballots are cast, in order. */
  readonly homes: readonly Home[]
  readonly votes: readonly Open[]
}

/** Casting and the turnout: as fast in an estate of 100,000 homes as in one of 178; casting also against the same statements sent by pgbench. */
export async function ballots(ports: { app: number }, pool: Pool, url: string): Promise<Result[]> {
  const small = await manyOf(pool, '178 户', SMALL_ESTATES, SMALL)
  const middle = await manyOf(pool, '5,959 户', MIDDLE_ESTATES, MIDDLE)
  const large = await twoVotesOf(pool, '100,000 户', LARGE)
  await pool.query('vacuum analyze')
  await pool.query('checkpoint')
  const cast = caster(ports.app, pool)
  const turnout = turnoutReader(ports.app)
  const sizes: Result[] = []
  for (const [name, estate] of [['5,959 户', middle], ['100,000 户', large]] as const) {
    const [many, few] = await alternate(TURNS, () => cast(estate, CROWD), () => cast(small, CROWD))
    sizes.push({ name: `投一票，${name}`, value: `${many.toFixed(0)}/s`, against: `178 户 ${few.toFixed(0)}/s`, ratio: few / many, goal: '≤ 1.1' })
    const [read, readFew] = await alternate(TURNS, () => turnout(estate), () => turnout(small))
    sizes.push({ name: `看投票进度，${name}`, value: `${read.toFixed(0)}/s`, against: `178 户 ${readFew.toFixed(0)}/s`, ratio: readFew / read, goal: '≤ 1.1' })
  }
  return [...sizes, ...(await againstPgbench(cast, pool, url, large))]
}

async function againstPgbench(cast: ReturnType<typeof caster>, pool: Pool, url: string, estate: Size): Promise<Result[]> {
  const { estateId, voteId } = estate.votes[1] as Open
  const { path, token } = estate.homes[FOR_PGBENCH] as Home
  const variables = ['\\set i :i + 1', `\\set n ${FIRST + LARGE + 1} + :turn * 6000 + :client_id * 750 + :i`]
  const script = await scriptOf([...variables, ...(await captured(url, { url: path, token, body: agree }))])
  let turn = 0
  const results: Result[] = []
  for (const [connections, goal] of [[CLIENTS, '≥ 0.9'], [CROWD, '≥ 1.8']] as const) {
    const [ours, same] = await alternate(TURNS, () => cast(estate, connections), async () => {
      const perSecond = await pgbench(url, script, turn++)
      // what pgbench left is no work of the app's next turn
      await orderEntries(pool, estateId, voteId, { now: Date.now(), head: 'always' })
      return perSecond
    })
    results.push({ name: `投一票（${connections} 个连接）`, value: `${ours.toFixed(0)}/s`, against: `pgbench 同样的 SQL，${CLIENTS} 个连接 ${same.toFixed(0)}/s`, ratio: ours / same, goal })
  }
  return results
}

/** Casts the next ballots of an estate for some seconds; what was acknowledged is in the log. */
function caster(port: number, pool: Pool) {
  const next = new Map<Size, number>()
  const counted = async ({ votes }: Size) => (await pool.query('select count(*) from vote_entry where vote_id = any($1::uuid[])', [votes.map(({ voteId }) => voteId)])).rows[0].count as number
  return async (estate: Size, connections: number): Promise<number> => {
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

/** Reads how many have voted in a vote, as everybody may while it is open. */
const turnoutReader = (port: number) => async ({ votes }: Size): Promise<number> => {
  const { estateId, voteId } = votes.at(-1) as Open
  return (await load({ url: `http://127.0.0.1:${port}/api/estates/${estateId}/votes/${voteId}/turnout`, seconds: SECONDS })).perSecond
}

/** Estates with a vote each. */
async function manyOf(pool: Pool, name: string, estates: number, voices: number): Promise<Size> {
  const votes: Open[] = []
  for (let at = 0; at < estates; at++) votes.push(await opened(pool, await seedEstate(pool, `${name} ${at}`), 1, voices, voices))
  return { votes, homes: votes.flatMap(({ homes }) => homes) }
}

/** An estate with a vote that people cast in, and one for pgbench, which asks nobody. */
async function twoVotesOf(pool: Pool, name: string, voices: number): Promise<Size> {
  const estate = await seedEstate(pool, name)
  const votes = [await opened(pool, estate, 1, voices, PEOPLE), await opened(pool, estate, 2, voices, 1)]
  return { votes, homes: votes.flatMap(({ homes }) => homes) }
}

/** A vote that is open now; the voices have ids that a script can count. */
async function opened(pool: Pool, { estateId, entranceIds, buildingIds }: EstateIds, number: number, voices: number, people: number): Promise<Open> {
  const { voteId, owners } = await openBallots({ pool, estateId, entranceId: entranceIds[0] as string, buildingId: buildingIds[0] as string, voices, number, people })
  const base = FIRST + (number - 1) * voices
  await pool.query(
    `update vote_voice v set id = c.id, state = state || jsonb_build_object('id', c.id)
      from (select w.id as old, ($3 || ($4::bigint + w.number)::text)::uuid as id from vote_voice w where w.estate_id = $1 and w.vote_id = $2) c
      where v.estate_id = $1 and v.id = c.old`,
    [estateId, voteId, ID_START, base],
  )
  await pool.query(`update vote set state = state || jsonb_build_object('closesAt', $2::bigint) where id = $1`, [voteId, Date.now() + 864_000_000])
  const at = `/api/estates/${estateId}/votes/${voteId}/voices/${ID_START}`
  return { estateId, voteId, homes: owners.slice(0, people).map(({ token, no }) => ({ token, path: `${at}${base + no}/cast` })) }
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
