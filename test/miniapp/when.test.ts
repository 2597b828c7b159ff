import { day, lasting, timeLeft, when } from '../../src/miniapp/when'

/** 2026-11-25 08:30 in Shanghai, whatever the zone of the machine. */
const now = Date.parse('2026-11-25T00:30:00Z')
const MINUTE = 60_000

describe('moments as people say them', () => {
  test.each([
    ['2026-11-24T16:00:00Z', '今天 00:00'],
    ['2026-11-24T15:59:00Z', '昨天 23:59'],
    ['2026-11-25T16:00:00Z', '明天 00:00'],
    ['2026-11-23T11:20:00Z', '11月23日 19:20'],
    ['2025-11-25T10:00:00Z', '2025年11月25日 18:00'],
  ])('%s is %s', (iso, words) => {
    expect(when(iso, now)).toBe(words)
  })

  test('a date alone is a day', () => {
    expect(day('2026-11-28', now)).toBe('11月28日')
    expect(day('2026-11-25', now)).toBe('今天')
  })
})

describe('how long', () => {
  test.each([
    [20 * MINUTE, '20 分钟'],
    [60 * MINUTE, '1 小时'],
    [70 * MINUTE, '1 小时 10 分'],
    [24 * 60 * MINUTE, '1 天'],
    [51 * 60 * MINUTE, '2 天 3 小时'],
    [75 * 60 * MINUTE, '3 天'],
    [10_000, '1 分钟'],
  ])('%d ms are %s', (ms, words) => {
    expect(lasting(ms)).toBe(words)
  })

  test('until a moment and past it', () => {
    const at = (minutes: number) => new Date(now + minutes * MINUTE).toISOString()
    expect(timeLeft(at(70), now)).toEqual({ late: false, soon: true, text: '还剩 1 小时 10 分' })
    expect(timeLeft(at(-20), now)).toEqual({ late: true, soon: false, text: '超时 20 分钟' })
    expect(timeLeft(at(24 * 60), now).soon).toBe(false)
  })
})
