import { DAY } from '../../src/domain/calendar'
import { homeSchemas } from '../../src/contract/home.schema'
import { table } from '../agendaItem/onTheTable'
import type { Part } from '../givenEstate'
import { givenTickets, ok } from '../ticket/server'

const { as, server, estate, other, reported, ticketFor, working, finish } = givenTickets()
const home = async (part: Part) => {
  const page = ok(await as(part).get('/home'))
  homeSchemas.readHome.answer.strict().parse(page)
  return page
}
const needs = async (part: Part, kind: string) => (await home(part)).needs.filter((need: { kind: string }) => need.kind === kind)
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

describe('a resident’s home', () => {
  test('asks for a word on what was handled, and says by when it closes itself', async () => {
    const { matterId, ticketId } = await working('residentA')
    expect(await needs('residentA', 'confirmMatter')).toEqual([])
    ok(await finish(ticketId))
    const [need] = await needs('residentA', 'confirmMatter')
    expect(need).toMatchObject({ id: matterId, link: `matter:${matterId}`, title: '楼道灯不亮', tag: { kind: 'go', text: '待您确认' } })
    expect(need.note).toContain('7 天内没有回音')
    expect(await needs('residentB', 'confirmMatter')).toEqual([])
    server.pass(6 * DAY + 1)
    expect((await needs('residentA', 'confirmMatter'))[0].note).toContain('1 天内')
    ok(await as('residentA').post(`/matters/${matterId}/confirm`, { rating: 5 }))
    expect(await needs('residentA', 'confirmMatter')).toEqual([])
  })

  test('shows what was returned, until it is sent in again', async () => {
    const matterId = await reported('residentB')
    ok(await as('manager').post(`/matters/${matterId}/return`, { reason: '看不出在哪', instead: '请补一张照片' }))
    expect(ids(await needs('residentB', 'returnedMatter'))).toEqual([matterId])
    ok(await as('residentB').post(`/matters/${matterId}/resubmit`, { text: '2单元三楼的灯', photoIds: [] }))
    expect(await needs('residentB', 'returnedMatter')).toEqual([])
  })

  test('lists the newest five of their own: told, joined, or entered for somebody', async () => {
    const told: string[] = []
    for (let more = 0; more < 5; more += 1) {
      told.unshift(await reported('tenant'))
      server.pass(1000)
    }
    const joined = await reported('residentB')
    ok(await as('manager').post(`/matters/${joined}/check`, { result: 'pass' }))
    ok(await as('tenant').post(`/matters/${joined}/join`))
    const { mine } = await home('tenant')
    expect(ids(mine)).toEqual([joined, ...told.slice(0, 4)])
    expect(mine.map(({ mine: own }: { mine: boolean }) => own)).toEqual([false, true, true, true, true])
  })

  test('counts the notices that are not read yet', async () => {
    const before = (await home('residentA')).unread
    const matterId = await reported('residentA')
    ok(await as('manager').post(`/matters/${matterId}/accept`))
    expect((await home('residentA')).unread).toBe(before + 1)
    ok(await as('residentA').post('/notices/read', {}))
    expect((await home('residentA')).unread).toBe(0)
  })
})

describe('of the round table', () => {
  const t = table(server)

  test('a task is shown to whom it was given, with the end of its day, until it is done', async () => {
    const itemId = await t.at('carryOut')
    const taskId = await t.task(itemId, 'residentA', '2026-04-20')
    const [need] = await needs('residentA', 'myTask')
    expect(need).toMatchObject({ id: taskId, link: `item:${itemId}`, title: '请人查漏', due: expect.stringContaining('2026-04-20T16:00:00') })
    expect(await needs('residentB', 'myTask')).toEqual([])
    await t.finish(itemId, taskId)
    expect(await needs('residentA', 'myTask')).toEqual([])
  })

  test('a verdict is asked of whose matter it was and of who follows it, once', async () => {
    const itemId = await t.at('evaluate')
    ok(await as('residentB').post(`/items/${itemId}/follow`))
    for (const part of ['residentA', 'residentB', 'committee'] as const) expect(ids(await needs(part, 'giveVerdict'))).toContain(itemId)
    expect(ids(await needs('tenant', 'giveVerdict'))).not.toContain(itemId)
    expect(await needs('manager', 'giveVerdict')).toEqual([])
    ok(await as('residentB').post(`/items/${itemId}/verdict`, { verdict: 'good' }))
    expect(ids(await needs('residentB', 'giveVerdict'))).not.toContain(itemId)
    expect(ids(await needs('residentA', 'giveVerdict'))).toContain(itemId)
  })

  test('a meeting is shown to whom it asks, and no more three hours after it began', async () => {
    const itemId = await t.at('negotiate')
    const startsAt = new Date(server.deps.clock() + DAY).toISOString()
    const plan = { title: '第一次议事', startsAt, place: '活动室', itemIds: [itemId], askedIds: [estate().people.residentA.personId] }
    const { id } = ok(await as('secretary').post('/meetings', plan))
    expect(ids(await needs('residentA', 'meeting'))).toEqual([id])
    expect(await needs('residentB', 'meeting')).toEqual([])
    expect(ids(await needs('committee', 'meeting'))).toEqual([id])
    server.pass(DAY + 3 * 3_600_000)
    expect(ids(await needs('residentA', 'meeting'))).toEqual([id])
    server.pass(1)
    expect(await needs('residentA', 'meeting')).toEqual([])
    expect(ids(await needs('secretary', 'meeting'))).toEqual([id])
  })
})

test('whoever acts in another estate sees this one as a guest does', async () => {
  await ticketFor(await reported('residentA'))
  const answer = await as('manager', other()).get(`/api/estates/${estate().estateId}/home`)
  expect(answer).toMatchObject({ status: 200, body: { needs: [], mine: [], unread: 0 } })
  expect(answer.body.workers).toBeUndefined()
  expect(await as('guest').get('/api/estates/00000000-0000-7000-8000-000000000000/home')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
})
