import { periodOf } from '../../src/domain/figures/period'
import { figuresJson } from '../../src/server/figures/read'
import { figureMattersJson } from '../../src/server/figures/list'
import { OPEN_STATEMENT, ownStatement } from '../../src/server/home/statement'
import { given, START } from '../given'

const server = given.server()
const MANY = 30_000
const now = START

/** Ten years of matters, one every three hours, nearly all of them closed. */
beforeAll(async () => {
  const { people, estateId } = server.estate
  const client = await server.pool.connect()
  // else the rows are not known to be visible to all by the time they are vacuumed
  await client.query('set synchronous_commit = on')
  await client.query(
    `insert into matter (estate_id, id, number, version, state, phase, category, urgency, title, text, place_kind, place_name, seen_by, check_state,
        name_shown, reporter_id, entered_by, reported_at, accept_due, accepted_at, finish_due, finished_at, closed_at, closed_how, rating, changed_at)
      select $1, gen_random_uuid(), n, 1, jsonb_build_object('photoIds', '[]'::jsonb, 'joined', '[]'::jsonb, 'text', (select string_agg(md5(n::text || k), '') from generate_series(1, 30) k)),
        case when n < 20 then 'reported' when n < 40 then 'awaitingConfirmation' else 'closed' end, 'repair', 'normal', '灯', '灯', 'estate', '小区', 'neighbours', 'pass',
        false, case when n % 1000 = 0 then $2::uuid else $3::uuid end, $3, t, t + interval '4 hours', case when n >= 20 then t end, t + interval '3 days', case when n >= 20 then t end,
        case when n >= 40 then t end, case when n >= 40 then 'confirmed' end, case when n >= 40 then 5 end, t
      from (select n, $4::timestamptz - n * interval '3 hours' as t from generate_series(1, ${MANY}) n) x`,
    [estateId, people.residentA.personId, people.residentB.personId, new Date(now).toISOString()],
  )
  client.release(true)
  await server.pool.query('vacuum analyze matter')
}, 120_000)

interface Query {
  name: string
  text: string
  values: unknown[]
}

/** How PostgreSQL goes about what a reading asks, and how many pages it touches for it. */
async function planOf(reading: (pool: never) => Promise<unknown>): Promise<{ plan: string; pages: number }> {
  const asked: Query[] = []
  const spy = { query: async (query: Query) => { asked.push(query); return { rows: [{ json: '{}' }] } } }
  await reading(spy as never)
  const client = await server.pool.connect()
  try {
    const { text, values } = asked[0] as Query
    const { rows } = await client.query(`explain (analyze, buffers, costs off, timing off) ${text}`, values)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    return { plan, pages: Number(/shared hit=(\d+)/.exec(plan)?.[1] ?? 0) + Number(/ read=(\d+)/.exec(plan.split('\n')[1] ?? '')?.[1] ?? 0) }
  } finally {
    client.release(true)
  }
}

const MATTERS_READ_THROUGH = /Seq Scan on matter\b/

test('a month’s figures read no more than the month, and those of all time one index instead of the rows', async () => {
  const read = (name?: string) => planOf((pool) => figuresJson(pool, server.estate.estateId, periodOf(name, now), now))
  const month = await read()
  expect(month.plan).not.toMatch(MATTERS_READ_THROUGH)
  expect(month.pages).toBeLessThan(20)
  expect((await read('all')).plan).toContain('Index Only Scan using matter_figures')
})

test.each(['guest', 'resident', 'manager', 'secretary', 'worker', 'clerk', 'officer', 'committee'] as const)('the home page of a %s reads a few pages of a large estate', async (role) => {
  const { text } = ownStatement(role === 'guest' ? undefined : role)
  const values = role === 'guest' ? [server.estate.estateId] : [server.estate.estateId, server.estate.people.residentA.personId, new Date(now).toISOString()]
  const { plan, pages } = await planOf((pool: never) => (pool as { query(query: Query): Promise<unknown> }).query({ name: 'own', text, values }))
  expect(plan).not.toMatch(MATTERS_READ_THROUGH)
  expect(pages).toBeLessThan(200)
})

test('and so does what everybody sees of it', async () => {
  const period = periodOf(undefined, now)
  const values = [server.estate.estateId, new Date(now).toISOString(), new Date(period.from).toISOString(), new Date(period.until).toISOString(), period.name]
  const { plan, pages } = await planOf((pool: never) => (pool as { query(query: Query): Promise<unknown> }).query({ ...OPEN_STATEMENT, values }))
  expect(plan).not.toMatch(MATTERS_READ_THROUGH)
  expect(pages).toBeLessThan(60)
})

test('a page of the list behind a figure reads no more than it shows of the month', async () => {
  const read = (by: 'guest' | 'manager') =>
    planOf((pool) => figureMattersJson(pool, server.estate.estateId, by === 'guest' ? undefined : { personId: server.estate.people.manager.personId, role: 'manager', unitIds: [] }, periodOf(undefined, now), now, { figure: 'closedInTime', part: 'met', limit: 20 }))
  for (const by of ['guest', 'manager'] as const) {
    const { plan, pages } = await read(by)
    expect(plan).not.toMatch(MATTERS_READ_THROUGH)
    expect(pages).toBeLessThan(150)
  }
})
