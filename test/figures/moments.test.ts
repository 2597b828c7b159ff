import { createApp } from '../../src/server/app'
import type { Pool } from '../../src/server/db/pool'
import { DAY } from '../../src/domain/calendar'
import { periodOf } from '../../src/domain/figures/period'
import { givenTickets, ok } from '../ticket/server'

const { as, server, estate, other, reported, ticketFor, matter, ticket, finish } = givenTickets()
const figures = async (path = '/figures') => ok(await as('guest').get(path))
const until = (at: string, more = 0) => server.pass(Date.parse(at) + more - server.deps.clock())
/** What a figure gains by some doing, once nothing else is left to fall due. */
async function gained<T>(figure: string, doing: () => Promise<T>) {
  server.pass(20 * DAY)
  const before = (await figures('/figures?period=all'))[figure]
  await doing()
  const after = (await figures('/figures?period=all'))[figure]
  return Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]).filter(([, more]) => more !== 0))
}

describe('accepted in time', () => {
  test.each([
    ['at the very moment', 0, { met: 1, due: 1 }],
    ['a millisecond late', 1, { due: 1 }],
  ])('accepted %s', async (_, more, change) => {
    const doing = async () => {
      const id = await reported()
      until((await matter(id)).due, more)
      ok(await as('manager').post(`/matters/${id}/accept`))
    }
    expect(await gained('acceptedInTime', doing)).toEqual(change)
  })

  test('waiting, it falls due just after its moment, though nothing happens', async () => {
    const id = await reported()
    const { due } = await matter(id)
    const before = (await figures()).acceptedInTime
    until(due)
    expect((await figures()).acceptedInTime).toEqual(before)
    expect((await figures('/home')).figures.acceptedInTime).toEqual(before)
    server.pass(1)
    const after = { ...before, due: before.due + 1, notYetDue: before.notYetDue - 1 }
    expect((await figures()).acceptedInTime).toEqual(after)
    expect((await figures('/home')).figures.acceptedInTime).toEqual(after)
  })
})

describe('closed in time', () => {
  const working = async () => {
    const matterId = await reported()
    const ticketId = await ticketFor(matterId, { workerId: estate().people.worker.personId })
    ok(await as('worker').post(`/tickets/${ticketId}/take`))
    return { matterId, ticketId, due: (await ticket(ticketId)).due as string }
  }

  test.each([
    ['at the very moment', 0, { met: 1, due: 1 }],
    ['a millisecond late', 1, { due: 1 }],
  ])('finished %s', async (_, more, change) => {
    const doing = async () => {
      const { ticketId, due } = await working()
      until(due, more)
      ok(await finish(ticketId))
    }
    expect(await gained('closedInTime', doing)).toEqual(change)
  })

  test('paused in public, it is due later, and done by then it is in time', async () => {
    const doing = async () => {
      const { ticketId, due } = await working()
      const resumeOn = new Date(server.deps.clock() + 2 * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
      ok(await as('worker').post(`/tickets/${ticketId}/pause`, { reason: '等配件', resumeOn }))
      const moved = (await ticket(ticketId)).due
      expect(Date.parse(moved)).toBeGreaterThan(Date.parse(due))
      until(moved)
      ok(await finish(ticketId))
    }
    expect(await gained('closedInTime', doing)).toEqual({ met: 1, due: 1 })
  })

  test('late for two, it stays late for the one who was content when the other sends it back', async () => {
    const { matterId, ticketId, due } = await working()
    const second = await reported('residentB')
    ok(await as('manager').post(`/tickets/${ticketId}/attach`, { matterId: second }))
    until(due, 1)
    const doing = async () => {
      ok(await finish(ticketId))
      ok(await as('residentA').post(`/matters/${matterId}/confirm`, { rating: 3 }))
      ok(await as('residentB').post(`/matters/${second}/send-back`, { words: '还是不亮' }))
    }
    expect(await gained('closedInTime', doing)).toEqual({ due: -1, notYetDue: 1 })
  })
})

describe('which month', () => {
  test('a matter belongs to the month in which it was told, by the estate’s clock, to the millisecond', async () => {
    const month = periodOf(undefined, server.deps.clock())
    server.pass(month.until - 1 - server.deps.clock())
    const path = `/figures?period=${month.name}`
    const before = (await figures(path)).matters.count
    await reported()
    server.pass(1)
    await reported()
    expect((await figures(path)).matters.count).toBe(before + 1)
    expect(await figures()).toMatchObject({ period: periodOf(undefined, month.until).name, matters: { count: 1, open: 1 } })
  })

  test('what comes late changes the month that it was told in', async () => {
    const path = `/figures?period=${periodOf(undefined, server.deps.clock()).name}`
    const id = await reported()
    const before = await figures(path)
    server.pass(31 * DAY)
    ok(await as('manager').post(`/matters/${id}/answer`, { words: '已处理' }))
    const after = await figures(path)
    expect(after.satisfaction.unrated).toBe(before.satisfaction.unrated + 1)
  })
})

test('what another process commits is on this one’s home page at once', async () => {
  // nothing that one of them remembers is known to the other
  const app = await createApp({ ...server.deps, pool: Object.create(server.pool) as Pool })
  try {
    const count = async () => (await figures('/home')).figures.matters.count
    const before = await count()
    expect(await count()).toBe(before)
    const told = await app.inject({
      method: 'POST',
      url: `/api/estates/${estate().estateId}/matters`,
      headers: { authorization: `Bearer ${estate().people.tenant.token}` },
      payload: { category: 'other', text: '门禁坏了', photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers' },
    })
    expect(told.statusCode).toBe(200)
    expect(await count()).toBe(before + 1)
  } finally {
    await app.close()
  }
})

describe('who sees what', () => {
  test('another estate’s figures are its own', async () => {
    expect(ok(await as('guest').get(`/api/estates/${other().estateId}/figures?period=all`)).matters.count).toBe(0)
  })

  test('a private matter is counted for a guest and not named', async () => {
    const told = { category: 'neighbours', text: '楼上半夜拖椅子', photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers' }
    ok(await as('residentA').post('/matters', told))
    const path = '/figure-matters?figure=matters&part=all&period=all&limit=50'
    const seen = ok(await as('guest').get(path))
    expect(JSON.stringify(seen)).not.toContain('楼上')
    expect(seen.hidden).toBeGreaterThan(0)
    expect(ok(await as('residentB').get(path)).rows.map(({ title }: { title: string }) => title)).not.toContain('楼上半夜拖椅子')
    expect(ok(await as('residentA').get(path)).rows.map(({ title }: { title: string }) => title)).toContain('楼上半夜拖椅子')
  })

  test.each([
    '/figures?period=2026-13',
    '/figure-matters?figure=matters&part=met',
    '/figure-matters?figure=closures',
    '/figure-matters?figure=ratings&part=all',
  ])('%s is refused in words', async (path) => {
    expect(await as('guest').get(path)).toMatchObject({ status: 400, body: { code: 'BAD_INPUT' } })
  })

  test.each(['/figures', '/figure-matters?figure=matters&part=all', '/home'])('%s of no estate is not found', async (path) => {
    expect(await as('guest').get(`/api/estates/00000000-0000-7000-8000-000000000000${path}`)).toMatchObject({ status: 404 })
  })
})
