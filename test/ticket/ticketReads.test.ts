import { ticketSchemas } from '../../src/contract/ticket.schema'
import { givenTickets, ok, refusal } from './server'

const { as, estate, other, reported, ticketFor, working, finish, ticket, server } = givenTickets()
const ids = (body: { rows: { id: string }[] }) => body.rows.map(({ id }) => id)

describe('lists of tickets', () => {
  test('each list holds what it says, and every row is as the contract has it', async () => {
    const waiting = await ticketFor(await reported())
    const { ticketId: mine } = await working()
    const { ticketId: done } = await working()
    ok(await finish(done))
    const list = async (of: string, by: 'worker' | 'worker2' | 'manager' = 'manager') =>
      ticketSchemas.listTickets.answer.parse(ok(await as(by).get(`/tickets?of=${of}`)))
    expect(ids(await list('waiting'))).toContain(waiting)
    expect(ids(await list('waiting'))).not.toContain(mine)
    expect(ids(await list('mine', 'worker'))).toEqual(expect.arrayContaining([mine]))
    expect(ids(await list('mine', 'worker'))).not.toContain(done)
    expect(ids(await list('working'))).toContain(mine)
    expect(ids(await list('finished'))).toContain(done)
    expect(ids(await list('all'))).toEqual(expect.arrayContaining([waiting, mine, done]))
    // another worker sees what is nobody's, and nothing of a colleague's
    expect(ids(await list('all', 'worker2'))).toContain(waiting)
    expect(ids(await list('all', 'worker2'))).not.toContain(mine)
    expect(ids(await list('finished', 'worker2'))).not.toContain(done)
    const row = (await list('waiting', 'worker')).rows.find(({ id }) => id === waiting)
    expect(row?.can).toEqual(['takeTicket'])
    expect((await list('all')).rows.find(({ id }) => id === mine)?.can).toEqual(['assignTicket', 'pauseTicket', 'finishTicket', 'attachMatter', 'cancelTicket', 'handTicketToRoundTable'])
  })

  test('overdue holds what is past its promise, and a search finds by number, place or title', async () => {
    const { ticketId } = await working()
    const { number, due } = await ticket(ticketId)
    expect(ids(ok(await as('manager').get('/tickets?of=overdue')))).not.toContain(ticketId)
    server.pass(Date.parse(due) - server.deps.clock() + 1)
    expect(ids(ok(await as('manager').get('/tickets?of=overdue&limit=50')))).toContain(ticketId)
    expect(ids(ok(await as('manager').get(`/tickets?of=all&search=${number}`)))).toEqual([ticketId])
    expect(ids(ok(await as('manager').get(`/tickets?of=all&search=${encodeURIComponent('没有这个')}`)))).toEqual([])
  })

  test.each(['waiting', 'all'])('pages of %s join without a gap or a repeat', async (of) => {
    for (let made = 0; made < 5; made += 1) await ticketFor(await reported())
    const whole = ids(ok(await as('manager').get(`/tickets?of=${of}&limit=50`)))
    const walked: string[] = []
    let cursor: string | null | undefined
    do {
      const page: { rows: { id: string }[]; cursor?: string | null } = ok(await as('manager').get(`/tickets?of=${of}&limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`))
      walked.push(...ids(page))
      cursor = page.cursor
    } while (cursor)
    expect(whole.length).toBeGreaterThanOrEqual(5)
    expect(walked).toEqual(whole)
  })

  test('a cursor that is nonsense begins at the start', async () => {
    expect((await as('manager').get(`/tickets?of=all&cursor=${encodeURIComponent("infinity~' or 1=1")}`)).status).toBe(200)
  })
})

describe('a ticket’s page', () => {
  test('is as the contract has it, for each who may read it', async () => {
    const { ticketId } = await working()
    for (const by of ['manager', 'secretary', 'officer', 'worker'] as const) {
      ticketSchemas.readTicket.answer.parse(await ticket(ticketId, by))
    }
    expect(refusal(await as('residentA').get(`/tickets/${ticketId}`))).toBe('403 NOT_YOUR_ROLE')
    expect(refusal(await as('worker2').get(`/tickets/${ticketId}`))).toBe('404 NOT_FOUND')
    expect(refusal(await as('manager', other()).get(`/tickets/${ticketId}`))).toBe('404 NOT_FOUND')
  })

  test('where to go and whom to call is for its worker and the manager while the work lasts, and each reading is kept', async () => {
    const { personId } = estate().people.residentB
    await server.pool.query(`update person set phone = '19900000002' where id = $1`, [personId])
    const readings = async () => (await server.pool.query('select role, what, why from disclosure where about_id = $1 order by at, id', [personId])).rows
    const waiting = await ticketFor(await reported('residentB'))
    expect((await ticket(waiting, 'worker')).items[0].reporter).toEqual({ name: expect.stringMatching(/\*/) })
    expect(await readings()).toEqual([])

    ok(await as('worker').post(`/tickets/${waiting}/take`))
    expect((await ticket(waiting, 'worker')).items[0].reporter).toEqual({ name: '乙二', address: '1号楼1单元102', phone: '19900000002' })
    const { number } = await ticket(waiting, 'secretary')
    expect((await ticket(waiting, 'secretary')).items[0].reporter).toEqual({ name: '乙二' })
    expect(await readings()).toEqual([{ role: 'worker', what: '电话、住址', why: `处理工单 ${number}` }])

    ok(await finish(waiting))
    expect((await ticket(waiting, 'worker')).items[0].reporter).toEqual({ name: '乙二' })
    expect(await readings()).toHaveLength(1)
  })
})

test('a worker looks at the photos of what is nobody’s before taking it, and then they are its own worker’s alone', async () => {
  const photo = await as('residentA').photo()
  const told = { category: 'repair', text: '厨房漏水', photoIds: [photo], where: { kind: 'estate' }, seenBy: 'handlers' }
  const ticketId = await ticketFor(ok(await as('residentA').post('/matters', told)).id)
  const look = async (by: 'worker' | 'worker2' | 'residentB') => (await as(by).get(`/photos/${photo}/thumb`)).status
  expect([await look('worker'), await look('worker2')]).toEqual([200, 200])
  ok(await as('worker').post(`/tickets/${ticketId}/take`))
  expect(await look('worker')).toBe(200)
  expect([await look('worker2'), await look('residentB')]).not.toContain(200)
})

test('the workers, each with what is in hand and when the next is due', async () => {
  const { ticketId } = await working()
  const { due } = await ticket(ticketId)
  const { rows } = ticketSchemas.listWorkers.answer.parse(ok(await as('secretary').get('/workers')))
  const worker = rows.find(({ id }) => id === estate().people.worker.personId)
  const held = ids(ok(await as('worker').get('/tickets?of=mine&limit=50')))
  expect(worker).toMatchObject({ name: '王测', title: '王师傅', inHand: held.length })
  expect(Date.parse(worker?.nextDue ?? '')).toBeLessThanOrEqual(Date.parse(due))
  expect(rows.find(({ id }) => id === estate().people.worker2.personId)).toMatchObject({ inHand: 0, nextDue: null })
  expect(refusal(await as('worker').get('/workers'))).toBe('403 NOT_YOUR_ROLE')
})
