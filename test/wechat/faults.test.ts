import { createWeChat } from '../../src/server/wechat/weChat'
import { givenWeChat, OPENID, type Given } from './given'
import type { Fault } from './standIn'

const TEXT = '/wxa/msg_sec_check'
const SEND = '/cgi-bin/message/subscribe/send'
const hello = { openid: OPENID, scene: 3, content: '你好' } as const
const template = { id: 'progress', fields: { title: 'thing1' } }
const message = { openid: OPENID, template, values: { title: '楼道灯不亮' } }

describe('what can go wrong on the way', () => {
  let given: Given
  beforeEach(async () => {
    given = await givenWeChat({ line: { timeoutMs: 800 } })
    given.standIn.template('progress', 'thing1')
    given.standIn.credit(OPENID, 'progress', 5)
  })

  test('busy twice, then well: asked again after longer and longer pauses', async () => {
    given.standIn.fault(TEXT, [-1, -1])
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: true })
    expect(given.pauses).toEqual([200, 800])
  })

  test('busy for ever: gives up after three attempts, to be tried later', async () => {
    given.standIn.fault(TEXT, [-1], { forever: true })
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: false, kind: 'retry', errcode: -1 })
    expect(given.standIn.asked(TEXT)).toHaveLength(3)
  })

  test('no attempt is begun after the time that a person may wait', async () => {
    const hasty = await givenWeChat({ line: { withinMs: 201 }, settings: { baseUrl: given.standIn.url } })
    given.standIn.fault(TEXT, [-1], { forever: true })
    expect(await hasty.wechat.checkText(hello)).toMatchObject({ kind: 'retry' })
    expect(hasty.pauses).toEqual([200])
  })

  const LOST: Fault[] = ['slow', 'closeBefore', 'closeAfter', 'html502', 'truncated']

  test.each(LOST)('%s once: a check, which is harmless to repeat, is asked for again', async (fault) => {
    given.standIn.fault(TEXT, [fault])
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: true })
    expect(given.standIn.asked(TEXT)).toHaveLength(2)
  })

  test.each([
    ['slow', 0], ['closeBefore', 0], ['closeAfter', 1], ['html502', 1], ['truncated', 1],
  ] as [Fault, number][])('%s: a message is not sent a second time, for it may have arrived', async (fault, arrived) => {
    given.standIn.fault(SEND, [fault])
    expect(await given.wechat.sendMessage(message)).toMatchObject({ ok: false, kind: 'lost' })
    expect(given.standIn.asked(SEND)).toHaveLength(1)
    expect(given.standIn.state.sent).toHaveLength(arrived)
  })

  test('busy: a message had no effect and is sent again', async () => {
    given.standIn.fault(SEND, [-1])
    expect(await given.wechat.sendMessage(message)).toMatchObject({ ok: true })
    expect(given.standIn.state.sent).toHaveLength(1)
  })

  test('a refused token: the message goes out once with the new one', async () => {
    given.standIn.fault(SEND, [40001])
    expect(await given.wechat.sendMessage(message)).toMatchObject({ ok: true })
    expect(given.standIn.state.sent).toHaveLength(1)
  })

  test('a login whose answer is lost is not repeated: its code may be used up', async () => {
    given.standIn.fault('/sns/jscode2session', ['closeAfter'])
    expect(await given.wechat.login(given.standIn.loginCode(OPENID))).toMatchObject({ ok: false, kind: 'lost' })
    expect(given.standIn.asked('/sns/jscode2session')).toHaveLength(1)
  })

  test('nobody listens: surely no effect, so even a message is tried again, then kept for later', async () => {
    await given.standIn.close()
    expect(await given.wechat.sendMessage(message)).toMatchObject({ ok: false, kind: 'retry' })
    expect(given.pauses).toEqual([200, 800])
  })

  test.each([-1, 40013, 40164, 45009, 'slow', 'closeAfter', 'html502', 'truncated'] as Fault[])(
    'failing by %s, nothing that is returned carries a secret, a token or an address', async (fault) => {
      given.standIn.fault(SEND, [fault], { forever: true })
      given.standIn.fault('/sns/jscode2session', [fault], { forever: true })
      const code = given.standIn.loginCode(OPENID)
      const told = JSON.stringify([await given.wechat.sendMessage(message), await given.wechat.login(code)])
      for (const hidden of ['stand-in-secret', given.standIn.state.tokens[0]?.value, code, '127.0.0.1', 'access_token=']) {
        expect(told).not.toContain(hidden)
      }
    },
  )

  test('a redirect is not followed: the token would go along', async () => {
    given.standIn.fault(TEXT, ['redirect'])
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: false, kind: 'refused', errmsg: 'HTTP 302' })
    expect(given.standIn.asked('/elsewhere')).toHaveLength(0)
  })

  test('where WeChat is not configured there is no client', () => {
    expect(createWeChat(undefined)).toBeUndefined()
  })
})
