import { escalationsOf, levelReached } from '../../src/domain/deadline/escalation'
import { DEFAULT_PROMISES, ROUND_THE_CLOCK } from '../../src/domain/deadline/promise'
import { at, calendar, everyDay, local } from './given'

describe('what is late goes up, a level at a time', () => {
  const normal = escalationsOf(at('2026-06-02 18:00'), DEFAULT_PROMISES.escalation.normal, everyDay, calendar)

  test('from the worker to the manager, the secretary and the officer', () => {
    expect(normal.map(({ level, role, after }) => [level, role, local(after)])).toEqual([
      [1, 'manager', '2026-06-02 18:00'],
      [2, 'secretary', '2026-06-03 18:00'],
      [3, 'officer', '2026-06-05 18:00'],
    ])
  })

  test.each([
    ['2026-06-02 17:59', 0],
    ['2026-06-02 18:00', 0],
    ['2026-06-02 18:01', 1],
    ['2026-06-03 18:00', 1],
    ['2026-06-03 18:01', 2],
    ['2026-06-05 18:00', 2],
    ['2026-06-05 18:01', 3],
    ['2027-06-05 18:01', 3],
  ])('at %s level %d', (now, level) => expect(levelReached(normal, at(now))).toBe(level))

  test('the first level does not wait where the hours were changed after the day was promised', () => {
    const changed = escalationsOf(at('2026-06-02 20:00'), DEFAULT_PROMISES.escalation.normal, everyDay, calendar)
    expect(local(changed[0]?.after ?? 0)).toBe('2026-06-02 20:00')
  })

  test('urgent: by the clock, in half an hour and in two', () => {
    const urgent = escalationsOf(at('2026-06-02 23:50'), DEFAULT_PROMISES.escalation.urgent, ROUND_THE_CLOCK, calendar)
    expect(urgent.map(({ after }) => local(after))).toEqual(['2026-06-02 23:50', '2026-06-03 00:20', '2026-06-03 01:50'])
  })
})
