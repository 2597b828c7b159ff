import fc from 'fast-check'
import { HOUR, MINUTE, minuteOfDay } from '../../src/domain/calendar'
import { ROUND_THE_CLOCK, type ServiceHours } from '../../src/domain/deadline/promise'
import { addWorkingTime, workingTimeBetween } from '../../src/domain/deadline/workingTime'
import { at, calendar, everyDay, local, someHours, someMoment, someSpan, workingDays } from './given'

describe('service time added', () => {
  test.each<[string, string, number, ServiceHours, string]>([
    ['ends before closing', '2026-09-29 15:59', 120, everyDay, '2026-09-29 17:59'],
    ['ends exactly at closing', '2026-09-29 16:00', 120, everyDay, '2026-09-29 18:00'],
    ['a minute more goes on at the next opening', '2026-09-29 16:01', 120, everyDay, '2026-09-30 08:01'],
    ['told at closing: counts from the next opening', '2026-09-29 18:00', 120, everyDay, '2026-09-30 10:00'],
    ['told in the night', '2026-09-29 23:59', 120, everyDay, '2026-09-30 10:00'],
    ['told before opening', '2026-09-29 07:59', 120, everyDay, '2026-09-29 10:00'],
    ['a holiday counts where service is on every day', '2026-09-30 17:00', 120, everyDay, '2026-10-01 09:00'],
    ['and not where it is on working days', '2026-09-30 17:00', 120, workingDays, '2026-10-08 09:00'],
    ['a Saturday worked in exchange counts', '2026-10-09 17:00', 120, workingDays, '2026-10-10 09:00'],
    ['the Sunday after does not', '2026-10-10 17:00', 120, workingDays, '2026-10-12 09:00'],
    ['told on a day off', '2026-10-03 12:00', 0, workingDays, '2026-10-08 08:00'],
    ['round the clock, over midnight', '2026-09-30 23:30', 60, ROUND_THE_CLOCK, '2026-10-01 00:30'],
  ])('%s', (_, start, minutes, hours, end) => {
    const sum = addWorkingTime(at(start), minutes * MINUTE, hours, calendar)
    expect(local(sum.value)).toBe(end)
    expect(sum.lacking).toBeUndefined()
  })

  test('a year without a list is reckoned by weekends, and says so', () => {
    const sum = addWorkingTime(at('2026-12-31 17:00'), 2 * HOUR, workingDays, calendar)
    expect(local(sum.value)).toBe('2027-01-01 09:00')
    expect(sum.lacking).toEqual({ code: 'NO_HOLIDAY_LIST', year: 2027 })
    expect(addWorkingTime(at('2026-12-31 16:00'), 2 * HOUR, workingDays, calendar).lacking).toBeUndefined()
    expect(addWorkingTime(at('2027-01-01 17:00'), 2 * HOUR, everyDay, calendar).lacking).toBeUndefined()
  })

  test.each([
    ['hours that never open', { ...everyDay, closes: everyDay.opens }, 1],
    ['hours over midnight', { ...everyDay, closes: 1441 }, 1],
    ['no number', everyDay, NaN],
    ['for ever', everyDay, Infinity],
  ])('%s: thrown, not searched for ever', (_, hours, span) => {
    expect(() => addWorkingTime(at('2026-09-29 09:00'), span, hours, calendar)).toThrow(RangeError)
  })
})

describe('service time between', () => {
  test.each<[string, string, ServiceHours, number]>([
    ['2026-09-29 09:00', '2026-09-29 08:00', everyDay, 0],
    ['2026-09-29 06:00', '2026-09-29 08:00', everyDay, 0],
    ['2026-09-29 06:00', '2026-09-29 08:01', everyDay, 1],
    ['2026-09-29 17:59', '2026-09-30 08:01', everyDay, 2],
    ['2026-09-29 18:00', '2026-09-30 08:00', everyDay, 0],
    ['2026-09-30 17:00', '2026-10-08 09:00', workingDays, 120],
    ['2026-09-30 00:00', '2026-10-09 00:00', everyDay, 9 * 600],
    ['2026-09-30 00:00', '2026-10-09 00:00', ROUND_THE_CLOCK, 9 * 1440],
  ])('%s to %s', (from, to, hours, minutes) => {
    expect(workingTimeBetween(at(from), at(to), hours, calendar)).toEqual({ value: minutes * MINUTE })
  })
})

describe('properties', () => {
  test('what was added is what lies between', () => {
    fc.assert(fc.property(someMoment, someSpan, someHours, (start, span, hours) => {
      const end = addWorkingTime(start, span, hours, calendar).value
      return end >= start && workingTimeBetween(start, end, hours, calendar).value === span
    }))
  })

  test('the end is within service hours', () => {
    fc.assert(fc.property(someMoment, someSpan, someHours, (start, span, hours) => {
      const end = addWorkingTime(start, span, hours, calendar).value
      // the millisecond before an end that is a closing time belongs to the same opening
      const inside = span > 0 ? minuteOfDay(end - 1) : minuteOfDay(end)
      const lastMinute = span > 0 ? hours.closes - 1 : hours.closes
      return inside >= hours.opens && inside <= lastMinute
    }))
  })

  test('a later start or a longer span never ends earlier', () => {
    fc.assert(fc.property(someMoment, someSpan, someSpan, someSpan, someHours, (start, span, later, longer, hours) => {
      const end = addWorkingTime(start, span, hours, calendar).value
      return (
        addWorkingTime(start + later, span, hours, calendar).value >= end &&
        addWorkingTime(start, span + longer, hours, calendar).value >= end
      )
    }))
  })

  test('adding twice is adding once', () => {
    fc.assert(fc.property(someMoment, someSpan, someSpan, someHours, (start, first, second, hours) => {
      const twice = addWorkingTime(addWorkingTime(start, first, hours, calendar).value, second, hours, calendar)
      return second === 0 || twice.value === addWorkingTime(start, first + second, hours, calendar).value
    }))
  })

  test('the parts between three moments add up', () => {
    fc.assert(fc.property(someMoment, someSpan, someSpan, someHours, (start, first, second, hours) => {
      const [middle, end] = [start + first, start + first + second]
      const between = (from: number, to: number) => workingTimeBetween(from, to, hours, calendar).value
      return between(start, middle) + between(middle, end) === between(start, end)
    }))
  })
})
