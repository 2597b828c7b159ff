import { sessionSignature } from '../../src/server/wechat/checkSession'
import { givenWeChat, OPENID, type Given } from './given'
import { MINUTE } from './standIn/state'

const LOGIN = '/sns/jscode2session'
const PHONE = '/wxa/business/getuserphonenumber'

let given: Given
beforeEach(async () => {
  given = await givenWeChat()
})

describe('logging in with the code of wx.login', () => {
  test('says who it is', async () => {
    const session = await given.wechat.login(given.standIn.loginCode('openid-of-Wang'))
    expect(session).toMatchObject({ ok: true, value: { openid: 'openid-of-Wang', unionid: 'union-openid-of-Wang' } })
  })

  test('a code works once', async () => {
    const code = given.standIn.loginCode(OPENID)
    await given.wechat.login(code)
    expect(await given.wechat.login(code)).toMatchObject({ ok: false, kind: 'refused', reason: 'CODE_USED' })
  })

  test.each([
    ['five minutes old: still good', 5 * MINUTE, { ok: true }],
    ['older: invalid', 5 * MINUTE + 1, { ok: false, reason: 'CODE_INVALID', errcode: 40029 }],
  ])('a code %s', async (_, age, expected) => {
    const code = given.standIn.loginCode(OPENID)
    given.standIn.advance(age)
    expect(await given.wechat.login(code)).toMatchObject(expected)
  })

  test('an invented code, and an empty one', async () => {
    expect(await given.wechat.login('invented')).toMatchObject({ ok: false, reason: 'CODE_INVALID' })
    expect(await given.wechat.login('')).toMatchObject({ ok: false, reason: 'CODE_INVALID', errcode: 41008 })
  })

  test('a user whom WeChat blocks', async () => {
    given.standIn.state.blocked.add(OPENID)
    const answer = await given.wechat.login(given.standIn.loginCode(OPENID))
    expect(answer).toMatchObject({ ok: false, kind: 'refused', reason: 'USER_BLOCKED', errcode: 40226 })
  })

  test('the hundredth login of a user in a minute passes, the next is held back', async () => {
    given.standIn.state.users.set(OPENID, { lastVisit: 0, sessionKey: '', logins: Array(99).fill(given.standIn.state.now) })
    expect(await given.wechat.login(given.standIn.loginCode(OPENID))).toMatchObject({ ok: true })
    expect(await given.wechat.login(given.standIn.loginCode(OPENID))).toMatchObject({ ok: false, kind: 'quota', reason: 'TOO_OFTEN' })
  })

  test('a wrong secret is the operator\'s to mend', async () => {
    const other = await givenWeChat({ settings: { secret: 'wrong' } })
    expect(await other.wechat.login(other.standIn.loginCode(OPENID))).toMatchObject({ ok: false, kind: 'settings', errcode: 40125 })
  })

  test('busy, then well', async () => {
    given.standIn.fault(LOGIN, [-1])
    expect(await given.wechat.login(given.standIn.loginCode(OPENID))).toMatchObject({ ok: true })
  })
})

describe('checking a session key', () => {
  test('is signed with the key as its base64 text (WeChat\'s own example)', () => {
    expect(sessionSignature('o0q0otL8aEzpcZL/FT9WsQ==', '{"foo":"bar"}'))
      .toBe('654571f79995b2ce1e149e53c0a33dc39c0a74090db514261454e8dbe432aa0b')
  })

  test('the live one, and one that a newer login replaced', async () => {
    const first = await given.wechat.login(given.standIn.loginCode(OPENID))
    if (!first.ok) throw new Error('login failed')
    const { sessionKey } = first.value
    expect(await given.wechat.checkSession(OPENID, sessionKey)).toEqual({ ok: true, value: { live: true } })
    await given.wechat.login(given.standIn.loginCode(OPENID))
    expect(await given.wechat.checkSession(OPENID, sessionKey)).toEqual({ ok: true, value: { live: false } })
  })

  test('an unknown user', async () => {
    expect(await given.wechat.checkSession('nobody', 'key')).toMatchObject({ ok: false, errcode: 40003 })
  })
})

describe('the phone number behind the button', () => {
  test.each(['string', 'number'] as const)('with the country code as a %s', async (as) => {
    given.standIn.state.countryCodeAs = as
    const code = given.standIn.phoneCode(OPENID, '19900000001')
    expect(await given.wechat.phoneOf(code, OPENID)).toEqual({ ok: true, value: { phone: '19900000001', countryCode: '86' } })
  })

  test('a code works once, for five minutes, for its own user', async () => {
    const used = given.standIn.phoneCode(OPENID, '19900000001')
    await given.wechat.phoneOf(used, OPENID)
    const stolen = given.standIn.phoneCode('openid-of-Wang', '19900000002')
    const old = given.standIn.phoneCode(OPENID, '19900000001')
    given.standIn.advance(5 * MINUTE + 1)
    const late = await given.wechat.phoneOf(old, OPENID)
    given.standIn.advance(-5 * MINUTE)
    const answers = [late, await given.wechat.phoneOf(used, OPENID), await given.wechat.phoneOf(stolen, OPENID)]
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, reason: 'CODE_INVALID', errcode: 40029 })
  })

  test('wx.login\'s code is not the button\'s', async () => {
    expect(await given.wechat.phoneOf(given.standIn.loginCode(OPENID), OPENID)).toMatchObject({ reason: 'CODE_INVALID' })
  })

  test('a refused token is renewed, and the code is still good', async () => {
    given.standIn.fault(PHONE, [40001])
    const code = given.standIn.phoneCode(OPENID, '19900000001')
    expect(await given.wechat.phoneOf(code, OPENID)).toMatchObject({ ok: true })
  })

  test('a number that was given to another app is not taken', async () => {
    const other = await givenWeChat({ settings: { baseUrl: given.standIn.url } })
    await other.wechat.checkSession(OPENID, '')
    Object.assign(given.standIn.state, { appid: 'wxffffffffffffffff' })
    const answer = await other.wechat.phoneOf(given.standIn.phoneCode(OPENID, '19900000001'), OPENID)
    expect(answer).toMatchObject({ ok: false, kind: 'refused', reason: 'OTHER_APP' })
  })
})
