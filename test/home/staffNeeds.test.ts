import { DAY, MINUTE } from '../../src/domain/calendar'
import { homeSchemas } from '../../src/contract/home.schema'
import { escalateTickets } from '../../src/server/ticket/escalate'
import { table } from '../agendaItem/onTheTable'
import type { Part } from '../givenEstate'
import { givenTickets, ok } from '../ticket/server'

const { as, server, estate, reported, ticketFor, working, finish, ticket, matter } = givenTickets()
const home = async (part: Part) => {
  const page = ok(await as(part).get('/home'))
  homeSchemas.readHome.answer.strict().parse(page)
  return page
}
const needs = async (part: Part, kind: string) => (await home(part)).needs.filter((need: { kind: string }) => need.kind === kind)
const need = async (part: Part, kind: string, id: string) => (await needs(part, kind)).find((one: { id: string }) => one.id === id)
const until = (at: string, more: number) => server.pass(Date.parse(at) + more - server.deps.clock())

test('what waits to be accepted says how long is left, and from the first moment past its promise how late it is', async () => {
  const id = await reported()
  const { due } = await matter(id)
  for (const part of ['manager', 'secretary'] as const) expect(await need(part, 'acceptMatter', id)).toMatchObject({ due: expect.any(String), link: `matter:${id}` })
  until(due, -70 * MINUTE)
  expect((await need('manager', 'acceptMatter', id)).tag).toEqual({ kind: 'wait', text: '还剩 1 小时 10 分' })
  until(due, 0)
  expect((await need('manager', 'acceptMatter', id)).tag).toEqual({ kind: 'wait', text: '还剩 1 分钟' })
  until(due, 20 * MINUTE)
  expect((await need('manager', 'acceptMatter', id)).tag).toEqual({ kind: 'late', text: '超时 20 分钟' })
  ok(await as('manager').post(`/matters/${id}/accept`))
  expect(await need('manager', 'acceptMatter', id)).toBeUndefined()
  expect(await need('manager', 'handleMatter', id)).toBeDefined()
  const { due: finish_ } = await matter(id)
  until(finish_, 0)
  expect(await need('manager', 'overdue', id)).toBeUndefined()
  until(finish_, 1)
  expect(await need('manager', 'handleMatter', id)).toBeUndefined()
  expect(await need('manager', 'overdue', id)).toMatchObject({ link: `matter:${id}`, tag: { kind: 'late' } })
  expect(await needs('worker', 'acceptMatter')).toEqual([])
})

test('a ticket goes from the manager’s list to the worker’s, is late in both, and back again as sent back', async () => {
  const matterId = await reported('residentA')
  const ticketId = await ticketFor(matterId)
  expect(await need('manager', 'assignTicket', ticketId)).toMatchObject({ link: `ticket:${ticketId}`, note: expect.stringContaining('待派单') })
  expect(await need('worker', 'assignTicket', ticketId)).toMatchObject({ note: expect.stringContaining('您可以接') })
  ok(await as('manager').post(`/tickets/${ticketId}/assign`, { workerId: estate().people.worker.personId }))
  expect(await need('manager', 'assignTicket', ticketId)).toBeUndefined()
  expect(await need('worker', 'myTicket', ticketId)).toMatchObject({ note: expect.stringContaining('待接单') })
  expect(await need('worker2', 'myTicket', ticketId)).toBeUndefined()
  ok(await as('worker').post(`/tickets/${ticketId}/take`))
  const { due } = await ticket(ticketId)
  until(due, 0)
  expect(await need('manager', 'overdue', ticketId)).toBeUndefined()
  until(due, 1)
  expect(await need('manager', 'overdue', ticketId)).toMatchObject({ note: expect.stringContaining('王师傅') })
  expect((await need('worker', 'myTicket', ticketId)).tag).toEqual({ kind: 'late', text: '超时 1 分钟' })
  ok(await finish(ticketId))
  expect(await need('worker', 'myTicket', ticketId)).toBeUndefined()
  ok(await as('residentA').post(`/matters/${matterId}/send-back`, { words: '还是不亮' }))
  expect(await need('manager', 'sentBack', ticketId)).toBeDefined()
  expect(await need('worker', 'myTicket', ticketId)).toMatchObject({ note: expect.stringContaining('没修好') })
})

test('a paused ticket says until when and why, in the worker’s hands', async () => {
  const { ticketId } = await working()
  const resumeOn = new Date(server.deps.clock() + 3 * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
  ok(await as('worker').post(`/tickets/${ticketId}/pause`, { reason: '等配件到货', resumeOn }))
  const [, month, day] = resumeOn.split('-').map(Number)
  expect((await need('worker', 'myTicket', ticketId)).note).toContain(`已暂停到 ${month}月${day}日：等配件到货`)
})

test('the secretary hears of what is late from the second level on, the community from the third', async () => {
  const { ticketId } = await working()
  until((await ticket(ticketId)).due, 1)
  await escalateTickets(server.deps)
  expect([await need('secretary', 'overdue', ticketId), await need('officer', 'overdue', ticketId)]).toEqual([undefined, undefined])
  server.pass(2 * DAY)
  await escalateTickets(server.deps)
  expect(await need('secretary', 'overdue', ticketId)).toBeDefined()
  expect(await need('officer', 'overdue', ticketId)).toBeUndefined()
  server.pass(4 * DAY)
  await escalateTickets(server.deps)
  expect(await need('officer', 'overdue', ticketId)).toBeDefined()
})

test('the manager sees each worker with what is in hand; others do not', async () => {
  const { workers } = await home('manager')
  const inHand = await server.pool.query(`select count(*)::int as count from ticket where estate_id = $1 and worker_id = $2 and phase in ('assigned', 'taken', 'working', 'paused')`, [
    estate().estateId,
    estate().people.worker.personId,
  ])
  expect(inHand.rows[0].count).toBeGreaterThan(0)
  expect(workers).toContainEqual(expect.objectContaining({ title: '王师傅', inHand: inHand.rows[0].count, nextDue: expect.any(String) }))
  expect(workers).toContainEqual(expect.objectContaining({ title: '孙师傅', inHand: 0 }))
  expect((await home('secretary')).workers).toBeUndefined()
})

test('what waits to be looked over, and who waits to be let in', async () => {
  const id = await reported('tenant')
  expect(await need('manager', 'checkMatter', id)).toBeDefined()
  expect(await need('secretary', 'checkMatter', id)).toBeDefined()
  ok(await as('manager').post(`/matters/${id}/check`, { result: 'pass' }))
  expect(await need('manager', 'checkMatter', id)).toBeUndefined()
  const claim = ok(await as('operator').post('/claims', { unitId: estate().unitIds[5], tie: 'tenant', name: '新租户', note: '' }))
  for (const part of ['manager', 'committee'] as const) {
    expect(await need(part, 'claim', claim.id)).toMatchObject({ link: `claim:${claim.id}`, title: '认领 2号楼1单元102', note: '新租户 · 租户' })
  }
  expect(await needs('secretary', 'claim')).toEqual([])
  ok(await as('committee').post(`/claims/${claim.id}/confirm`))
  expect(await need('manager', 'claim', claim.id)).toBeUndefined()
})

test('the desk is told whom to ask who has no phone', async () => {
  const slip = ok(await as('clerk').post('/matters', {
    category: 'fees', text: '停车费怎么算', photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers', forPerson: { name: '李奶奶' },
  }))
  ok(await as('manager').post(`/matters/${slip.id}/answer`, { words: '每月 60 元' }))
  expect(await need('clerk', 'confirmMatter', slip.id)).toMatchObject({ note: expect.stringContaining('联系本人') })
  expect((await home('clerk')).mine[0]).toMatchObject({ id: slip.id, mine: true })
})

test('the secretary sees which items may go on, which stand still and which tasks are late; then meetings and minutes', async () => {
  const t = table(server)
  const itemId = await t.at('negotiate')
  expect(await need('secretary', 'itemWaits', itemId)).toBeUndefined()
  server.pass(14 * DAY)
  expect((await need('secretary', 'itemWaits', itemId)).tag.text).toBe('停了')
  await t.discuss(itemId)
  expect(await need('secretary', 'itemWaits', itemId)).toMatchObject({ tag: { kind: 'go' }, note: '协商已有记录，可以进到方案' })
  const today = new Date(server.deps.clock() + 8 * 3_600_000).toISOString().slice(0, 10)
  await t.task(itemId, 'manager', today)
  expect(await need('secretary', 'taskLate', itemId)).toBeUndefined()
  server.pass(DAY)
  expect(await need('secretary', 'taskLate', itemId)).toMatchObject({ link: `item:${itemId}`, note: expect.stringContaining('1 项') })
  const { id } = ok(await as('secretary').post('/meetings', { title: '议事', startsAt: new Date(server.deps.clock() + 1000).toISOString(), place: '活动室', itemIds: [itemId] }))
  server.pass(2000)
  expect(await need('secretary', 'meeting', id)).toBeDefined()
  ok(await as('secretary').post(`/meetings/${id}/record`, { came: [{ name: '甲一' }, { name: '乙二' }], records: [{ itemId, resolution: '照办' }] }))
  expect(await need('secretary', 'minutes', id)).toMatchObject({ link: `meeting:${id}` })
  const page = await home('secretary')
  expect(page.counts.minutes).toBe(1)
})

test('of each kind twenty are shown and all are counted', async () => {
  for (let more = 0; more < 21; more += 1) await reported('residentB')
  const page = await home('manager')
  expect(page.needs.filter(({ kind }: { kind: string }) => kind === 'acceptMatter')).toHaveLength(20)
  const waiting = await server.pool.query(`select count(*)::int as count from matter where estate_id = $1 and phase = 'reported'`, [estate().estateId])
  expect(page.counts.acceptMatter).toBe(waiting.rows[0].count)
  const inHand = await server.pool.query(`select count(*)::int as count from matter where estate_id = $1 and phase in ('accepted', 'withCompany', 'atRoundTable')`, [estate().estateId])
  expect(page.counts.inHand).toBe(inHand.rows[0].count)
})
