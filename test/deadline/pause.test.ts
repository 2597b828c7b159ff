import fc from 'fast-check'
import type { LocalDate } from '../../src/domain/calendar'
import { dueWithin } from '../../src/domain/deadline/due'
import { type Pause, isHolding, pauseEnd } from '../../src/domain/deadline/pause'
import { type Within, clockOf } from '../../src/domain/deadline/promise'
import { workingTimeBetween } from '../../src/domain/deadline/workingTime'
import { at, calendar, everyDay, local, pausesAfter, someHours, someMoment, someWithin, workingDays } from './given'

const pause = (from: string, promisedOn: LocalDate, resumed?: string): Pause =>
  resumed ? { from: at(from), promisedOn, resumedAt: at(resumed) } : { from: at(from), promisedOn }
const service = (minutes: number): Within => ({ unit: 'service', minutes })
const days = (count: number): Within => ({ unit: 'day', days: count })

describe('a pause moves the due moment by the service time it held', () => {
  // told 2026-06-01 09:00 (a Monday), service 08:00–18:00 on every day
  test.each<[string, Within, readonly Pause[], string]>([
    ['none', service(600), [], '2026-06-02 09:00'],
    ['an hour of service', service(600), [pause('2026-06-01 10:00', '2026-06-05', '2026-06-01 11:00')], '2026-06-02 10:00'],
    ['a night holds nothing', service(600), [pause('2026-06-01 18:00', '2026-06-05', '2026-06-02 08:00')], '2026-06-02 09:00'],
    ['from the last minute before closing', service(600), [pause('2026-06-01 17:59', '2026-06-02')], '2026-06-02 09:01'],
    ['until the promised day begins', service(600), [pause('2026-06-01 10:00', '2026-06-04')], '2026-06-04 17:00'],
    ['resumed after the promised day: the day counts', service(600), [pause('2026-06-01 10:00', '2026-06-04', '2026-06-09 10:00')], '2026-06-04 17:00'],
    ['a minute before it is due', service(600), [pause('2026-06-02 08:59', '2026-06-03')], '2026-06-03 08:01'],
    ['at the due moment: too late', service(600), [pause('2026-06-02 09:00', '2026-06-09')], '2026-06-02 09:00'],
    ['when it is overdue: too late', service(600), [pause('2026-06-03 09:00', '2026-06-09')], '2026-06-02 09:00'],
    ['a second, before the moved due moment', service(600), [pause('2026-06-02 08:00', '2026-06-03'), pause('2026-06-03 08:30', '2026-06-04')], '2026-06-04 08:30'],
    ['days, held for half a service day', days(3), [pause('2026-06-02 08:00', '2026-06-09', '2026-06-02 13:00')], '2026-06-05 13:00'],
    ['by the clock a night counts', { unit: 'clock', minutes: 1440 }, [pause('2026-06-01 22:00', '2026-06-02')], '2026-06-02 11:00'],
    ['one that began before the promise counts from then', service(600), [pause('2026-05-30 10:00', '2026-06-02')], '2026-06-02 18:00'],
    ['an hour that two pauses share counts once', service(600), [pause('2026-06-01 10:00', '2026-06-05', '2026-06-01 12:00'), pause('2026-06-01 11:00', '2026-06-05', '2026-06-01 13:00')], '2026-06-02 12:00'],
    ['so does one inside another', service(600), [pause('2026-06-01 10:00', '2026-06-05', '2026-06-01 14:00'), pause('2026-06-01 11:00', '2026-06-05', '2026-06-01 12:00'), pause('2026-06-01 13:00', '2026-06-05', '2026-06-01 14:00')], '2026-06-02 13:00'],
  ])('%s', (_, within, pauses, due) => {
    expect(local(dueWithin(at('2026-06-01 09:00'), within, everyDay, calendar, pauses).due)).toBe(due)
  })

  test('a pause into a year without a list is reckoned by weekends, and says so', () => {
    const one = [pause('2026-12-30 10:00', '2027-01-05')]
    expect(dueWithin(at('2026-12-30 09:00'), service(120), workingDays, calendar, one)).toEqual({
      due: at('2027-01-05 09:00'),
      warning: { code: 'NO_HOLIDAY_LIST', year: 2027 },
    })
  })

  test('it holds from its first moment until the promised day, or until resumed', () => {
    const open = pause('2026-06-01 10:00', '2026-06-04')
    expect(['2026-06-01 09:59', '2026-06-01 10:00', '2026-06-03 23:59', '2026-06-04 00:00'].map((moment) => isHolding(open, at(moment))))
      .toEqual([false, true, true, false])
    expect(local(pauseEnd({ ...open, resumedAt: at('2026-06-02 09:30') }))).toBe('2026-06-02 09:30')
  })
})

describe('properties', () => {
  const situation = fc.tuple(someMoment, someWithin, someHours)
    .chain(([start, within, hours]) => fc.record({
      start: fc.constant(start), within: fc.constant(within), hours: fc.constant(hours), pauses: pausesAfter(start),
    }))

  test('pausing never shortens, and one more pause never helps less', () => {
    fc.assert(fc.property(situation, ({ start, within, hours, pauses }) => {
      const dues = [0, 1, 2, 3, 4].map((count) => dueWithin(start, within, hours, calendar, pauses.slice(0, count)).due)
      return dues.every((due, index) => index === 0 || due >= (dues[index - 1] as number))
    }))
  })

  test('the time that ran outside the pauses is what was promised', () => {
    fc.assert(fc.property(situation, ({ start, within, hours, pauses }) => {
      const clock = clockOf(within, hours)
      const between = (from: number, to: number) => workingTimeBetween(from, to, clock, calendar).value
      const { due } = dueWithin(start, within, hours, calendar, pauses)
      const held = pauses.filter(({ from }) => from < due).reduce((sum, one) => sum + between(one.from, pauseEnd(one)), 0)
      return between(start, due) - held === between(start, dueWithin(start, within, hours, calendar).due)
    }))
  })

  test('the order in which pauses are given does not matter', () => {
    fc.assert(fc.property(situation, ({ start, within, hours, pauses }) =>
      dueWithin(start, within, hours, calendar, [...pauses].reverse()).due ===
        dueWithin(start, within, hours, calendar, pauses).due))
  })
})
