import { meetingSchemas } from '../../src/contract/meeting.schema'
import { table } from '../agendaItem/onTheTable'
import { given } from '../given'

const server = given.server()
const t = table(server)
const HOUR = 3_600_000

test('a pack has what was heard, agreed, costs and is promised of each item, in the order of the agenda, for those who run the table', async () => {
  const first = await t.at('carryOut')
  await t.task(first, 'manager', '2026-03-05')
  const { itemId: second } = await t.fromMatter('门禁坏了', 'residentB')
  await t.visit(second, 1, 'oppose', '我家不出钱')
  server.pass(72 * HOUR)
  const startsAt = new Date(server.deps.clock() + HOUR).toISOString()
  const { id } = await t.ok(server.as('secretary').post('/meetings', { title: '三月议事会', startsAt, place: '服务站', itemIds: [second, first], askedIds: [] }))
  const { items } = await t.ok(server.as('officer').get(`/meetings/${id}/pack`))
  meetingSchemas.readPack.answer.strict().parse(await t.ok(server.as('secretary').get(`/meetings/${id}/pack`)))
  expect(items.map(({ itemId }: { itemId: string }) => itemId)).toEqual([second, first])
  expect(items[0]).toMatchObject({ matters: { count: 1, persons: 1, waitDays: 3 }, visits: { homes: 1, objections: ['我家不出钱'], words: [] }, tasks: [], mustCome: [] })
  expect(items[1]).toMatchObject({ visits: { homes: 1, objections: [], words: ['早该修了'] }, agreed: [{ words: '先查漏点再定方案' }], plan: { cost: expect.any(Number) }, tasks: [{ what: '请人查漏', late: 2 }], mustCome: ['物业 王经理'] })
  for (const part of ['residentA', 'manager', 'guest'] as const) expect((await server.as(part).get(`/meetings/${id}/pack`)).status).toBe(part === 'guest' ? 401 : 403)
})
