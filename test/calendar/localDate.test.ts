import fc from 'fast-check'
import {
  type LocalDate, DAY, addDays, addMonths, daysBetween, endOfDay, instantAt, isWeekend, localDateOf,
  minuteOfDay, readLocalDate, startOfDay, toIso,
} from '../../src/domain/calendar'

const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days))

describe('a day in the estate, always eight hours east of UTC', () => {
  test.each<[string, LocalDate, number]>([
    ['2026-02-04T15:59:59.999Z', '2026-02-04', 1439],
    ['2026-02-04T16:00:00.000Z', '2026-02-05', 0],
    ['2026-07-01T04:30:00.000Z', '2026-07-01', 750], // no summer time
    ['2025-12-31T16:00:00.000Z', '2026-01-01', 0],
  ])('%s is on %s', (iso, date, minute) => {
    expect(localDateOf(Date.parse(iso))).toBe(date)
    expect(minuteOfDay(Date.parse(iso))).toBe(minute)
  })

  test('it agrees with the zone tables for every hour of a year', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
    for (let at = startOfDay('2026-01-01'); at < startOfDay('2027-01-01'); at += DAY / 24) {
      expect(localDateOf(at)).toBe(shanghai.format(at))
    }
  })

  test('starts at 00:00, ends at 24:00, and a minute of it is found', () => {
    expect(toIso(startOfDay('2026-02-05'))).toBe('2026-02-04T16:00:00.000Z')
    expect(endOfDay('2026-02-05')).toBe(startOfDay('2026-02-06'))
    expect(toIso(instantAt('2026-02-05', 8 * 60 + 30))).toBe('2026-02-05T00:30:00.000Z')
  })

  test.each(['2026-02-30', '2026-2-3', '2025-02-29', '2026-13-01', '', '今天', '2026-02-05T00:00'])(
    '%j is no date',
    (text) => expect(readLocalDate(text)).toBeUndefined(),
  )

  test('29 February is one in a leap year', () => expect(readLocalDate('2028-02-29')).toBe('2028-02-29'))

  test('Saturday and Sunday are the weekend, Friday and Monday are not', () => {
    const week: LocalDate[] = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']
    expect(week.map(isWeekend)).toEqual([false, true, true, false])
    expect(isWeekend('1969-12-27')).toBe(true)
  })

  test('days added are days between', () => {
    fc.assert(fc.property(dates, fc.integer({ min: -9000, max: 9000 }), (date, days) =>
      daysBetween(date, addDays(date, days)) === days))
  })
})

describe('months later (民法典 202)', () => {
  test.each<[LocalDate, number, LocalDate]>([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-28', 1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %d months: %s', (date, months, end) => expect(addMonths(date, months)).toBe(end))
})
