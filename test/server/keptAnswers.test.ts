import { gunzipSync } from 'node:zlib'
import type { Pool } from '../../src/server/db/pool'
import { CLOCK_WITHIN, keptAnswer } from '../../src/server/keptAnswers'
import { given, START } from '../given'

let now = START
const server = given.server({ clock: () => now })
const MATTER = { category: 'repair', text: '楼道灯不亮', photoIds: [], where: { kind: 'estate' }, seenBy: 'neighbours' }

/** What the server asked of the database meanwhile, beside what it shows now. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = []
  const ask = server.pool.query
  server.pool.query = ((...args: [{ name?: string; text?: string } | string]) => {
    const [statement] = args
    const name = typeof statement === 'string' ? statement : (statement.name ?? statement.text ?? '')
    if (name !== 'snapshot') asked.push(name)
    return (ask as (...all: unknown[]) => unknown).apply(server.pool, args)
  }) as never
  try {
    await act()
  } finally {
    server.pool.query = ask
  }
  return asked
}

describe('a page that is read again while nothing happens', () => {
  const resident = () => server.as('residentA')

  test('is not made again, not even its reader looked for; and is the same to the letter', async () => {
    await resident().post('/matters', MATTER)
    for (const path of ['/matters?of=mine', '/home', '/items?of=waiting', '/figures', '/votes']) {
      const secretary = path.includes('waiting') ? server.as('secretary') : resident()
      const first = await secretary.get(path)
      expect([path, first.status]).toEqual([path, 200])
      let again: typeof first | undefined
      expect([path, await statementsOf(async () => (again = await secretary.get(path)))]).toEqual([path, []])
      expect(again).toEqual(first)
    }
  })

  test('is made again once what it says of time may be old', async () => {
    await resident().get('/home')
    now += CLOCK_WITHIN - 1
    expect(await statementsOf(() => resident().get('/home'))).toEqual([])
    now += 1
    expect(await statementsOf(() => resident().get('/home'))).not.toEqual([])
  })

  test('goes packed to whom that suits, and says so; to any other as it is', async () => {
    const url = `/api/estates/${server.estate.estateId}/matters?of=mine`
    const asked = (headers: object) => server.app.inject({ url, headers: { authorization: `Bearer ${server.estate.people.residentA.token}`, ...headers } })
    for (let more = 0; more < 10; more++) await resident().post('/matters', MATTER)
    const plain = await asked({})
    for (let time = 0; time < 2; time++) {
      const small = await asked({ 'accept-encoding': 'br, gzip' })
      expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', 'content-type': plain.headers['content-type'] })
      expect(gunzipSync(small.rawPayload).equals(plain.rawPayload)).toBe(true)
    }
    for (const refusing of ['identity', 'gzip;q=0, identity']) expect((await asked({ 'accept-encoding': refusing })).headers['content-encoding']).toBeUndefined()
  })

  test('is not given to another reader', async () => {
    const mine = await resident().get('/matters?of=mine')
    expect(mine.body.rows.length).toBeGreaterThan(0)
    expect((await server.as('residentB').get('/matters?of=mine')).body.rows).toEqual([])
    expect((await server.as('guest').get('/matters?of=mine')).status).toBe(401)
  })
})

describe('what is committed by whatever process is shown to the next who asks', () => {
  const another = async (act: (pool: Pool) => Promise<unknown>) => {
    const pool = server.secondPool()
    try {
      await act(pool)
    } finally {
      await pool.end()
    }
  }
  const mine = async (id: string) => (await server.as('residentA').get('/matters?of=mine')).body.rows.find((row: { id: string }) => row.id === id).mine

  test('and not before it is committed', async () => {
    const { body: matter } = await server.as('residentA').post('/matters', MATTER)
    expect(await mine(matter.id)).toBe(true)
    await another(async (pool) => {
      const connection = await pool.connect()
      await connection.query('begin')
      await connection.query('update matter set reporter_id = $2, entered_by = $2 where id = $1', [matter.id, server.estate.people.residentB.personId])
      expect(await mine(matter.id)).toBe(true)
      expect(await mine(matter.id)).toBe(true)
      await connection.query('commit')
      connection.release()
      expect(await mine(matter.id)).toBe(false)
    })
  })

  test('a revoked session reads nothing more, and an ended duty no longer its pages', async () => {
    const { personId } = server.estate.people.worker2
    expect((await server.as('worker2').get('/tickets')).status).toBe(200)
    await another((pool) => pool.query('update duty set ended_at = now() where estate_id = $1 and person_id = $2', [server.estate.estateId, personId]))
    expect((await server.as('worker2').get('/tickets')).status).toBe(403)
    await another((pool) => pool.query('update session set revoked_at = now() where person_id = $1', [personId]))
    expect((await server.as('worker2').get('/notices')).status).toBe(401)
  })
})

describe('an answer is kept', () => {
  /** A database that shows what it is told to. */
  const showing = (shown: { snapshot: string }) => ({ query: async () => ({ rows: [{ ...shown }] }) }) as unknown as Pool
  const made = (pool: Pool, key: string, bytes = 10) => {
    let times = 0
    const ask = () => keptAnswer(pool, key, '1', 0, async () => Buffer.alloc(bytes, ++times))
    return { ask, times: () => times }
  }

  test('unless something was committed while it was made, if only by itself', async () => {
    const shown = { snapshot: '1' }
    const { ask, times } = made(showing(shown), 'a')
    shown.snapshot = '2'
    await ask()
    shown.snapshot = '1'
    await ask()
    await ask()
    expect(times()).toBe(2)
  })

  test('until those that came after it take the room: the oldest goes first', async () => {
    const pool = showing({ snapshot: '1' })
    const pages = Array.from({ length: 9 }, (_, place) => made(pool, `page ${place}`, 2 * 1024 * 1024))
    for (const { ask } of pages) await ask()
    for (const { ask } of [...pages].reverse()) await ask()
    expect(pages.map(({ times }) => times())).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1])
  })
})
