import { PUBLISHED_HOLIDAYS } from '../../src/domain/calendar'
import { DEFAULT_PROMISES, type PromiseSettings } from '../../src/domain/deadline/promise'
import { reckonMatterAnew } from '../../src/domain/matter/reckonMatterAnew'
import { runJobsOnce } from '../../src/server/jobs'
import { reckonMattersAnew } from '../../src/server/matter/reckonAnew'
import { START } from '../given'
import { givenTickets, ok } from '../ticket/server'
import { accepted, DAY, HOUR, matter, NOW, returned, toCompany } from './givenMatter'

const doubted = matter({ dueWarning: 2026 })
const outcome = (state: typeof doubted, dueWarning?: number) => {
  const decision = reckonMatterAnew({ due: NOW + DAY, dueWarning }, state, NOW)
  return decision.ok ? decision.events : []
}

describe('a day that was reckoned without a year’s holiday list', () => {
  test('is put right while it runs, once, and stays while the list is lacking', () => {
    expect(outcome(doubted)).toEqual([expect.objectContaining({ step: 'accept', before: NOW + 2 * HOUR, due: NOW + DAY, year: 2026 })])
    expect(outcome(matter({}, { ...accepted(), dueWarning: 2026 } as never))).toEqual([expect.objectContaining({ step: 'finish' })])
    expect(outcome(doubted, 2026)).toEqual([])
  })
  test.each([['sure', matter()], ['returned', matter({ dueWarning: 2026 }, returned())], ['with the company', matter({ dueWarning: 2026 }, toCompany())], ['accepted with a sure day', matter({ dueWarning: 2026 }, accepted())]])(
    'is none once the matter is %s', (_, state) => expect(outcome(state)).toEqual([]),
  )
})

/** Served on working days only: four hours to accept, two days to finish. */
const PROMISES: PromiseSettings = {
  ...DEFAULT_PROMISES,
  hours: { ...DEFAULT_PROMISES.hours, days: 'working' },
  times: { ...DEFAULT_PROMISES.times, normal: { ...DEFAULT_PROMISES.times.normal, repair: { accept: { unit: 'service', minutes: 240 }, finish: { unit: 'workingDay', days: 2 } } } },
}

test('the list is imported: the day is right, the warning gone, and a line says so, once', async () => {
  const { server, as } = given
  await server.pool.query('update estate set settings = $2 where id = $1', [server.estate.estateId, { promises: PROMISES }])
  // Thursday 2026-04-30, 16:00 in Shanghai: two hours of service before the holidays of May
  server.pass(Date.parse('2026-04-30T16:00:00+08:00') - START)
  const [told, taken] = [await given.reported(), await given.reported('residentB')]
  ok(await as('manager').post(`/matters/${taken}/accept`, { words: '' }))
  expect(await given.matter(told)).toMatchObject({ due: at('2026-05-01 10:00'), dueWarning: 2026 })
  expect(await given.matter(taken, 'residentB')).toMatchObject({ due: at('2026-05-04 18:00'), dueWarning: 2026 })

  const list = PUBLISHED_HOLIDAYS[2026]
  await server.pool.query('insert into holiday_list (year, off, work, source) values (2026, $1, $2, $3)', [list?.off, list?.work, list?.source])
  const second = server.secondPool()
  const counts = await Promise.all([reckonMattersAnew(server.deps), reckonMattersAnew({ ...server.deps, pool: second })])
  await second.end()
  expect(counts.reduce((sum, count) => sum + count)).toBe(2)
  await runJobsOnce(server.deps)

  for (const [page, due] of [[await given.matter(told), '2026-05-06 10:00'], [await given.matter(taken, 'residentB'), '2026-05-07 18:00']] as const) {
    expect(page.due).toEqual(at(due))
    expect(page.dueWarning).toBeUndefined()
    expect(page.timeline.filter(({ type }: { type: string }) => type === 'MatterReckonedAnew')).toHaveLength(1)
  }
})

const given = givenTickets()
const at = (local: string) => expect.stringContaining(new Date(`${local.replace(' ', 'T')}:00+08:00`).toISOString().slice(0, 19))
