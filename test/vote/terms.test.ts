import { contractCalendar } from '../../src/domain/vote/company'
import { HAND_OVER_ITEMS, handOver } from '../../src/domain/vote/election/handOver'
import { committeeCalendar, memberHandOverUntil, renewalIsDue, termEnds, termFaults, termIsOver } from '../../src/domain/vote/election/term'
import { DEFAULT_RULES } from '../../src/domain/vote/rules'

test.each([[0, false], [1, true], [5, true], [6, false], [2.5, false]])('a term of %d years: %s (指导规则 32: at most five)', (years, fine) => {
  expect(termFaults(years)).toHaveLength(fine ? 0 : 1)
})

test('the days of a committee, each with its article', () => {
  expect(committeeCalendar('2026-03-01', 5).map(({ on, article }) => [on, article])).toEqual([
    ['2026-03-08', '指导规则 32，山东省条例 30'],
    ['2026-03-11', '指导规则 48'],
    ['2026-03-31', '指导规则 33，山东省条例 31'],
    ['2030-12-01', '山东省条例 33，指导规则 47'],
    ['2031-03-01', '聊城 25'],
  ])
})

test('a term from a 29 February ends on the last of February', () => {
  expect(termEnds('2028-02-29', 5)).toBe('2033-02-28')
})

test.each([
  ['2030-11-30', false, false],
  ['2030-12-01', true, false],
  ['2031-03-01', true, false],
  ['2031-03-02', true, true],
] as const)('on %s a new election is due: %s; the old committee has stopped: %s', (today, due, over) => {
  expect([renewalIsDue('2031-03-01', today), termIsOver('2031-03-01', today)]).toEqual([due, over])
})

test('a member whose seat has ended hands over within three days (指导规则 45，聊城 27)', () => {
  expect(memberHandOverUntil('2026-03-01')).toBe('2026-03-04')
})

test('the handing over: until the tenth day, and late only while something is missing', () => {
  const all = HAND_OVER_ITEMS.map(({ id }) => id)
  expect(handOver('2026-03-01', all.slice(1), '2026-03-11')).toEqual({ until: '2026-03-11', missing: ['seals'], late: false })
  expect(handOver('2026-03-01', all.slice(1), '2026-03-12').late).toBe(true)
  expect(handOver('2026-03-01', all, '2026-03-12')).toMatchObject({ missing: [], late: false })
})

test('before a company’s contract ends: its own word 90 days before (947), the owners’ 60 (946), and in time for that a notice', () => {
  expect(contractCalendar('2026-12-31', DEFAULT_RULES).map(({ on, article }) => [on, article])).toEqual([
    ['2026-10-01', '物业管理条例 14'],
    ['2026-10-02', '民法典 947'],
    ['2026-11-01', '民法典 946'],
    ['2026-12-31', '民法典 949'],
  ])
})
