import { DAY } from '../../src/domain/calendar'
import { given } from '../given'
import type { Part } from '../givenEstate'
import { givenStudioServer } from './givenStudioServer'

const server = given.server()
const { ok, plan, book, studio, day, personId } = givenStudioServer(server)
const as = (part: Part | 'guest') => server.as(part)
const told = async (text: string) => (await as('residentA').post('/matters', { category: 'neighbours', text, photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers' })).body.id as string

let dayId = ''
let quarrel = ''
beforeAll(async () => {
  await server.pool.query(`update person set phone = '19900007001' where id = $1`, [personId('residentB')])
  dayId = await plan()
  quarrel = await told('楼上住户半夜吵闹')
  await book('residentA', dayId, 0, { matterId: quarrel })
  await book('residentB', dayId, 1, { words: '物业乱收费' })
})

test('what becomes a quarrel between two sides is no deputy’s to read, though it was laid beside a talk', async () => {
  expect((await as('deputy').get(`/matters/${quarrel}`)).status).toBe(200)
  await as('secretary').post(`/matters/${quarrel}/hand-to-mediation`, { words: '' })
  expect((await as('deputy').get(`/matters/${quarrel}`)).status).toBe(404)
})

test('a matter that a deputy took down is spoken for by its own resident alone, not by the desk or the deputy', async () => {
  server.pass(6 * DAY)
  const second = (await day('deputy', dayId)).bookings.find(({ name }: { name: string }) => name === '乙二')
  const { matterId } = await ok('deputy', `/days/${dayId}/receive`, { bookingId: second.id, deputyId: personId('deputy'), said: '物业乱收费，要说法', outcome: { how: 'matter', category: 'fees' } })
  await as('manager').post(`/matters/${matterId}/answer`, { words: '收费没问题' })
  expect((await as('clerk').get('/home')).body.needs.map(({ id }: { id: string }) => id)).not.toContain(matterId)
  for (const part of ['clerk', 'deputy'] as const) expect([part, (await as(part).post(`/matters/${matterId}/confirm`, { rating: 5, words: '' })).status]).toEqual([part, 403])
  expect((await as('deputy').get(`/matters/${matterId}`)).body.can).not.toContain('withdrawMatter')
  expect((await as('residentB').post(`/matters/${matterId}/send-back`, { words: '没说清', photoIds: [] })).status).toBe(200)
})

test('said again of a matter that has ended, it is a new one', async () => {
  const later = await plan({ from: new Date(server.deps.clock() + 2 * DAY).toISOString(), until: new Date(server.deps.clock() + 2 * DAY + 3_600_000).toISOString() })
  const ended = await told('还是漏水')
  const { bookingId } = await book('residentA', later, 0, { matterId: ended })
  await as('residentA').post(`/matters/${ended}/withdraw`, { reason: '' })
  server.pass(2 * DAY + 60_000)
  const { matterId } = await ok('deputy', `/days/${later}/receive`, { bookingId, deputyId: personId('deputy'), said: '还是漏，重新修', outcome: { how: 'matter', category: 'repair' } })
  expect(matterId).not.toBe(ended)
  expect((await as('residentA').get(`/matters/${matterId}`)).body).toMatchObject({ phase: 'reported', text: '还是漏，重新修' })
})

test('a published answer is taken down by those who published it, and goes with whoever is erased', async () => {
  const later = await plan({ from: new Date(server.deps.clock() + 2 * DAY).toISOString(), until: new Date(server.deps.clock() + 2 * DAY + 3_600_000).toISOString() })
  const { bookingId } = await book('tenant', later, 0)
  server.pass(2 * DAY + 60_000)
  const { caseId } = await ok('deputy', `/days/${later}/receive`, { bookingId, deputyId: personId('deputy'), said: '问医保', outcome: { how: 'answered', words: '能报' } })
  const publish = async () => {
    await ok('deputy', `/cases/${caseId}/ask-consent`, { question: '能报吗', answer: '能报' })
    const { publicAnswer } = (await as('tenant').get(`/studio/cases/${caseId}`)).body
    return as('tenant').post(`/studio/cases/${caseId}/say-consent`, { agree: true, edition: publicAnswer.edition })
  }
  await publish()
  expect((await studio('guest')).answers).toHaveLength(1)
  expect((await as('tenant').get('/api/me/data')).body).toMatchObject({ 代表委员工作室: [{ 说的: '问医保' }] })
  const coming = await plan({ from: new Date(server.deps.clock() + 5 * DAY).toISOString(), until: new Date(server.deps.clock() + 5 * DAY + 3_600_000).toISOString() })
  await book('tenant', coming, 0)
  expect((await as('tenant').send('POST', '/api/me/erase', { confirm: '注销' })).status).toBe(200)
  expect([(await studio('guest')).answers, (await day('guest', coming)).times[0].free]).toEqual([[], true])
})
