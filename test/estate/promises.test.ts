import type { PromisePage } from '../../src/contract/promise'
import { DAY, HOUR } from '../../src/domain/calendar'
import { DEFAULT_PROMISES, type PromisedTimes, type PromiseSettings } from '../../src/domain/deadline/promise'
import { setPromises } from '../../src/domain/deadline/setPromises'
import { ROLES, type Actor, type Role } from '../../src/domain/actor'
import { START } from '../given'
import { givenTickets, ok } from '../ticket/server'

const given = givenTickets()
const { as } = given
const read = async (part: Parameters<typeof as>[0]) => ok(await as(part).get<PromisePage>('/promises'))
const set = (promises: object, part: Parameters<typeof as>[0] = 'committee', key?: string) => as(part).send('PUT', '/promises', { promises }, key)
const repairs = (times: Partial<PromisedTimes>, from: PromiseSettings = DEFAULT_PROMISES): PromiseSettings => ({
  ...from,
  times: { ...from.times, normal: { ...from.times.normal, repair: { ...from.times.normal.repair, ...times } } },
})
const inDays = (days: number) => repairs({ finish: { unit: 'day', days } })
const due = (days: number) => new Date(Date.parse('2026-03-04T18:00:00+08:00') + days * DAY).toISOString().slice(0, 19)
const changes = async () =>
  (await given.server.pool.query(`select count(*)::int as n from event where estate_id = $1 and stream_id = $1 and type = 'PromisesSet'`, [given.estate().estateId])).rows[0].n

describe('服务承诺', () => {
  test('are read by anybody, with the law’s bound beside them; only who may set them is offered that', async () => {
    const page = await read('guest')
    expect(page.promises).toEqual(JSON.parse(JSON.stringify(DEFAULT_PROMISES)))
    expect(page.bounds).toEqual([{ category: 'fees', step: 'finish', mostDays: 3, law: '聊城市物业管理条例 35' }])
    expect(page).toMatchObject({ can: [] })
    expect(page.set).toBeUndefined()
    for (const part of ['committee', 'secretary'] as const) expect((await read(part)).can).toEqual(['setPromises'])
    for (const part of ['residentA', 'manager', 'worker'] as const) expect((await read(part)).can).toEqual([])
    expect(await set(inDays(2), 'manager')).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } })
  })

  test('set anew they hold for what is opened from then on; what is open keeps its own, also when it is paused', async () => {
    const earlier = await given.working()
    expect((await given.ticket(earlier.ticketId)).due).toContain(due(3))
    given.server.pass(HOUR)

    const page = ok(await set(inDays(1), 'committee', 'promises-once')) as PromisePage
    expect(page).toMatchObject({ set: { by: '业委会 钱主任', role: 'committee', at: new Date(START + HOUR).toISOString() } })
    ok(await set(inDays(1), 'committee', 'promises-once'))
    ok(await set(inDays(1), 'secretary'))
    expect(await changes()).toBe(1)
    const inbox = ok(await as('manager').get('/notices')) as { rows: { kind: string }[] }
    expect(inbox.rows.filter(({ kind }) => kind === 'PromisesSet')).toHaveLength(1)
    expect((await read('guest')).promises.times.normal.repair.finish).toEqual({ unit: 'day', days: 1 })

    const later = await given.working('residentB')
    expect((await given.ticket(later.ticketId)).due).toContain(due(1))
    for (const { ticketId } of [earlier, later]) ok(await as('worker').post(`/tickets/${ticketId}/pause`, { reason: '等配件', resumeOn: '2026-03-06' }))
    given.server.pass(HOUR)
    for (const { ticketId } of [earlier, later]) ok(await as('worker').post(`/tickets/${ticketId}/resume`))
    // an hour stood still, which runs on the next morning
    const hourAfter = (days: number) => new Date(Date.parse('2026-03-05T09:00:00+08:00') + days * DAY).toISOString().slice(0, 19)
    expect((await given.ticket(earlier.ticketId)).due).toContain(hourAfter(3))
    expect((await given.ticket(later.ticketId)).due).toContain(hourAfter(1))
  })

  test.each([
    ['SERVICE_HOURS_WRONG', { ...DEFAULT_PROMISES, hours: { opens: 600, closes: 600, days: 'every' } }, '开始要早于结束'],
    ['PROMISE_NOT_WHOLE', inDays(0), '“报修”（一般）的办结时限要填大于 0 的整数'],
    ['PROMISE_LONGER_THAN_LAW', { ...DEFAULT_PROMISES, times: { ...DEFAULT_PROMISES.times, normal: { ...DEFAULT_PROMISES.times.normal, fees: { ...DEFAULT_PROMISES.times.normal.fees, finish: { unit: 'day', days: 4 } } } } }, '最长 3 天（聊城市物业管理条例 35）'],
    ['ESCALATION_NOT_RISING', { ...DEFAULT_PROMISES, escalation: { ...DEFAULT_PROMISES.escalation, normal: [{ role: 'manager', lateMinutes: 60 }, { role: 'secretary', lateMinutes: 60 }] } }, '第 2 级上报，要比上一级更晚'],
    ['NO_HOLIDAY_LIST', repairs({ finish: { unit: 'workingDay', days: 3 } }), '2026 年放假安排还没有导入'],
  ])('are refused with %s, in words that say what to do', async (code, promises, words) => {
    const before = await changes()
    expect(await set(promises)).toMatchObject({ status: 422, body: { code, detail: expect.stringContaining(words) } })
    expect(await changes()).toBe(before)
  })

  test('that would reach for ever, or tell nobody, are no promises at all', async () => {
    for (const promises of [inDays(1e9), { ...DEFAULT_PROMISES, escalation: { urgent: [], normal: [] } }]) {
      expect(await set(promises)).toMatchObject({ status: 400, body: { code: 'BAD_INPUT' } })
    }
  })
})

test('nobody but the committee and the secretary gives the estate’s word', () => {
  const may = (role: Role) => setPromises({ promises: inDays(1), calendar: {} }, DEFAULT_PROMISES, { personId: 'a', role, unitIds: [] } satisfies Actor, START).ok
  expect(ROLES.filter(may)).toEqual(['secretary', 'committee'])
})
