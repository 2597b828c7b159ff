import fc from 'fast-check'
import {
  type LocalDate, PUBLISHED_HOLIDAYS, addDays, addWorkingDays, isWorkingDay, rollToWorkingDay, workingDaysInYear,
} from '../../src/domain/calendar'

const calendar = PUBLISHED_HOLIDAYS
const yes = { ok: true, value: true }
const no = { ok: true, value: false }
const lacking = (year: number) => ({ ok: false, reasons: [{ code: 'NO_HOLIDAY_LIST', year }] })

describe('the published lists', () => {
  test.each([[2025, 248, 28, 5], [2026, 248, 33, 6]])('%d: %d working days', (year, working, off, work) => {
    expect(workingDaysInYear(year, calendar)).toEqual({ ok: true, value: working })
    expect(calendar[year]?.off).toHaveLength(off)
    expect(calendar[year]?.work).toHaveLength(work)
    expect(calendar[year]?.source).toContain(`关于${year}年部分节假日安排的通知`)
  })

  test.each([2025, 2026])('%d: only weekend days are worked in exchange, and none is both', (year) => {
    for (const day of calendar[year]?.work ?? []) {
      expect(isWorkingDay(day, { [year]: { off: [], work: [] } })).toEqual(no)
      expect(calendar[year]?.off).not.toContain(day)
    }
  })
})

describe('a working day (weekends rest, days worked in exchange do not)', () => {
  test.each<[LocalDate, object, string]>([
    ['2026-02-13', yes, 'Friday before the feast'],
    ['2026-02-14', yes, 'Saturday worked in exchange'],
    ['2026-02-15', no, 'first day off'],
    ['2026-02-23', no, 'last day off, a Monday'],
    ['2026-02-24', yes, 'Tuesday after'],
    ['2026-02-28', yes, 'Saturday worked in exchange'],
    ['2026-03-01', no, 'a plain Sunday'],
    ['2026-12-31', yes, 'last day of the list'],
    ['2027-01-01', lacking(2027), 'first day without a list'],
    ['2027-01-02', lacking(2027), 'a weekend without a list: it may be worked in exchange'],
    ['2024-12-31', lacking(2024), 'last day before the first list'],
  ])('%s: %j (%s)', (date, answer) => expect(isWorkingDay(date, calendar)).toEqual(answer))

  test('a notice may move a day of the December before its year', () => {
    const next = { ...calendar, 2027: { off: ['2026-12-31' as const], work: ['2026-12-27' as const] } }
    expect(isWorkingDay('2026-12-31', next)).toEqual(no)
    expect(isWorkingDay('2026-12-27', next)).toEqual(yes)
  })
})

describe('counting working days', () => {
  test.each<[LocalDate, number, LocalDate]>([
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-30', 2, '2026-10-09'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-20', 1, '2026-02-24'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-03-02', 0, '2026-03-02'],
  ])('%s and %d working days: %s', (start, count, end) => {
    expect(addWorkingDays(start, count, calendar)).toEqual({ ok: true, value: end })
  })

  test('stops at the first year without a list and names it', () => {
    expect(addWorkingDays('2026-12-30', 1, calendar)).toEqual({ ok: true, value: '2026-12-31' })
    expect(addWorkingDays('2026-12-30', 2, calendar)).toEqual(lacking(2027))
    expect(rollToWorkingDay('2027-01-04', calendar)).toEqual(lacking(2027))
    expect(workingDaysInYear(2027, calendar)).toEqual(lacking(2027))
  })

  test('the nth working day is a working day, with n working days up to it', () => {
    const starts = fc.nat({ max: 600 }).map((days) => addDays('2025-01-01', days))
    fc.assert(fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, count) => {
      const end = addWorkingDays(start, count, calendar)
      if (!end.ok) return false
      let seen = 0
      for (let day = addDays(start, 1); day <= end.value; day = addDays(day, 1)) {
        const working = isWorkingDay(day, calendar)
        if (working.ok && working.value) seen += 1
      }
      const last = isWorkingDay(end.value, calendar)
      return seen === count && last.ok && last.value
    }))
  })
})
