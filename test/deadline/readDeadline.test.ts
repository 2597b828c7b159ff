import fc from 'fast-check'
import { type Deadline, readDeadline } from '../../src/domain/deadline/readDeadline'
import { at, calendar, everyDay, local, pausesAfter, someHours, someMoment, someWithin, workingDays } from './given'

/** Told on Monday 1 June 2026 at 09:00, ten hours of service: due on Tuesday at 09:00. */
const deadline = (change: Partial<Deadline> = {}): Deadline => ({
  from: at('2026-06-01 09:00'),
  within: { unit: 'service', minutes: 600 },
  hours: everyDay,
  pauses: [],
  ...change,
})
const read = (now: string, change: Partial<Deadline> = {}) => readDeadline(deadline(change), calendar, at(now))

describe('how a deadline stands', () => {
  test.each<[string, string, number]>([
    ['2026-06-01 09:00', 'running', 600],
    ['2026-06-01 16:59', 'running', 121],
    ['2026-06-01 17:00', 'soon', 120],
    ['2026-06-01 18:00', 'soon', 60],
    ['2026-06-01 23:00', 'soon', 60],
    ['2026-06-02 08:59', 'soon', 1],
    ['2026-06-02 09:00', 'soon', 0],
    ['2026-06-02 09:01', 'overdue', -1],
    ['2026-06-02 19:00', 'overdue', -540],
    ['2026-06-03 08:30', 'overdue', -570],
  ])('at %s: %s, %d minutes', (now, state, remainingMinutes) => {
    expect(read(now)).toEqual({ state, due: at('2026-06-02 09:00'), remainingMinutes })
  })

  test('a millisecond late is late, also at night when no service minute has gone by', () => {
    const due = at('2026-06-02 18:00')
    const nightly = deadline({ within: { unit: 'day', days: 1 } })
    expect(readDeadline(nightly, calendar, due)).toMatchObject({ state: 'soon', remainingMinutes: 0 })
    expect(readDeadline(nightly, calendar, due + 1)).toEqual({ state: 'overdue', due, remainingMinutes: -1 })
  })

  test('of a short promise only the last quarter is soon', () => {
    const within = { unit: 'clock', minutes: 60 } as const
    expect(read('2026-06-01 09:44', { within })).toMatchObject({ state: 'running', remainingMinutes: 16 })
    expect(read('2026-06-01 09:45', { within })).toMatchObject({ state: 'soon', remainingMinutes: 15 })
  })

  test('where no day is promised there is nothing to be late for', () => {
    expect(readDeadline({ ...deadline(), within: undefined }, calendar, at('2030-01-01 00:00'))).toEqual({ state: 'none' })
  })

  test('a day reckoned without the list of its year says so', () => {
    const late = deadline({ from: at('2026-12-31 17:00'), hours: workingDays })
    expect(readDeadline(late, calendar, at('2026-12-31 17:00'))).toMatchObject({ warning: { code: 'NO_HOLIDAY_LIST', year: 2027 } })
  })
})

describe('while it is paused', () => {
  const pauses = [{ from: at('2026-06-01 11:00'), promisedOn: '2026-06-04' as const }]

  test.each(['2026-06-01 11:00', '2026-06-02 09:01', '2026-06-03 17:00', '2026-06-03 23:59'])(
    'the minutes stand still (%s)',
    (now) => {
      const reading = read(now, { pauses })
      expect(reading).toMatchObject({ state: 'paused', remainingMinutes: 480 })
      expect(reading.state !== 'none' && local(reading.due)).toBe('2026-06-04 16:00')
    },
  )

  test.each<[string, string, number]>([
    ['2026-06-01 10:59', 'running', 481],
    ['2026-06-04 00:00', 'running', 480],
    ['2026-06-04 16:01', 'overdue', -1],
  ])('before it and after it they run (%s)', (now, state, remainingMinutes) => {
    expect(read(now, { pauses })).toMatchObject({ state, remainingMinutes })
  })

  test('what is late stays late when it is paused', () => {
    const tooLate = [{ from: at('2026-06-02 09:00'), promisedOn: '2026-06-09' as const }]
    expect(read('2026-06-02 09:00', { pauses: tooLate })).toMatchObject({ state: 'soon', remainingMinutes: 0 })
    expect(read('2026-06-02 10:00', { pauses: tooLate })).toMatchObject({ state: 'overdue', remainingMinutes: -60 })
  })
})

test('as time goes on the minutes that remain never grow, and late is never unsaid', () => {
  const situation = fc.tuple(someMoment, someWithin, someHours).chain(([from, within, hours]) =>
    pausesAfter(from).map((pauses): Deadline => ({ from, within, hours, pauses })))
  fc.assert(fc.property(situation, fc.nat({ max: 10 ** 9 }), fc.nat({ max: 10 ** 9 }), (one, first, second) => {
    const [before, after] = [one.from + first, one.from + first + second].map((now) => readDeadline(one, calendar, now))
    if (!before || !after || before.state === 'none' || after.state === 'none') return false
    return after.remainingMinutes <= before.remainingMinutes && (before.state !== 'overdue' || after.state === 'overdue')
  }))
})
