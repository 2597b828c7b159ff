import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { createApp } from '../src/server/app'
import { openPool, type Pool } from '../src/server/db/pool'
import type { Deps } from '../src/server/deps'
import { openFolderStore } from '../src/server/photo/folder'
import { testDatabase } from './database'
import { CAST, seedEstate, type EstateIds, type Part } from './givenEstate'

export interface Answer<T = any> {
  readonly status: number
  readonly body: T
}

/** A server with two small estates, and everybody in them logged in. The clock stands still until it is moved. */
export interface TestServer {
  readonly app: FastifyInstance
  readonly pool: Pool
  readonly deps: Deps
  readonly estate: EstateIds
  readonly other: EstateIds
  /** A pool of another process over the same database; whoever makes it ends it. */
  secondPool(): Pool
  /** Moves the clock, in ms. */
  pass(ms: number): void
  /** Somebody's requests; paths are relative to `/api/estates/<own estate>` unless they begin with `/api`. */
  as(part: Part | 'guest', where?: EstateIds): {
    get<T = any>(path: string): Promise<Answer<T>>
    post<T = any>(path: string, body?: object, key?: string): Promise<Answer<T>>
    send<T = any>(method: string, path: string, body?: object, key?: string): Promise<Answer<T>>
    /** Uploads a small picture, to one's own photos or to another route that takes one; its id. */
    photo(path?: string): Promise<string>
  }
}

/** 2026-03-04, a Wednesday, 10:00 in Shanghai. */
export const START = Date.UTC(2026, 2, 4, 2)

function server(change: Partial<Deps> = {}): TestServer {
  const database = testDatabase()
  const made: { app?: FastifyInstance; deps?: Deps; estate?: EstateIds; other?: EstateIds } = {}
  let now = START
  let passed = false
  /** Makes kept pages new: the moments of the tests are closer together than a page may be old. */
  const sayThatTimePassed = async () => {
    if (!passed) return
    passed = false
    await database.pool.query('select pg_current_xact_id()')
  }
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xyz-photos-'))
    const numbers = openPool(database.connection, { max: 2, options: '-c synchronous_commit=off -c timezone=UTC' })
    made.deps = {
      pool: database.pool,
      numbers,
      photos: await openFolderStore(folder),
      codes: { send: async () => ({ ok: true }) },
      mode: 'production',
      publicUrl: 'http://localhost',
      clock: () => now,
      ...change,
    }
    made.estate = await seedEstate(database.pool, '弘盛华庭')
    made.other = await seedEstate(database.pool, '隔壁花园')
    made.app = await createApp(made.deps)
    await made.app.ready()
    cleanUps.push(async () => {
      await made.app?.close()
      await numbers.end()
      await rm(folder, { recursive: true, force: true })
    })
  }, 60_000)
  const cleanUps: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp()
  })
  const self: TestServer = {
    get app() { return made.app as FastifyInstance },
    get pool() { return database.pool },
    get deps() { return made.deps as Deps },
    get estate() { return made.estate as EstateIds },
    get other() { return made.other as EstateIds },
    secondPool: () => openPool(database.connection, { max: 2 }),
    pass(ms) {
      now += ms
      passed = true
    },
    as(part, where = self.estate) {
      const authorization: Record<string, string> = part === 'guest' ? {} : { authorization: `Bearer ${where.people[part].token}` }
      const send = async (method: string, path: string, body?: object, key?: string) => {
        await sayThatTimePassed()
        const answer = await self.app.inject({
          method: method as 'GET',
          url: path.startsWith('/api') ? path : `/api/estates/${where.estateId}${path}`,
          headers: { ...authorization, ...(key && { 'idempotency-key': key }), ...(body && { 'content-type': 'application/json' }) },
          ...(body && { payload: JSON.stringify(body) }),
        })
        return { status: answer.statusCode, body: bodyOf(answer.body) }
      }
      return {
        get: (path) => send('GET', path),
        post: (path, body = {}, key) => send('POST', path, body, key),
        send,
        photo: async (path = `/api/estates/${where.estateId}/photos`) => {
          const answer = await self.app.inject({ method: 'POST', url: path, ...(await multipart(authorization)) })
          if (answer.statusCode !== 200) throw new Error(answer.body)
          return answer.json().id
        },
      }
    },
  }
  return self
}

const bodyOf = (text: string) => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

async function multipart(headers: Record<string, string>) {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#b3202c' } }).jpeg().toBuffer()
  const boundary = 'given-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`
  return {
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), picture, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}

export const given = { server }
export { CAST }
