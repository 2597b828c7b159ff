import { DAY } from '../../src/domain/calendar'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import { CAST, type Part } from '../givenEstate'
import { givenStudioServer } from './givenStudioServer'

const server = given.server()
const { ok, plan, book, personId, secondDeputy } = givenStudioServer(server)
/** Stands in every word that was said in confidence. */
const SECRET = '秘密'
const OF_MATTER = '私密'
const MAY: readonly Part[] = ['residentA', 'deputy', 'secretary']
const OTHERS = (Object.keys(CAST) as Part[]).filter((part) => !MAY.includes(part))

let dayId = ''
let caseId = ''
let matterId = ''
let bookingId = ''
let other: Awaited<ReturnType<typeof secondDeputy>>

beforeAll(async () => {
  other = await secondDeputy()
  dayId = await plan()
  matterId = (await server.as('residentA').post('/matters', { category: 'neighbours', text: `${OF_MATTER}邻居的事`, photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers' })).body.id
  bookingId = (await book('residentA', dayId, 0, { words: `${SECRET}想说的`, matterId })).bookingId
  server.pass(5 * DAY)
  await runJobsOnce(server.deps)
  server.pass(DAY)
  caseId = (await ok('deputy', `/days/${dayId}/receive`, { bookingId, deputyId: personId('deputy'), said: `${SECRET}说的话`, outcome: { how: 'taken', due: '2026-03-20' } })).caseId
  server.pass(15 * DAY)
  await runJobsOnce(server.deps)
  await ok('deputy', `/cases/${caseId}/answer`, { words: `${SECRET}答复` })
  await ok('residentA', `/cases/${caseId}/judge`, { satisfied: false, words: `${SECRET}不满意` })
  await ok('deputy', `/cases/${caseId}/answer`, { words: `${SECRET}再答复` })
  await ok('deputy', `/cases/${caseId}/ask-consent`, { question: `${SECRET}问`, answer: `${SECRET}答` })
}, 60_000)

const READS = () => ['/studio', `/studio/days/${dayId}`, `/studio/cases/${caseId}`, '/studio/cases', '/home', '/notices', '/matters', `/matters/${matterId}`, '/figures', '/figure-matters?figure=matters&part=all']
/** The company deals with matters, and this one was told to it: what was said at the studio was not. */
const dealsWithMatters = (part: Part) => ['manager', 'clerk', 'officer'].includes(part)

test.each(OTHERS)('%s reads nothing of it by any way', async (part) => {
  for (const path of READS()) {
    const { status, body } = await server.as(part).get(path)
    const text = JSON.stringify(body)
    expect([path, text.includes(SECRET)]).toEqual([path, false])
    if (!dealsWithMatters(part)) expect([path, text.includes(OF_MATTER), text.includes('甲一')]).toEqual([path, false, false])
    if (path.startsWith('/studio/cases')) expect([path, status]).toEqual([path, path === '/studio/cases' ? 403 : 404])
  }
  const home = JSON.stringify((await server.as(part).get('/home')).body.needs)
  expect(home.includes('studio')).toBe(false)
})

test('a guest sees that a time is taken, and no more', async () => {
  for (const path of ['/studio', `/studio/days/${dayId}`]) {
    const text = JSON.stringify((await server.as('guest').get(path)).body)
    expect([text.includes(SECRET), text.includes('甲一'), text.includes(personId('residentA')), text.includes(caseId)]).toEqual([false, false, false, false])
  }
  expect((await server.as('guest').get(`/studio/cases/${caseId}`)).status).toBe(401)
})

test('a deputy of other days reads nothing, and can do nothing', async () => {
  for (const path of READS()) {
    const { text } = await other.get(path)
    expect([path, text.includes(SECRET), text.includes(OF_MATTER), text.includes('甲一')]).toEqual([path, false, false, false])
  }
  expect((await other.get(`/studio/cases/${caseId}`)).status).toBe(404)
  for (const [rest, body] of [['answer', { words: '好' }], ['extend', { due: '2026-04-30', reason: '等' }], ['turn-into-matter', { category: 'other' }], ['ask-consent', { question: '问', answer: '答' }]] as const) {
    expect((await other.post(`/studio/cases/${caseId}/${rest}`, body)).status).toBe(404)
  }
  const walkIn = { walkIn: { name: '某', phone: '19900000000' }, deputyId: personId('deputy'), said: '说', outcome: { how: 'answered', words: '好' } }
  expect(await other.post(`/studio/days/${dayId}/receive`, walkIn)).toMatchObject({ status: 403, text: expect.stringContaining('STUDIO_NOT_YOUR_DAY') })
})

test('who may do something in the resident’s place: nobody', async () => {
  for (const part of ['residentB', 'manager', 'committee'] as const) {
    expect((await server.as(part).post(`/studio/cases/${caseId}/judge`, { satisfied: true })).status).toBe(404)
    expect((await server.as(part).post(`/studio/cases/${caseId}/say-consent`, { agree: true, edition: 1 })).status).toBe(404)
  }
  for (const part of ['deputy', 'secretary'] as const) {
    expect(await server.as(part).post(`/studio/cases/${caseId}/judge`, { satisfied: true })).toMatchObject({ status: 403, body: { code: 'STUDIO_NOT_YOUR_CASE' } })
  }
  expect((await server.as('residentB').post(`/studio/days/${dayId}/cancel-booking`, { bookingId })).status).toBe(404)
})

test('no notice bears a word or a name, and none goes to anybody else', async () => {
  const { rows } = await server.pool.query(`select person_id, title || body as words from notice where estate_id = $1 and kind like 'Studio%'`, [server.estate.estateId])
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter(({ words }) => words.includes(SECRET) || words.includes(OF_MATTER) || words.includes('甲一'))).toEqual([])
  const told = new Set(rows.map(({ person_id: id }) => id))
  expect([...told].filter((id) => !MAY.map(personId).includes(id))).toEqual([])
})

test('the matter that was laid beside it is closed to the deputy again once it is settled', async () => {
  expect((await server.as('deputy').get(`/matters/${matterId}`)).status).toBe(200)
  await ok('residentA', `/cases/${caseId}/judge`, { satisfied: true })
  expect((await server.as('deputy').get(`/matters/${matterId}`)).status).toBe(404)
})
