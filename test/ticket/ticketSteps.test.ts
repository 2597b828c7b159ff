import { givenTickets, ok, refusal } from './server'

const { as, estate, other, reported, ticketFor, working, finish, matter, ticket, server } = givenTickets()
const HOUR = 3_600_000

describe('from the matter to the work', () => {
  test('handed to the company it is one ticket with the words that went with it, and the resident sees whom it was given to', async () => {
    const matterId = await reported()
    const worker = estate().people.worker.personId
    const ticketId = await ticketFor(matterId, { workerId: worker, words: '梯子在值班室' })
    expect(await ticket(ticketId)).toMatchObject({ phase: 'assigned', words: '梯子在值班室', worker: { title: '王师傅' }, matters: 1, outstanding: 1 })
    const seen = await matter(matterId)
    expect(seen).toMatchObject({ phase: 'withCompany', ticket: { phase: 'assigned', worker: { title: '王师傅' } } })
    expect(seen.timeline.map(({ title }: { title: string }) => title)).toEqual(expect.arrayContaining(['派给 王师傅', '已转物业办理']))
    // three days from Wednesday 2026-03-04, until the company closes at 18:00
    expect(seen.ticket.due).toContain('2026-03-07T10:00:00')
  })

  test('a worker takes what is nobody’s, starts it with a photo and finishes it; the resident is asked', async () => {
    const matterId = await reported()
    const ticketId = await ticketFor(matterId)
    expect(ok(await as('worker').post(`/tickets/${ticketId}/take`)).phase).toBe('taken')
    const before = await as('worker').photo()
    expect(ok(await as('worker').post(`/tickets/${ticketId}/start`, { before: [before] })).phase).toBe('working')
    const materials = [{ name: '感应灯', quantity: 2, fen: 7000 }]
    expect(ok(await finish(ticketId, { materials })).phase).toBe('finished')
    const page = await ticket(ticketId, 'worker')
    expect(page.finishes).toMatchObject([{ words: '换了感应灯', before: [before], materials, minutes: 20, by: { title: '王师傅' } }])
    expect(page.timeline[0]).toMatchObject({ type: 'TicketFinished', by: '您', words: '换了感应灯' })
    const seen = await matter(matterId)
    expect(seen.phase).toBe('awaitingConfirmation')
    expect(seen.timeline[0]).toMatchObject({ type: 'MatterHandled', words: '换了感应灯', photos: [before, page.finishes[0].after[0]] })
    const photos = await server.pool.query('select state, subject_id from photo where id = any($1::uuid[])', [seen.timeline[0].photos])
    expect(photos.rows).toEqual(Array(2).fill({ state: 'attached', subject_id: ticketId }))
  })

  test('reassigned, the other takes over; the first is told and may not go on', async () => {
    const { ticketId } = await working()
    ok(await as('manager').post(`/tickets/${ticketId}/assign`, { workerId: estate().people.worker2.personId }))
    expect(refusal(await finish(ticketId))).toBe('403 NOT_YOUR_TICKET')
    const told = await server.pool.query('select title from notice where subject_id = $1 and person_id = $2 order by made_at desc, id', [ticketId, estate().people.worker.personId])
    expect(told.rows.map(({ title }) => title)).toContain('工单改派给别人了')
    expect((await ticket(ticketId)).timeline[0].title).toBe('改派给 孙师傅')
  })

  test('declined, it waits for another, and only the staff read why', async () => {
    const matterId = await reported()
    const ticketId = await ticketFor(matterId, { workerId: estate().people.worker.personId })
    expect(ok(await as('worker').post(`/tickets/${ticketId}/decline`, { reason: '要登高证' })).phase).toBe('waiting')
    expect((await ticket(ticketId)).timeline[0]).toMatchObject({ type: 'TicketDeclined', words: '要登高证' })
    const line = (await matter(matterId)).timeline.find(({ type }: { type: string }) => type === 'TicketDeclined')
    expect(line.words).toBeUndefined()
  })

  test('paused in public: the clock stands still, and the resident reads why and until when', async () => {
    const { ticketId, matterId } = await working()
    const due = (await ticket(ticketId)).due
    ok(await as('worker').post(`/tickets/${ticketId}/pause`, { reason: '等配件', resumeOn: '2026-03-09' }))
    expect(await ticket(ticketId)).toMatchObject({ phase: 'paused', pausedUntil: '2026-03-09', pauseReason: '等配件' })
    const seen = await matter(matterId)
    expect(seen.ticket).toMatchObject({ pausedUntil: '2026-03-09', pauseReason: '等配件' })
    expect(seen.timeline[0]).toMatchObject({ title: '暂停，3月9日恢复', words: '等配件' })
    const paused = Date.parse((await ticket(ticketId)).due)
    expect(paused - Date.parse(due)).toBeGreaterThan(4 * 24 * HOUR)
    server.pass(2 * HOUR)
    ok(await as('worker').post(`/tickets/${ticketId}/resume`))
    expect(Date.parse((await ticket(ticketId)).due) - Date.parse(due)).toBeGreaterThanOrEqual(2 * HOUR)
    expect(Date.parse((await ticket(ticketId)).due)).toBeLessThan(paused)
  })
})

describe('on a stair with no signal', () => {
  test('taken, started and finished there and sent an hour later: each bears its own time', async () => {
    const matterId = await reported()
    const ticketId = await ticketFor(matterId, { workerId: estate().people.worker.personId })
    const began = server.deps.clock()
    const at = (minutes: number) => new Date(began + minutes * 60_000).toISOString()
    server.pass(HOUR)
    ok(await as('worker').post(`/tickets/${ticketId}/take`, { doneAt: at(10) }, 'stair-key-1'))
    ok(await as('worker').post(`/tickets/${ticketId}/start`, { doneAt: at(12) }, 'stair-key-2'))
    ok(await finish(ticketId, { doneAt: at(30) }))
    expect((await ticket(ticketId)).finishedAt).toContain(at(30).slice(0, 19))
    expect((await ticket(ticketId)).timeline[0]).toMatchObject({ at: at(30), note: `sentAt:${new Date(server.deps.clock()).toISOString()}` })
  })

  test('sent twice under one key it happens once, and is answered alike', async () => {
    const { ticketId } = await working()
    const after = [await as('worker').photo()]
    const send = () => as('worker').post(`/tickets/${ticketId}/finish`, { words: '好了', after }, 'finish-key-1')
    const first = ok(await send())
    expect(ok(await send())).toEqual(first)
    expect((await ticket(ticketId)).finishes).toHaveLength(1)
  })

  test('what is refused says so with a code, and takes no photo', async () => {
    const { ticketId } = await working()
    const photo = await as('worker').photo()
    const late = await as('worker').post(`/tickets/${ticketId}/finish`, { words: '好了', after: [photo], doneAt: '2026-02-01T00:00:00Z' })
    expect(refusal(late)).toBe('422 DONE_TOO_LONG_AGO')
    expect(late.body.detail).toContain('72 小时')
    const kept = await server.pool.query('select state from photo where id = $1', [photo])
    expect(kept.rows).toEqual([{ state: 'loose' }])
  })
})

describe('who may', () => {
  const steps = ['assign', 'take', 'decline', 'start', 'pause', 'resume', 'finish', 'attach', 'cancel', 'hand-to-round-table']
  const body = (step: string) => ({
    assign: { workerId: estate().people.worker.personId },
    decline: { reason: '不会' },
    pause: { reason: '等配件', resumeOn: '2026-03-20' },
    finish: { words: '好了' },
    attach: { matterId: estate().placeId },
    cancel: { reason: '不用了' },
    'hand-to-round-table': { words: '请大家议' },
  })[step] ?? {}

  test.each(steps)('a resident may not %s', async (step) => {
    const { ticketId } = await working()
    expect(refusal(await as('residentA').post(`/tickets/${ticketId}/${step}`, body(step)))).toBe('403 NOT_YOUR_ROLE')
    expect(refusal(await as('guest').post(`/tickets/${ticketId}/${step}`, body(step)))).toBe('401 LOGIN_NEEDED')
  })

  test.each(steps)('the staff of another estate may not %s', async (step) => {
    const { ticketId } = await working()
    for (const part of ['manager', 'worker'] as const) {
      const there = await as(part, other()).post(`/tickets/${ticketId}/${step}`, body(step))
      expect(['404 NOT_FOUND', '403 NOT_YOUR_ROLE']).toContain(refusal(there))
      const here = await as(part, other()).post(`/api/estates/${estate().estateId}/tickets/${ticketId}/${step}`, body(step))
      expect(refusal(here)).toBe('403 NOT_YOUR_ESTATE')
    }
    expect((await ticket(ticketId)).phase).toBe('working')
  })

  test.each([
    ['take', 'TICKET_WRONG_PHASE'],
    ['start', 'TICKET_WRONG_PHASE'],
    ['pause', 'TICKET_WRONG_PHASE'],
    ['resume', 'TICKET_WRONG_PHASE'],
    ['decline', 'TICKET_WRONG_PHASE'],
  ])('once it is finished nobody may %s', async (step, code) => {
    const { ticketId } = await working()
    ok(await finish(ticketId))
    const answer = await as('worker').post(`/tickets/${ticketId}/${step}`, body(step))
    expect(refusal(answer)).toBe(`409 ${code}`)
    expect(answer.body.detail).toContain('待居民确认')
  })
})
