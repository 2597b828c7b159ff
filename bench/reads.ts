import { load } from './load'
import { alternate, type Result } from './result'
import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from '../src/server/db/pool'
import { hashOf } from '../src/server/session/find'
import type { EstateIds } from '../test/givenEstate'

const TURNS = 5
const CONNECTIONS = 32

/** The home page and a page of twenty matters, as phones of guests and of 32 residents ask for them, against an empty route. */
export async function reads(ports: { app: number; empty: number }, pool: Pool, estate: EstateIds): Promise<Result[]> {
  const empty = `http://127.0.0.1:${ports.empty}/`
  const at = (path: string) => `http://127.0.0.1:${ports.app}/api/estates/${estate.estateId}${path}`
  const results: Result[] = []
  const resident = await sessionsOf(pool, estate, CONNECTIONS)
  for (const [name, path, tokens, goal] of [
    ['首页，一个请求（访客）', '/home', undefined, '≥ 0.35'],
    ['首页，一个请求（居民）', '/home', resident, '≥ 0.25'],
    ['一页 20 件事项（访客）', '/matters?of=neighbours', undefined, '≥ 0.35'],
    ['一页 20 件事项（居民）', '/matters?of=mine', resident, '≥ 0.25'],
  ] as const) {
    const p99s: number[] = []
    const emptyP99s: number[] = []
    const [ours, nothing] = await alternate(
      TURNS,
      async () => {
        const loaded = await load({ url: at(path), ...(tokens && { tokens }) })
        p99s.push(loaded.p99)
        return loaded.perSecond
      },
      async () => {
        const loaded = await load({ url: empty })
        emptyP99s.push(loaded.p99)
        return loaded.perSecond
      },
    )
    results.push({ name, value: `${ours.toFixed(0)}/s`, against: `空路由 ${nothing.toFixed(0)}/s`, ratio: ours / nothing, goal })
    const middle = (numbers: number[]) => Math.max(numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1, 1)
    results.push({ name: `${name} p99`, value: `${middle(p99s)} ms`, against: `空路由 ${middle(emptyP99s)} ms`, ratio: middle(p99s) / middle(emptyP99s), goal: '≤ 2' })
  }
  results.push(await readsBesideWrites(at('/home'), empty, pool, estate, resident))
  return results
}

/** How often something is committed while pages are read: a busy evening of forty estates. */
const WRITES_A_SECOND = 20

/** The same home pages while something is written all the time, so that none can be kept for long. */
async function readsBesideWrites(url: string, empty: string, pool: Pool, { estateId }: EstateIds, tokens: readonly string[]): Promise<Result> {
  const [ours, nothing] = await alternate(
    TURNS,
    async () => {
      const writing = setInterval(() => void pool.query('update estate set name = name where id = $1', [estateId]), 1_000 / WRITES_A_SECOND)
      try {
        return (await load({ url, tokens })).perSecond
      } finally {
        clearInterval(writing)
      }
    },
    async () => (await load({ url: empty })).perSecond,
  )
  return { name: `首页，一个请求（居民），旁边每秒写入 ${WRITES_A_SECOND} 次`, value: `${ours.toFixed(0)}/s`, against: `空路由 ${nothing.toFixed(0)}/s`, ratio: ours / nothing, goal: '≥ 0.05' }
}

/** So many residents, each with a phone and an even share of the estate's matters. */
export async function sessionsOf(pool: Pool, { estateId, people }: EstateIds, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'))
  const persons = tokens.map(() => randomUUID())
  for (const [place, token] of tokens.entries()) {
    const memberId = randomUUID()
    await pool.query('insert into person (id, name) values ($1, $2)', [persons[place], `居民${place}`])
    await pool.query(
      `insert into membership (estate_id, id, unit_id, person_id, tie) select estate_id, $3, unit_id, $4, tie from membership where estate_id = $1 and person_id = $2 limit 1`,
      [estateId, people.residentA.personId, memberId, persons[place]],
    )
    await pool.query(
      `insert into session (id, token_hash, person_id, acting_id, acting_estate, expires_at)
        select gen_random_uuid(), $2, $3, $4, acting_estate, expires_at from session where token_hash = $1`,
      [hashOf(people.residentA.token), hashOf(token), persons[place], memberId],
    )
  }
  await pool.query(`update matter set reporter_id = p.id, entered_by = p.id from unnest($2::uuid[]) with ordinality p(id, place) where estate_id = $1 and p.place - 1 = number % $3`, [
    estateId,
    persons,
    count,
  ])
  await pool.query('vacuum analyze')
  return tokens
}

/** How a page's cost grows from an estate of 1,000 matters to one of 1,000,000. */
export async function growth(ports: { app: number }, small: EstateIds, large: EstateIds): Promise<Result[]> {
  const at = ({ estateId }: EstateIds, path: string) => `http://127.0.0.1:${ports.app}/api/estates/${estateId}${path}`
  const results: Result[] = []
  for (const [name, path] of [['一页事项', '/matters?of=neighbours'], ['首页', '/home']] as const) {
    const [few, many] = await alternate(
      TURNS,
      async () => (await load({ url: at(small, path), seconds: 2 })).perSecond,
      async () => (await load({ url: at(large, path), seconds: 2 })).perSecond,
    )
    results.push({ name: `${name}：1,000,000 件的小区`, value: `${many.toFixed(0)}/s`, against: `1,000 件 ${few.toFixed(0)}/s`, ratio: few / many, goal: '≤ 1.2' })
  }
  return results
}
