import { ROUND_THE_CLOCK, type Within } from '../../src/domain/deadline/promise'
import { wordsOfHours, wordsOfWarning, wordsOfWithin } from '../../src/domain/deadline/promiseWords'
import { everyDay, workingDays } from './given'

test.each<[Within, string]>([
  [{ unit: 'clock', minutes: 15 }, '15分钟内（全天候）'],
  [{ unit: 'clock', minutes: 60 }, '1小时内（全天候）'],
  [{ unit: 'service', minutes: 90 }, '服务时间1小时30分钟内'],
  [{ unit: 'day', days: 3 }, '3天内'],
  [{ unit: 'workingDay', days: 2 }, '2个工作日内'],
])('%j is promised as %s', (within, words) => expect(wordsOfWithin(within)).toBe(words))

test('service hours are put as people read them', () => {
  expect(wordsOfHours(everyDay)).toBe('每天 08:00–18:00')
  expect(wordsOfHours(workingDays)).toBe('工作日 08:00–18:00')
  expect(wordsOfHours(ROUND_THE_CLOCK)).toBe('每天 00:00–24:00')
})

test('a day reckoned before the list is out says of which year', () => {
  expect(wordsOfWarning({ code: 'NO_HOLIDAY_LIST', year: 2027 })).toBe('2027年放假安排尚未公布，按周末推算，公布后会更新')
})
