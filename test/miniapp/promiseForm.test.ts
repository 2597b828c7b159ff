import { checkPromises } from '../../src/domain/deadline/checkPromises'
import { DEFAULT_PROMISES } from '../../src/domain/deadline/promise'
import { formOf, settingsOf, type Settings } from '../../src/miniapp/figures/promises/form'
import { boundWords, lateWords, promiseLines } from '../../src/miniapp/figures/promises/words'

const START = structuredClone(DEFAULT_PROMISES) as unknown as Settings
const form = formOf(START)

describe('the form of 服务承诺', () => {
  test('left as it is it means what stood', () => expect(settingsOf(form, START)).toEqual(START))

  test('each field is what it says', () => {
    const changed = settingsOf(
      {
        ...form,
        opens: '8:30', closes: '17:00', days: 'working', finishIn: 'workingDay',
        normal: { ...form.normal, repair: { accept: '60', finish: '2' }, suggestion: { accept: '240', finish: '' } },
        urgent: { accept: '10', onSite: '', finish: '600' },
        late: { ...form.late, normal: ['0', '300', '900'] },
      },
      START,
    )
    expect(changed.hours).toEqual({ opens: 510, closes: 1020, days: 'working' })
    expect(changed.times.normal.repair).toEqual({ accept: { unit: 'service', minutes: 60 }, finish: { unit: 'workingDay', days: 2 } })
    expect(changed.times.normal.fees.finish).toEqual({ unit: 'day', days: 3 })
    expect(changed.times.normal.suggestion).not.toHaveProperty('finish')
    expect(changed.times.urgent.safety).toEqual({ accept: { unit: 'clock', minutes: 10 }, finish: { unit: 'clock', minutes: 600 } })
    expect(changed.escalation.normal.map(({ lateMinutes }) => lateMinutes)).toEqual([0, 300, 900])
    expect(checkPromises(changed)).toEqual([])
  })

  test.each([
    ['a time that is none', { opens: '8点' , closes: '0:00' }, 'SERVICE_HOURS_WRONG'],
    ['a number that is none', { normal: { ...form.normal, repair: { accept: '很快', finish: '3' } } }, 'PROMISE_NOT_WHOLE'],
    ['a half day', { normal: { ...form.normal, repair: { accept: '240', finish: '1.5' } } }, 'PROMISE_NOT_WHOLE'],
    ['more days than the law has for fees', { normal: { ...form.normal, fees: { accept: '240', finish: '4' } } }, 'PROMISE_LONGER_THAN_LAW'],
  ])('%s is refused by the rule, not guessed', (_, change, code) => {
    expect(checkPromises(settingsOf({ ...form, ...change }, START)).map((reason) => reason.code)).toEqual([code])
  })
})

describe('the page of 服务承诺', () => {
  test('puts together what is promised the same, and says what the law says', () => {
    expect(promiseLines(START, 'urgent')).toEqual([expect.objectContaining({ label: '各类事项', words: '15分钟内（全天候）受理，1小时内（全天候）到场，24小时内（全天候）办结' })])
    const fees = promiseLines(START, 'normal').find(({ categories }) => categories.includes('fees'))
    expect(fees).toMatchObject({ label: '报修、收费', words: '服务时间4小时内受理，3天内办结' })
    expect(boundWords([{ category: 'fees', step: 'finish', mostDays: 3, law: '聊城市物业管理条例 35' }], fees!.categories)).toEqual(['收费最长 3 天答复办结（聊城市物业管理条例 35）'])
    expect(lateWords(START.escalation.urgent)).toBe('一超时就告诉物业经理；超时30分钟告诉支部书记；超时2小时告诉社区工作者')
  })
})
