import { DAY, HOUR, PUBLISHED_HOLIDAYS } from '../../src/domain/calendar'
import { DEFAULT_PROMISES, type PromiseSettings } from '../../src/domain/deadline/promise'
import { reckonAnew } from '../../src/domain/ticket/reckonAnew'
import { runJobsOnce } from '../../src/server/jobs'
import { reckonTicketsAnew } from '../../src/server/ticket/reckonAnew'
import { START } from '../given'
import { after, finishing, NOW, outcome, ticketIn } from './givenTicket'
import { givenTickets, ok } from './server'

describe('a due moment that was reckoned without a year’s holiday list', () => {
  const paused = { type: 'TicketPaused', reason: '等配件', resumeOn: '2026-03-06', due: NOW + DAY, dueWarning: 2027, matterIds: ['matter-1'], at: NOW } as const
  const ticket = ticketIn('working', paused)

  test('is put right, and the alarm that rang too early is off', () => {
    const late = { ...ticket, overdueLevel: 2 }
    expect(after(late, reckonAnew({ due: NOW + 2 * DAY }, late, NOW + DAY))).toMatchObject({ due: NOW + 2 * DAY, overdueLevel: 0, phase: 'paused' })
    expect(after(late, reckonAnew({ due: NOW - DAY }, late, NOW))).toMatchObject({ due: NOW - DAY, overdueLevel: 2 })
    expect(after(ticket, reckonAnew({ due: NOW + 2 * DAY }, ticket, NOW)).dueWarning).toBeUndefined()
  })
  test('may lack the next year’s list still', () => {
    expect(after(ticket, reckonAnew({ due: NOW + 2 * DAY, dueWarning: 2028 }, ticket, NOW)).dueWarning).toBe(2028)
  })
  test('stays while the list is lacking, once it is right, and where the work is done', () => {
    const finished = ticketIn('working', paused, { type: 'TicketFinished', workerId: 'w', by: 'w', ...finishing(), matterIds: ['matter-1'], at: NOW })
    expect(outcome(reckonAnew({ due: NOW, dueWarning: 2027 }, ticket, NOW))).toEqual([])
    expect(outcome(reckonAnew({ due: NOW }, ticketIn('working'), NOW))).toEqual([])
    expect(outcome(reckonAnew({ due: NOW }, finished, NOW))).toEqual([])
  })
})

/** Five working days to finish a repair. */
const PROMISES: PromiseSettings = {
  ...DEFAULT_PROMISES,
  times: {
    ...DEFAULT_PROMISES.times,
    normal: { ...DEFAULT_PROMISES.times.normal, repair: { accept: { unit: 'service', minutes: 240 }, finish: { unit: 'workingDay', days: 5 } } },
  },
}
const LINE = '2026 年放假安排公布了，承诺时间重新算过'

test('the list is imported: by a job the day is right, the pause counted, the warning gone, and a line says so, once', async () => {
  const { server, as } = given
  await server.pool.query('update estate set settings = $2 where id = $1', [server.estate.estateId, { promises: PROMISES }])
  // 2026-04-30 10:00 in Shanghai, before the holidays of May
  server.pass(Date.parse('2026-04-30T10:00:00+08:00') - START)
  const { matterId, ticketId } = await given.working()
  ok(await as('worker').post(`/tickets/${ticketId}/pause`, { reason: '等配件', resumeOn: '2026-05-02' }))
  // by weekends alone Thursday the 7th at closing time; the pause stood for 18 hours of service
  expect(await given.ticket(ticketId)).toMatchObject({ due: at('2026-05-09 16:00'), dueWarning: 2026 })
  await runJobsOnce(server.deps)
  expect(await given.ticket(ticketId)).toMatchObject({ due: at('2026-05-09 16:00'), dueWarning: 2026 })

  const list = PUBLISHED_HOLIDAYS[2026]
  await server.pool.query('insert into holiday_list (year, off, work, source) values (2026, $1, $2, $3)', [list?.off, list?.work, list?.source])
  server.pass(HOUR)
  const second = server.secondPool()
  const counts = await Promise.all([reckonTicketsAnew(server.deps), reckonTicketsAnew({ ...server.deps, pool: second })])
  await second.end()
  expect(counts.reduce((sum, count) => sum + count)).toBe(1)
  await runJobsOnce(server.deps)

  // +5 working days from 2026-04-30 is 2026-05-11
  const ticket = await given.ticket(ticketId)
  expect(ticket.due).toEqual(at('2026-05-13 16:00'))
  expect(ticket.dueWarning).toBeUndefined()
  for (const { timeline } of [ticket, await given.matter(matterId)]) {
    expect(timeline.filter(({ title }: { title: string }) => title === LINE)).toHaveLength(1)
  }
  const inbox = ok(await as('residentA').get('/notices')) as { rows: { title: string }[] }
  expect(inbox.rows.filter(({ title }) => title === '承诺时间按放假安排重新算了')).toHaveLength(1)
})

const given = givenTickets()
const at = (local: string) => expect.stringContaining(new Date(`${local.replace(' ', 'T')}:00+08:00`).toISOString().slice(0, 19))
