import { escalateTickets } from '../../src/server/ticket/escalate'
import { givenTickets, ok, refusal } from './server'

const { as, estate, reported, ticketFor, finish, matter, ticket, server, working } = givenTickets()

/** One fault told by three, in the worker's hands. */
async function forThree() {
  const first = await reported('residentA')
  const ticketId = await ticketFor(first, { workerId: estate().people.worker.personId })
  const second = await reported('residentB')
  const third = await reported('tenant')
  ok(await as('manager').post(`/tickets/${ticketId}/attach`, { matterId: second }))
  ok(await as('secretary').post(`/matters/${third}/hand-to-company`, { ticketId }))
  ok(await as('worker').post(`/tickets/${ticketId}/take`))
  return { ticketId, first, second, third }
}
const types = ({ timeline }: { timeline: { type: string }[] }) => timeline.map(({ type }) => type)

describe('one visit, three reports', () => {
  test('finished once, each reporter is asked, one 没修好 reopens only their own, and the last yes closes the ticket', async () => {
    const { ticketId, first, second, third } = await forThree()
    ok(await finish(ticketId))
    for (const [id, by] of [[first, 'residentA'], [second, 'residentB'], [third, 'tenant']] as const) {
      expect((await matter(id, by)).phase).toBe('awaitingConfirmation')
    }
    ok(await as('residentA').post(`/matters/${first}/confirm`, { rating: 5 }))
    expect((await ticket(ticketId)).phase).toBe('finished')

    ok(await as('residentB').post(`/matters/${second}/send-back`, { words: '我这层还是黑的' }))
    const reopened = await ticket(ticketId, 'worker')
    expect(reopened).toMatchObject({ phase: 'assigned', mine: true, outstanding: 1, timesReopened: 1, can: expect.arrayContaining(['takeTicket']) })
    expect(reopened.items.find(({ id }: { id: string }) => id === second)).toMatchObject({ outstanding: true, sentBackWords: '我这层还是黑的' })
    expect((await matter(third, 'tenant')).phase).toBe('awaitingConfirmation')
    expect((await matter(first)).phase).toBe('closed')

    ok(await as('worker').post(`/tickets/${ticketId}/take`))
    ok(await finish(ticketId, { words: '三层的线接好了' }))
    ok(await as('tenant').post(`/matters/${third}/confirm`, { rating: 4 }))
    expect((await ticket(ticketId)).phase).toBe('finished')
    ok(await as('residentB').post(`/matters/${second}/confirm`, { rating: 4 }))
    expect((await ticket(ticketId)).phase).toBe('closed')
    // what was done again was for the second alone
    expect((await matter(third, 'tenant')).timeline.filter(({ words }: { words?: string }) => words === '三层的线接好了')).toEqual([])
    expect(types(await matter(third, 'tenant')).filter((type) => type === 'TicketTaken')).toHaveLength(1)
    expect(types(await matter(second, 'residentB')).filter((type) => type === 'TicketTaken')).toHaveLength(2)
  })

  test('all three confirm at the same moment, and the ticket is closed', async () => {
    const { ticketId, first, second, third } = await forThree()
    ok(await finish(ticketId))
    await Promise.all([
      as('residentA').post(`/matters/${first}/confirm`, { rating: 5 }),
      as('residentB').post(`/matters/${second}/confirm`, { rating: 5 }),
      as('tenant').post(`/matters/${third}/confirm`, { rating: 5 }),
    ])
    expect((await ticket(ticketId)).phase).toBe('closed')
  })

  test('a matter joins once however often it is said, and not once the work is done', async () => {
    const { ticketId, second } = await forThree()
    ok(await as('manager').post(`/tickets/${ticketId}/attach`, { matterId: second }))
    expect((await ticket(ticketId)).matters).toBe(3)
    ok(await finish(ticketId))
    const late = await reported('tenant')
    expect(refusal(await as('manager').post(`/tickets/${ticketId}/attach`, { matterId: late }))).toBe('409 TICKET_WRONG_PHASE')
    expect((await matter(late, 'tenant')).phase).toBe('reported')
  })
})

describe('work that is not to be done', () => {
  test('called off, each matter is back with those who accept, and the reporter reads why', async () => {
    const { ticketId, first, second } = await forThree()
    expect(ok(await as('manager').post(`/tickets/${ticketId}/cancel`, { reason: '整栋换线，另外安排' })).phase).toBe('cancelled')
    expect((await matter(first)).phase).toBe('accepted')
    expect((await matter(second, 'residentB')).timeline[0]).toMatchObject({ type: 'MatterTakenBack', words: '整栋换线，另外安排' })
    expect((await ticketFor(first)).length).toBe(36)
    expect((await matter(first)).phase).toBe('withCompany')
  })

  test('handed to the round table, all its matters are one item', async () => {
    const { ticketId, first, second, third } = await forThree()
    const handed = ok(await as('secretary').post(`/tickets/${ticketId}/hand-to-round-table`, { words: '要动维修资金，请大家议', title: '更换楼道照明' }))
    expect(handed.phase).toBe('cancelled')
    for (const [id, by] of [[first, 'residentA'], [second, 'residentB'], [third, 'tenant']] as const) {
      expect(await matter(id, by)).toMatchObject({ phase: 'atRoundTable', item: { id: handed.itemId, title: '更换楼道照明' } })
    }
    expect(types(await ticket(ticketId))[0]).toBe('TicketCancelled')
    expect(refusal(await as('secretary').post(`/tickets/${ticketId}/hand-to-round-table`, { words: '再转一次' }))).toBe('409 TICKET_WRONG_PHASE')
  })

  test('one of them goes to the round table by itself: the ticket goes on for the others', async () => {
    const { ticketId, second } = await forThree()
    ok(await as('manager').post(`/matters/${second}/hand-to-round-table`, { words: '他家要改线路' }))
    expect(await ticket(ticketId)).toMatchObject({ phase: 'taken', matters: 2, outstanding: 2 })
  })
})

test('late, it is told one level up for each further term, each level once, whoever runs the job', async () => {
  const { ticketId } = await working()
  const levels = () => server.pool.query(`select data->'level' as level, data->'role' as role from event where stream_id = $1 and type = 'TicketWentOverdue' order by seq`, [ticketId])
  const due = Date.parse((await ticket(ticketId)).due)
  server.pass(due - server.deps.clock())
  expect(await escalateTickets(server.deps)).toBe(0)
  server.pass(1)
  await Promise.all([escalateTickets(server.deps), escalateTickets(server.deps)])
  expect((await levels()).rows).toEqual([{ level: 1, role: 'manager' }])
  server.pass(2 * 86_400_000)
  await escalateTickets(server.deps)
  expect((await levels()).rows).toEqual([{ level: 1, role: 'manager' }, { level: 2, role: 'secretary' }])
  const told = await server.pool.query(`select from notice where subject_id = $1 and kind = 'TicketWentOverdue' and person_id = $2`, [ticketId, estate().people.secretary.personId])
  expect(told.rowCount).toBe(1)
})
