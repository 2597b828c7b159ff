import type { Category, Urgency } from '../../src/domain/matter/matter'
import { checkPromises } from '../../src/domain/deadline/checkPromises'
import { DEFAULT_PROMISES, type PromisedTimes, type PromiseSettings, type Within } from '../../src/domain/deadline/promise'

const settings = (change: Partial<PromiseSettings>): PromiseSettings => ({ ...DEFAULT_PROMISES, ...change })

function promising(urgency: Urgency, category: Category, times: Partial<PromisedTimes>): PromiseSettings {
  const { times: all } = DEFAULT_PROMISES
  const changed = { ...all[urgency][category], ...times }
  return settings({ times: { ...all, [urgency]: { ...all[urgency], [category]: changed } } })
}

describe('an estate sets its own promises', () => {
  test('those it starts with can be used', () => expect(checkPromises(DEFAULT_PROMISES)).toEqual([]))

  test.each<[number, number, boolean]>([
    [480, 1080, true],
    [0, 1440, true],
    [480, 481, true],
    [480, 480, false],
    [1080, 480, false],
    [-1, 1080, false],
    [480, 1441, false],
    [480.5, 1080, false],
  ])('hours from minute %d to %d: %s', (opens, closes, right) => {
    expect(checkPromises(settings({ hours: { opens, closes, days: 'every' } })))
      .toEqual(right ? [] : [{ code: 'SERVICE_HOURS_WRONG', opens, closes }])
  })

  test.each([0, -1, 1.5, NaN])('a time of %d minutes is none', (minutes) => {
    expect(checkPromises(promising('urgent', 'safety', { onSite: { unit: 'clock', minutes } }))).toEqual([
      { code: 'PROMISE_NOT_WHOLE', urgency: 'urgent', category: 'safety', step: 'onSite', amount: minutes },
    ])
  })

  test('a repair may be promised for any day, or for none: no law sets one', () => {
    expect(checkPromises(promising('normal', 'repair', { finish: { unit: 'day', days: 90 } }))).toEqual([])
    expect(checkPromises(promising('normal', 'repair', { finish: undefined }))).toEqual([])
  })

  test.each<[Within | undefined, boolean]>([
    [{ unit: 'day', days: 2 }, true],
    [{ unit: 'day', days: 3 }, true],
    [{ unit: 'day', days: 4 }, false],
    [{ unit: 'clock', minutes: 4320 }, true],
    [{ unit: 'clock', minutes: 4321 }, false],
    [{ unit: 'service', minutes: 1800 }, true],
    [{ unit: 'service', minutes: 1801 }, false],
    [{ unit: 'workingDay', days: 3 }, false], // over a long holiday that is far more than three days
    [undefined, false],
  ])('an objection to fees within %j: %s (聊城市物业管理条例 35: three days)', (finish, right) => {
    const reasons = checkPromises(promising('normal', 'fees', { finish }))
    expect(reasons.map(({ code }) => code)).toEqual(right ? [] : ['PROMISE_LONGER_THAN_LAW'])
  })

  test('service minutes are not surely three days where service rests on holidays', () => {
    const change = promising('normal', 'fees', { finish: { unit: 'service', minutes: 60 } })
    expect(checkPromises({ ...change, hours: { ...change.hours, days: 'working' } })).toMatchObject([
      { code: 'PROMISE_LONGER_THAN_LAW', category: 'fees', mostDays: 3 },
    ])
  })

  test('each level is told later than the one below it', () => {
    const escalation = {
      ...DEFAULT_PROMISES.escalation,
      normal: [{ role: 'manager', lateMinutes: 60 }, { role: 'secretary', lateMinutes: 60 }] as const,
    }
    expect(checkPromises(settings({ escalation }))).toEqual([{ code: 'ESCALATION_NOT_RISING', urgency: 'normal', level: 2 }])
  })

  test('all faults are told at once', () => {
    const wrong = promising('normal', 'repair', { accept: { unit: 'service', minutes: 0 } })
    const codes = checkPromises({ ...wrong, hours: { opens: 9, closes: 8, days: 'every' } }).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['SERVICE_HOURS_WRONG', 'PROMISE_NOT_WHOLE']))
  })
})
