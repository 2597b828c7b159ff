import type { FastifyInstance } from 'fastify'
import type { Route, Who } from '../src/contract/route'
import { createApp } from '../src/server/app'
import { given } from './given'
import { CAST, type Part } from './givenEstate'

const server = given.server()

/** Every route that the app really has, each as the contract declares it. */
async function allRoutes(): Promise<Route[]> {
  const found: Route[] = []
  const app: FastifyInstance = await createApp(server.deps, {
    onRoute: ({ config, method }) => {
      const { route } = (config ?? {}) as { route?: Route }
      if (route && method !== 'HEAD') found.push(route)
    },
  })
  await app.ready()
  await app.close()
  return found
}

const NOBODY = '00000000-0000-7000-8000-000000000000'
const PARTS = Object.keys(CAST) as Part[]

/** Real ids of an estate, one of each kind, so that what is there could leak. */
interface Real {
  [name: string]: string
}

const YES_NO = [
  { id: 'agree', text: '同意', meaning: 'agree' },
  { id: 'against', text: '反对', meaning: 'against' },
  { id: 'abstain', text: '弃权', meaning: 'abstain' },
]
const DRAFT = {
  title: '私事：还没公示的草稿',
  text: '',
  secret: false,
  questions: [{ id: 'q1', title: '换物业', text: '', matter: 9, kind: 'single', options: YES_NO }],
}

async function realIds(where = server.estate): Promise<Real> {
  const resident = server.as('residentA', where)
  const manager = server.as('manager', where)
  const report = async (text: string) =>
    (await resident.post('/matters', { category: 'repair', text, photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers' })).body.id
  const matterId = await report('私事：只给物业看的事')
  const handed = await manager.post(`/matters/${await report('漏水了')}/hand-to-company`, { words: '' })
  const taken = await manager.post(`/matters/${await report('车位怎么分')}/hand-to-round-table`, { words: '' })
  const draft = await server.as('committee', where).post('/votes', { ...DRAFT, scope: { kind: 'estate' } })
  const times = { from: '2026-03-10T09:00:00+08:00', until: '2026-03-10T10:00:00+08:00' }
  const studio = await server.as('secretary', where).post('/studio/days', { ...times, place: '站', minutes: 20, deputyIds: [where.people.deputy.personId] })
  await resident.post(`/studio/days/${studio.body.id}/book`, { place: 0, words: '私事：只说给代表听' })
  return {
    estateId: where.estateId,
    studioDayId: studio.body.id,
    matterId,
    voteId: draft.body.id,
    ticketId: handed.body.ticketId,
    itemId: taken.body.itemId,
    personId: where.people.residentA.personId,
    sessionId: NOBODY,
  }
}

const pathOf = (route: Route, ids: Real) => route.path.replace(/:(\w+)/g, (_, name) => ids[name] ?? (name.endsWith('Id') ? NOBODY : 'XXXXXXXX'))
const isOpen = (route: Route) => route.who.includes('guest')
const mayCall = (route: Route, part: Part) =>
  route.who.some((who: Who) => who === 'guest' || who === 'person' || who === 'member' || who === CAST[part].role)

let routes: Route[] = []
let own: Real = {}
let others: Real = {}
beforeAll(async () => {
  routes = await allRoutes()
  own = await realIds()
  others = await realIds(server.other)
}, 60_000)

const snapshot = async () => {
  const found = await server.pool.query(
    `select (select count(*) from event where estate_id = $1) as events, (select coalesce(sum(version), 0) from matter where estate_id = $1) as matters,
      (select coalesce(sum(version), 0) from vote where estate_id = $1) as votes, (select count(*) from vote_entry where estate_id = $1) as ballots,
      (select count(*) from notice where estate_id = $1) as notices, (select count(*) from follow where estate_id = $1) as follows,
      (select count(*) from claim where estate_id = $1) as claims, (select count(*) from disclosure where estate_id = $1) as disclosures`,
    [server.other.estateId],
  )
  return found.rows[0]
}

test('there are many routes, each with a name of its own', () => {
  expect(routes.length).toBeGreaterThan(60)
  expect(new Set(routes.map(({ name }) => name)).size).toBe(routes.length)
  for (const { who } of routes) expect(who.length).toBeGreaterThan(0)
})

test('a guest reaches what is open and is asked to log in everywhere else', async () => {
  for (const route of routes) {
    const answer = await server.as('guest').send(route.method, pathOf(route, own), route.method === 'GET' ? undefined : {})
    if (!isOpen(route)) expect([route.name, answer.status, answer.body.code]).toEqual([route.name, 401, 'LOGIN_NEEDED'])
    else expect([route.name, answer.status === 401 && !/\/(matters|agenda-items|meetings)/.test(route.path), answer.status >= 500]).toEqual([route.name, false, false])
  }
})

test.each(PARTS)('%s reaches what is theirs and nothing else, and no call fails', async (part) => {
  for (const route of routes) {
    if (['leave', 'eraseMe', 'revokeSession'].includes(route.name)) continue
    const answer = await server.as(part).send(route.method, pathOf(route, own), route.method === 'GET' ? undefined : {})
    expect([route.name, answer.status < 500]).toEqual([route.name, true])
    if (!mayCall(route, part)) expect([route.name, answer.status, answer.body.code]).toEqual([route.name, 403, 'NOT_YOUR_ROLE'])
    else expect([route.name, answer.status === 401]).toEqual([route.name, false])
  }
}, 120_000)

test.each(PARTS)("%s gets nothing of another estate, under its own address or through one's own", async (part) => {
  const before = await snapshot()
  for (const route of routes.filter(({ path }) => path.includes(':estateId'))) {
    const there = await server.as(part).send(route.method, pathOf(route, others), route.method === 'GET' ? undefined : {})
    if (!isOpen(route) && !route.who.includes('person')) expect([route.name, there.status, there.body.code]).toEqual([route.name, 403, 'NOT_YOUR_ESTATE'])
    expect([route.name, /私事：/.test(JSON.stringify(there.body))]).toEqual([route.name, false])
    if (/:(?!estateId)\w+Id/.test(route.path)) {
      const through = await server.as(part).send(route.method, pathOf(route, { ...others, estateId: own.estateId as string }), route.method === 'GET' ? undefined : {})
      expect([route.name, through.status >= 400 && through.status < 500]).toEqual([route.name, true])
    }
  }
  expect(await snapshot()).toEqual(before)
}, 120_000)

test('what is told to handlers alone, and a vote that is not hung yet, stay with those who work on them', async () => {
  for (const part of ['guest', 'residentB', 'tenant', 'worker', 'committee'] as const) {
    const answers = [await server.as(part).get(`/matters/${own.matterId}`), await server.as(part).get('/matters'), await server.as(part).get('/home')]
    expect(answers[0]?.status).toBe(404)
    for (const { body } of answers) expect(JSON.stringify(body)).not.toContain('私事')
  }
  for (const part of ['guest', 'residentA', 'tenant', 'worker', 'manager', 'clerk'] as const) {
    const answers = await Promise.all([`/votes/${own.voteId}`, `/votes/${own.voteId}/roll`, `/votes/${own.voteId}/turnout`, '/votes'].map((path) => server.as(part).get(path)))
    for (const { body } of answers) expect(JSON.stringify(body)).not.toContain('私事')
    expect(answers[0]?.status).toBe(404)
  }
  for (const part of ['residentA', 'manager', 'secretary'] as const) {
    expect((await server.as(part).get(`/matters/${own.matterId}`)).status).toBe(200)
  }
})
