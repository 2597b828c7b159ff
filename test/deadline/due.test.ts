import fc from 'fast-check'
import { isWorkingDay, localDateOf, minuteOfDay } from '../../src/domain/calendar'
import { acceptDue, dueWithin, finishDue, isInTime, onSiteDue } from '../../src/domain/deadline/due'
import {
  DEFAULT_PROMISES, ROUND_THE_CLOCK, type ServiceHours, type Within, promiseFor,
} from '../../src/domain/deadline/promise'
import { at, calendar, everyDay, local, someHours, someMoment, someWithin, workingDays } from './given'

const within = (unit: Within['unit'], amount: number) =>
  (unit === 'clock' || unit === 'service' ? { unit, minutes: amount } : { unit, days: amount }) as Within

describe('when a promise falls due', () => {
  test.each<[string, string, Within, ServiceHours, string]>([
    ['by the clock it does not wait for the morning', '2026-10-01 22:50', within('clock', 60), workingDays, '2026-10-01 23:50'],
    ['service minutes wait for the morning', '2026-09-29 22:50', within('service', 60), everyDay, '2026-09-30 09:00'],
    ['days end at closing time, the first not counted', '2026-09-28 00:00', within('day', 3), everyDay, '2026-10-01 18:00'],
    ['told in the last minute of the day, the same', '2026-09-28 23:59', within('day', 3), everyDay, '2026-10-01 18:00'],
    ['a last day without service: the next with it', '2026-09-28 09:00', within('day', 3), workingDays, '2026-10-08 18:00'],
    ['a last day worked in exchange stays', '2026-10-07 09:00', within('day', 3), workingDays, '2026-10-10 18:00'],
    ['working days', '2026-09-30 09:00', within('workingDay', 2), workingDays, '2026-10-09 18:00'],
    ['working days, with service on every day', '2026-09-30 09:00', within('workingDay', 2), everyDay, '2026-10-09 18:00'],
  ])('%s', (_, start, promised, hours, due) => {
    const answer = dueWithin(at(start), promised, hours, calendar)
    expect(local(answer.due)).toBe(due)
    expect(answer.warning).toBeUndefined()
  })

  const lacking = { code: 'NO_HOLIDAY_LIST', year: 2027 }
  test.each<[string, string, Within, ServiceHours, string, object | undefined]>([
    ['working days', '2026-12-30 09:00', within('workingDay', 2), everyDay, '2027-01-01 18:00', lacking],
    ['days that end where service may rest', '2026-12-30 09:00', within('day', 3), workingDays, '2027-01-04 18:00', lacking],
    ['days with service on every day need no list', '2026-12-30 09:00', within('day', 3), everyDay, '2027-01-02 18:00', undefined],
    ['nor does the clock', '2027-01-01 09:00', within('clock', 60), workingDays, '2027-01-01 10:00', undefined],
    ['a term over before the year', '2026-12-29 09:00', within('workingDay', 2), workingDays, '2026-12-31 18:00', undefined],
  ])('before the list of 2027 is out: %s', (_, start, promised, hours, due, warning) => {
    const answer = dueWithin(at(start), promised, hours, calendar)
    expect(local(answer.due)).toBe(due)
    expect(answer.warning).toEqual(warning)
  })

  test('when the list is out the same promise is certain, and may fall on another day', () => {
    const published = { ...calendar, 2027: { off: ['2027-01-01' as const], work: [] } }
    const answer = dueWithin(at('2026-12-30 09:00'), within('workingDay', 2), everyDay, published)
    expect(answer).toEqual({ due: at('2027-01-04 18:00') })
  })

  test('done at the due moment is in time, a millisecond later is not', () => {
    const { due } = dueWithin(at('2026-09-28 09:00'), within('day', 3), everyDay, calendar)
    expect([due - 1, due, due + 1].map((done) => isInTime(due, done))).toEqual([true, true, false])
  })
})

describe('what an estate promises to begin with', () => {
  const told = at('2026-09-29 20:00')
  const urgent = promiseFor(DEFAULT_PROMISES, 'repair', 'urgent')
  const normal = promiseFor(DEFAULT_PROMISES, 'repair', 'normal')

  test('urgent: on site within the hour by day and night (等级标准 2004, level 2)', () => {
    expect(local(acceptDue(told, urgent, calendar).due)).toBe('2026-09-29 20:15')
    expect(onSiteDue(told, urgent, calendar)).toEqual({ due: at('2026-09-29 21:00') })
    expect(finishDue(told, urgent, calendar)).toEqual({ due: at('2026-09-30 20:00') })
  })

  test('else: accepted by noon of the next day, finished on the third', () => {
    expect(local(acceptDue(told, normal, calendar).due)).toBe('2026-09-30 12:00')
    expect(onSiteDue(told, normal, calendar)).toBeUndefined()
    expect(finishDue(told, normal, calendar)).toEqual({ due: at('2026-10-02 18:00') })
  })

  test('an objection to fees: three days (聊城市物业管理条例 35)', () => {
    expect(promiseFor(DEFAULT_PROMISES, 'fees', 'normal').finish).toEqual({ unit: 'day', days: 3 })
  })

  test('where no day is promised there is none', () => {
    const { finish: _, ...open } = normal
    expect(finishDue(told, open, calendar)).toBeUndefined()
  })
})

describe('properties', () => {
  test('a due moment lies after the start and within the hours of its own clock', () => {
    fc.assert(fc.property(someMoment, someWithin, someHours, (start, promised, hours) => {
      const { due } = dueWithin(start, promised, hours, calendar)
      const clock = promised.unit === 'clock' ? ROUND_THE_CLOCK : hours
      // a closing time still belongs to the hours that it closes
      const day = isWorkingDay(localDateOf(due - 1), calendar)
      const served = clock.days === 'every' || !day.ok || day.value
      return due > start && served && minuteOfDay(due - 1) >= clock.opens && minuteOfDay(due - 1) < clock.closes
    }))
  })

  test('told later is never due earlier', () => {
    fc.assert(fc.property(someMoment, fc.nat({ max: 10 ** 9 }), someWithin, someHours, (start, later, promised, hours) =>
      dueWithin(start + later, promised, hours, calendar).due >= dueWithin(start, promised, hours, calendar).due))
  })
})
