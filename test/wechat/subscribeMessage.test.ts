import type { Fault } from './standIn'
import { givenWeChat, OPENID, type Given } from './given'

const SEND = '/cgi-bin/message/subscribe/send'
const template = { id: 'progress', fields: { title: 'thing1', state: 'phrase2', at: 'time3' } }
const values = { title: '三单元一楼楼道灯不亮，晚上看不见台阶，老人容易摔', state: '已派工', at: '2026年3月2日 09:30' }
const message = { openid: OPENID, template, page: 'matters/show?id=1', values }

describe('sending a subscribe message', () => {
  let given: Given
  beforeEach(async () => {
    given = await givenWeChat()
    given.standIn.template('progress', 'thing1', 'phrase2', 'time3')
    given.standIn.state.published.add('matters/show')
    given.standIn.credit(OPENID, 'progress', 1)
  })

  test('puts our words into its fields, cut to fit, and spends a consent', async () => {
    expect(await given.wechat.sendMessage(message)).toEqual({ ok: true, value: { msgId: '1' } })
    expect(given.standIn.state.sent).toEqual([{
      openid: OPENID, templateId: 'progress', page: 'matters/show?id=1',
      data: { thing1: '三单元一楼楼道灯不亮，晚上看不见台阶…', phrase2: '已派工', time3: '2026年3月2日 09:30' },
    }])
    expect(given.standIn.asked(SEND)[0]?.body).toMatchObject({ miniprogram_state: 'formal' })
  })

  test('43101: with every consent spent there is no credit, and no second attempt', async () => {
    await given.wechat.sendMessage(message)
    expect(await given.wechat.sendMessage(message)).toMatchObject({ ok: false, kind: 'refused', reason: 'NO_CREDIT', errcode: 43101 })
    expect(given.standIn.asked(SEND)).toHaveLength(2)
    expect(given.standIn.state.sent).toHaveLength(1)
  })

  test('47003: WeChat names the field that it will not take', async () => {
    given.standIn.template('progress', 'thing1', 'phrase2', 'date3')
    const sent = await given.wechat.sendMessage({ ...message, values: { ...values, at: '15:01' }, template: {
      ...template, fields: { ...template.fields, at: 'date3' },
    } })
    expect(sent).toMatchObject({ ok: false, reason: 'FIELD_INVALID', field: 'date3', errcode: 47003 })
  })

  test('a value that can\'t be made to fit is found before it is sent', async () => {
    const sent = await given.wechat.sendMessage({ ...message, values: { ...values, at: 'tomorrow' } })
    expect(sent).toMatchObject({ ok: false, kind: 'refused', reason: 'FIELD_INVALID', field: 'time3' })
    expect(given.standIn.asked(SEND)).toHaveLength(0)
  })

  test.each([
    ['a template that the console does not have', { template: { ...template, id: 'other' } }, 'TEMPLATE_UNKNOWN', 'settings'],
    ['a page that is not released', { page: 'draft/show' }, 'PAGE_UNPUBLISHED', 'settings'],
    ['a user of another app', { openid: 'nobody' }, 'USER_UNKNOWN', 'refused'],
  ])('%s', async (_, change, reason, kind) => {
    expect(await given.wechat.sendMessage({ ...message, ...change })).toMatchObject({ ok: false, reason, kind })
    expect(given.standIn.state.credits.get(`${OPENID} progress`)).toBe(1)
  })

  test.each([
    [43107, 'USER_BLOCKED', 'refused'], [43108, 'TOO_CONCURRENT', 'quota'], [45168, 'CONTENT_REJECTED', 'refused'],
    [45009, undefined, 'quota'],
  ] as [Fault & number, string | undefined, string][])('%d', async (errcode, reason, kind) => {
    given.standIn.fault(SEND, [errcode])
    const sent = await given.wechat.sendMessage(message)
    expect(sent).toMatchObject({ ok: false, kind, errcode })
    expect(!sent.ok && sent.reason).toBe(reason)
  })

  test('a trial version\'s messages open the trial version, whose pages need not be released', async () => {
    const trial = await givenWeChat({ settings: { baseUrl: given.standIn.url, version: 'trial' } })
    expect(await trial.wechat.sendMessage({ ...message, page: 'draft/show' })).toMatchObject({ ok: true })
    expect(given.standIn.asked(SEND)[0]?.body).toMatchObject({ miniprogram_state: 'trial' })
  })
})
