import { accessTokens } from '../../src/server/wechat/token'
import { givenWeChat, OPENID, type Given } from './given'
import { MINUTE, SECOND } from './standIn/state'

const TOKEN = '/cgi-bin/stable_token'
const TEXT = '/wxa/msg_sec_check'
const hello = { openid: OPENID, scene: 3, content: '你好' } as const

describe('the access token', () => {
  let given: Given
  beforeEach(async () => {
    given = await givenWeChat()
  })

  test('is asked for once, however many calls want it at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => given.wechat.checkText(hello)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(given.standIn.asked(TOKEN)).toHaveLength(1)
    expect(given.standIn.asked(TOKEN)[0]?.body).not.toHaveProperty('force_refresh')
  })

  test.each([
    ['a second before its last minute it is still used', 7200 * SECOND - 61 * SECOND, 1],
    ['in its last minute it is fetched again', 7200 * SECOND - 60 * SECOND, 2],
  ])('%s', async (_, later, requests) => {
    await given.wechat.checkText(hello)
    given.standIn.advance(later)
    given.standIn.visit(OPENID)
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: true })
    expect(given.standIn.asked(TOKEN)).toHaveLength(requests)
  })

  test('two processes get the same one, and both live through its renewal', async () => {
    const other = await givenWeChat({ settings: { baseUrl: given.standIn.url }, line: { now: () => given.standIn.state.now } })
    await given.wechat.checkText(hello)
    await other.wechat.checkText(hello)
    const [mine, theirs] = given.standIn.asked(TEXT).map(({ query }) => query.access_token)
    expect(theirs).toBe(mine)
    expect(String(mine).length).toBeGreaterThanOrEqual(512)
    given.standIn.advance(7200 * SECOND - 4 * MINUTE)
    given.standIn.visit(OPENID)
    const later = await givenWeChat({ settings: { baseUrl: given.standIn.url }, line: { now: () => given.standIn.state.now } })
    expect(await later.wechat.checkText(hello)).toMatchObject({ ok: true })
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: true })
    expect(new Set(given.standIn.asked(TEXT).map(({ query }) => query.access_token)).size).toBe(2)
  })

  test.each([40001, 40014, 42001])('refused once with %d: fetched again, the call tried once more', async (errcode) => {
    given.standIn.fault(TEXT, [errcode])
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: true, value: { suggest: 'pass' } })
    expect(given.standIn.asked(TEXT)).toHaveLength(2)
    expect(given.standIn.asked(TOKEN)).toHaveLength(2)
  })

  test('refused always: stops after one renewal and says so', async () => {
    given.standIn.fault(TEXT, [42001], { forever: true })
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: false, kind: 'token', errcode: 42001 })
    expect(given.standIn.asked(TEXT)).toHaveLength(2)
    expect(given.standIn.asked(TOKEN)).toHaveLength(2)
    expect(given.pauses).toEqual([])
  })

  test('killed by a forced refresh elsewhere: the many calls that find out renew it once', async () => {
    await given.wechat.checkText(hello)
    given.standIn.state.tokens.length = 0
    const answers = await Promise.all(Array.from({ length: 10 }, () => given.wechat.checkText(hello)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(given.standIn.state.tokens).toHaveLength(1)
    expect(given.standIn.asked(TOKEN).length).toBeLessThanOrEqual(3)
  })

  test('a call that learns late that the old one is dead leaves the new one alone', async () => {
    const { appid, secret } = given.standIn.state
    const line = { baseUrl: given.standIn.url, timeoutMs: 4000, withinMs: 6000, now: () => given.standIn.state.now, wait: async () => {} }
    const tokens = accessTokens(line, appid, secret)
    const first = await tokens.get()
    tokens.drop('an older one')
    expect(await tokens.get()).toEqual(first)
    expect(given.standIn.asked(TOKEN)).toHaveLength(1)
  })

  test.each([
    ['a wrong secret', 40125, 'settings'],
    ['a wrong app id', 40013, 'settings'],
    ['40001, which here means the secret', 40001, 'settings'],
    ['the day\'s quota spent', 45009, 'quota'],
    ['an address that is not on the list', 40164, 'settings'],
  ])('%s is reported and not hammered', async (_, errcode, kind) => {
    given.standIn.fault(TOKEN, [errcode], { forever: true })
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: false, kind, errcode })
    expect(given.standIn.asked(TOKEN)).toHaveLength(1)
    expect(given.standIn.asked(TEXT)).toHaveLength(0)
  })

  test('lost for good: the call was never sent, so even a message may be tried later', async () => {
    given.standIn.fault(TOKEN, ['html502'], { forever: true })
    const message = { openid: OPENID, template: { id: 't', fields: {} }, values: {} }
    expect(await given.wechat.sendMessage(message)).toMatchObject({ ok: false, kind: 'retry' })
  })

  test('a failed fetch is not remembered', async () => {
    given.standIn.fault(TOKEN, [45009])
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: false })
    expect(await given.wechat.checkText(hello)).toMatchObject({ ok: true })
  })
})
