import { type LocalDate, type Term, PUBLISHED_HOLIDAYS, endOfTerm } from '../../src/domain/calendar'
import { latestNoticeDay, noticeMeetingEarliest } from '../../src/domain/calendar'

const days = (count: number): Term => ({ unit: 'day', count })
const months = (count: number): Term => ({ unit: 'month', count })
const workingDays = (count: number): Term => ({ unit: 'workingDay', count })

/*
 * 民法典 201: the day on which it starts is not counted. 202: months end on the same day number, else at
 * month end. 203: a last day that is a legal holiday moves to the day after the holiday.
 */
describe('the end of a term (民法典 201–203)', () => {
  test.each<[LocalDate, Term, LocalDate, LocalDate]>([
    ['2026-02-05', days(15), '2026-02-20', '2026-02-24'],
    ['2026-01-30', days(15), '2026-02-14', '2026-02-14'], // a Saturday worked in exchange
    ['2026-09-05', days(15), '2026-09-20', '2026-09-20'], // a Sunday worked in exchange
    ['2026-09-18', days(15), '2026-10-03', '2026-10-08'],
    ['2026-03-02', days(60), '2026-05-01', '2026-05-06'],
    ['2026-03-02', days(90), '2026-05-31', '2026-06-01'], // a plain Sunday
    ['2026-04-30', workingDays(5), '2026-05-11', '2026-05-11'],
    ['2026-09-30', workingDays(2), '2026-10-09', '2026-10-09'],
    ['2026-01-31', months(1), '2026-02-28', '2026-02-28'], // no 31st: month end, worked in exchange
    ['2026-04-01', months(1), '2026-05-01', '2026-05-06'],
    ['2026-11-16', days(15), '2026-12-01', '2026-12-01'],
  ])('%s and %j: target %s, limit %s', (start, term, target, limit) => {
    expect(endOfTerm(start, term, PUBLISHED_HOLIDAYS)).toEqual({ ok: true, value: { target, limit } })
  })

  test.each([days(15), months(2), workingDays(8)])(
    '%j into a year without a list is refused, not guessed',
    (term) => {
      expect(endOfTerm('2026-12-22', term, PUBLISHED_HOLIDAYS)).toEqual({
        ok: false,
        reasons: [{ code: 'NO_HOLIDAY_LIST', year: 2027 }],
      })
    },
  )
})

describe('notice of a meeting: 15 full days between (物业管理条例 14)', () => {
  test('notice on the 1st, meeting on the 17th at the earliest', () => {
    expect(noticeMeetingEarliest('2026-06-01')).toBe('2026-06-17')
    expect(latestNoticeDay('2026-06-17')).toBe('2026-06-01')
  })

  test('nothing rolls: the earliest day may be a day off', () => {
    expect(noticeMeetingEarliest('2026-09-15')).toBe('2026-10-01')
  })

  test('an estate may ask for more, and not for less', () => {
    expect(noticeMeetingEarliest('2026-06-01', 20)).toBe('2026-06-22')
    expect(noticeMeetingEarliest('2026-06-01', 7)).toBe('2026-06-17')
    expect(latestNoticeDay('2026-06-17', 7)).toBe('2026-06-01')
  })
})
