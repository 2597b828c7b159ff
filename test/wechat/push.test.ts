import { openSealed, pushSignature, seal } from '../../src/server/wechat/pushCipher'
import { pushKey, readPush } from '../../src/server/wechat/pushEvent'
import { OPENID } from './given'
import { sealForPush } from './standIn/pushSender'

const settings = { token: 'stand-in-token', aesKey: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY' }
const appid = 'wx1234567890abcdef'
const sealed = 'fb2IJy+yWTdpKjuBAEdBde0VZCBkGEda4pKDDIzqkzcNdl8erg3egLxLKxbxNZ1gaJK4EJU1nLclJih4DBLaTA=='
const random = Buffer.from('0123456789abcdef')

describe('signatures and sealing, by known vectors', () => {
  test('the address check (WeChat\'s own example)', () => {
    expect(pushSignature('AAAAA', '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696')
  })

  test('a sealed message', () => {
    expect(openSealed(settings, appid, sealed)).toBe('{"a":1}')
    expect(seal(settings, appid, '{"a":1}', random)).toBe(sealed)
    expect(sealForPush(settings.aesKey, appid, '{"a":1}', random)).toBe(sealed)
    expect(pushSignature(settings.token, '1700000000', '1320562132', sealed)).toBe('f832249d39ce9374f564b56de43c1d0d8da26a87')
  })

  test('messages of every length up to two blocks, in Chinese too, come back as they went', () => {
    for (let length = 0; length <= 64; length += 1) {
      const message = 'x'.repeat(length)
      expect(openSealed(settings, appid, sealForPush(settings.aesKey, appid, message))).toBe(message)
    }
    expect(openSealed(settings, appid, sealForPush(settings.aesKey, appid, '三单元灯不亮😀'))).toBe('三单元灯不亮😀')
  })

  test.each([
    ['for another app', sealForPush(settings.aesKey, 'wxffffffffffffffff', '{}')],
    ['under another key', sealForPush('A'.repeat(43), appid, '{}')],
    ['cut short', sealed.slice(0, 44)],
    ['not base64 at all', '%%%'],
    ['empty', ''],
  ])('one %s is not opened', (_, text) => {
    expect(openSealed(settings, appid, text)).toBeUndefined()
  })

  test('whatever single byte is changed, it is not taken for the same message', () => {
    const bytes = Buffer.from(sealed, 'base64')
    for (let i = 16; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes)
      changed[i] = (changed[i] ?? 0) ^ 1
      expect(openSealed(settings, appid, changed.toString('base64'))).not.toBe('{"a":1}')
    }
  })
})

const base = { ToUserName: 'gh_0', FromUserName: OPENID, CreateTime: 1700000000, MsgType: 'event' }
const accept = { TemplateId: 'progress', SubscribeStatusString: 'accept', PopupScene: '0' }
const reject = { TemplateId: 'todo', SubscribeStatusString: 'reject', PopupScene: '0' }
const read = (message: object) => readPush(JSON.stringify({ ...base, ...message }))

describe('reading a push', () => {
  test.each(['100', 100])('a picture that passed, its label as %p', (label) => {
    const message = { Event: 'wxa_media_check', appid, trace_id: 'trace-1', version: 2, result: { suggest: 'pass', label } }
    expect(read(message)).toMatchObject({
      kind: 'mediaChecked', openid: OPENID, at: 1_700_000_000_000, traceId: 'trace-1', suggest: 'pass', label: 100,
    })
  })

  test.each([
    ['risky', { suggest: 'risky', label: '20002' }, 'risky'],
    ['doubtful', { suggest: 'review', label: 21000 }, 'review'],
    ['judged by a word that we do not know', { suggest: 'fine', label: 100 }, 'review'],
    ['not judged, since it could not be fetched', undefined, 'review'],
  ])('a picture that is %s', (_, result, suggest) => {
    expect(read({ Event: 'wxa_media_check', trace_id: 't', result })).toMatchObject({ kind: 'mediaChecked', suggest })
  })

  test('one choice comes as an object, several as an array', () => {
    const one = read({ Event: 'subscribe_msg_popup_event', List: accept })
    const several = read({ Event: 'subscribe_msg_change_event', List: [accept, reject] })
    expect(one).toMatchObject({ kind: 'subscriptionsChanged', where: 'popup', choices: [{ templateId: 'progress', accepted: true }] })
    expect(several).toMatchObject({ kind: 'subscriptionsChanged', where: 'settings', choices: [
      { templateId: 'progress', accepted: true }, { templateId: 'todo', accepted: false },
    ] })
  })

  test('no list is no choice', () => {
    expect(read({ Event: 'subscribe_msg_popup_event' })).toMatchObject({ choices: [] })
  })

  test('messages that arrived or did not', () => {
    const List = { TemplateId: 'progress', MsgID: 1864323726461255700, ErrorCode: '43101', ErrorStatus: 'user refuse' }
    expect(read({ Event: 'subscribe_msg_sent_event', List })).toMatchObject({
      kind: 'messagesSent', messages: [{ templateId: 'progress', errcode: 43101, status: 'user refuse' }],
    })
  })

  test('the time may be text', () => {
    expect(read({ CreateTime: '1700000000', Event: 'subscribe_msg_popup_event' })).toMatchObject({ at: 1_700_000_000_000 })
  })

  test('what is of no use to us is named, not lost', () => {
    expect(read({ MsgType: 'text', Content: '你好' })).toMatchObject({ kind: 'other', type: 'text' })
  })

  test.each(['', 'hello', '[]', 'null', '3'])('%s is no message', (text) => {
    expect(readPush(text)).toBeUndefined()
  })
})

describe('the key of a push', () => {
  const message = { ...base, Event: 'wxa_media_check', trace_id: 'trace-1' }

  test('is the same for its retries, whether the time is a number or text', () => {
    expect(pushKey({ ...message, CreateTime: '1700000000' })).toBe(pushKey(message))
  })

  test.each([
    ['another user', { FromUserName: 'openid-of-Wang' }], ['another second', { CreateTime: 1700000001 }],
    ['another event', { Event: 'subscribe_msg_sent_event' }], ['another trace', { trace_id: 'trace-2' }],
    ['another template', { List: accept }],
  ])('differs for %s', (_, change) => {
    expect(pushKey({ ...message, ...change })).not.toBe(pushKey(message))
  })

  test('carries no openid', () => {
    expect(pushKey(message)).toMatch(/^[0-9a-f]{64}$/)
  })
})
