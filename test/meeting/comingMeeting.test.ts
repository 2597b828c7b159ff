import { runJobsOnce } from '../../src/server/jobs'
import { calendarFile } from '../../src/server/meeting/calendarFile'
import { table } from '../agendaItem/onTheTable'
import { given } from '../given'
import type { Part } from '../givenEstate'

const server = given.server()
const t = table(server)
const HOUR = 3_600_000
let id = ''
let itemId = ''
const titles = async (part: Part) => (await server.as(part).get('/notices')).body.rows.map(({ title }: { title: string }) => title)
const plan = (change: object = {}) => ({
  title: '三月议事会', startsAt: new Date(server.deps.clock() + 30 * HOUR).toISOString(), place: '党群服务站', itemIds: [itemId],
  askedIds: (['residentA', 'residentB', 'manager'] as const).map((part) => server.estate.people[part].personId), ...change,
})

beforeAll(async () => {
  itemId = (await t.fromMatter()).itemId
  id = (await t.ok(server.as('secretary').post('/meetings', plan({ itemMinutes: { [itemId]: 25 } })))).id
})

test('each item has its time in the plan, and its table begins with it', async () => {
  expect((await server.as('guest').get(`/meetings/${id}`)).body.itemRows).toMatchObject([{ id: itemId, minutes: 25 }])
  expect(await server.as('secretary').post('/meetings', plan({ itemMinutes: { [itemId]: 0 } }))).toMatchObject({ status: 422, body: { code: 'ITEM_MINUTES' } })
})

test('who is asked may send word that they cannot come; those who run the table see it, and nobody else', async () => {
  expect(await server.as('tenant').post(`/meetings/${id}/leave`)).toMatchObject({ status: 403, body: { code: 'NOT_ASKED_TO_COME' } })
  await t.ok(server.as('residentA').post(`/meetings/${id}/leave`, { words: '那天值班' }))
  await t.ok(server.as('residentB').post(`/meetings/${id}/leave`, { words: '孩子病了' }))
  await t.ok(server.as('residentB').post(`/meetings/${id}/leave/withdraw`))
  const page = async (part: Part) => (await server.as(part).get(`/meetings/${id}`)).body
  expect((await page('secretary')).leaveAsked).toMatchObject([{ name: '甲一', words: '那天值班' }])
  expect([(await page('residentA')).can, (await page('residentB')).can].map((can) => can.includes('withdrawLeave'))).toEqual([true, false])
  expect(JSON.stringify(await page('residentB'))).not.toContain('值班')
  expect(await titles('secretary')).toContain('甲一请假')
})

test('who is asked and comes is told the day before and in the last hour, each once', async () => {
  const reminders = async (part: Part) => (await titles(part)).filter((title: string) => title.endsWith('开议事会'))
  for (const hours of [0, 7, 1, 21, 0.5]) {
    server.pass(hours * HOUR)
    await runJobsOnce(server.deps)
  }
  expect([await reminders('residentB'), await reminders('residentA')].map((all) => all.sort())).toEqual([['一小时内开议事会', '明天开议事会'], []])
  // the room is open by now: who asked for leave is marked as such
  await t.ok(server.as('secretary').post(`/meetings/${id}/sitting`))
  const { sitting } = (await server.as('secretary').get(`/meetings/${id}/sitting`)).body
  expect([sitting.chair.leave, sitting.items[0].minutes]).toEqual([['甲一'], 25])
})

test('it goes into any calendar: times in UTC, words escaped, lines folded by octets', async () => {
  const answer = await server.as('guest').get(`/meetings/${id}/calendar`)
  expect(answer.status).toBe(200)
  const file = calendarFile({ id: 'm1', title: '三月议事会，一楼；圆桌', startsAt: '2026-03-05T11:00:00Z', place: 'A,B;C', itemRows: [{ id: 'i', number: 1, title: '地下车库漏水，谁来出钱修、怎么修、什么时候修'.repeat(2), phase: 'visit', minutes: 25, speakers: 0 }] }, '弘盛华庭', 'https://x/#/m?id=1', 0)
  expect(file).toContain('DTSTART:20260305T110000Z\r\nDTEND:20260305T112500Z\r\n')
  expect(file).toContain('LOCATION:A\\,B\\;C\r\n')
  const lines = file.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(file.replaceAll('\r\n ', '')).toContain('什么时候修\\nhttps://x/#/m?id=1')
})
