import { readWeChatSettings } from '../../src/server/wechat/settings'

const AES = 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY'
const env = { WECHAT_APPID: 'wx1234567890abcdef', WECHAT_SECRET: 'secret' }

describe('WeChat\'s settings', () => {
  test('with no app id the server runs without WeChat', () => {
    expect(readWeChatSettings({})).toEqual({ ok: true, settings: undefined })
    expect(readWeChatSettings({ WECHAT_APPID: ' ' })).toEqual({ ok: true, settings: undefined })
  })

  test('the least', () => {
    expect(readWeChatSettings(env)).toEqual({ ok: true, settings: {
      appid: env.WECHAT_APPID, secret: 'secret', baseUrl: 'https://api.weixin.qq.com', version: 'release', templates: {},
    } })
  })

  test('all', () => {
    const templates = { progress: { id: 'abc', fields: { title: 'thing1', at: 'time2' } } }
    const read = readWeChatSettings({
      ...env, WECHAT_BASE_URL: 'http://127.0.0.1:8123/', WECHAT_VERSION: 'trial', WECHAT_PUSH_TOKEN: 'token',
      WECHAT_PUSH_AES_KEY: AES, WECHAT_TEMPLATES: JSON.stringify(templates),
    })
    expect(read).toMatchObject({ ok: true, settings: {
      baseUrl: 'http://127.0.0.1:8123', version: 'trial', push: { token: 'token', aesKey: AES }, templates,
    } })
  })

  test.each([
    ['an app id that is none', { WECHAT_APPID: 'abc' }, 'WECHAT_APPID'],
    ['no secret', { WECHAT_SECRET: '' }, 'WECHAT_SECRET'],
    ['plain http to another machine', { WECHAT_BASE_URL: 'http://api.weixin.qq.com' }, 'WECHAT_BASE_URL'],
    ['no address', { WECHAT_BASE_URL: 'weixin' }, 'WECHAT_BASE_URL'],
    ['a version that is none', { WECHAT_VERSION: 'formal' }, 'WECHAT_VERSION'],
    ['a push token without its key', { WECHAT_PUSH_TOKEN: 'token' }, 'WECHAT_PUSH_AES_KEY'],
    ['a push key one short', { WECHAT_PUSH_TOKEN: 'token', WECHAT_PUSH_AES_KEY: AES.slice(1) }, 'WECHAT_PUSH_AES_KEY'],
    ['a push token with a dash', { WECHAT_PUSH_TOKEN: 'to-ken', WECHAT_PUSH_AES_KEY: AES }, 'WECHAT_PUSH_TOKEN'],
    ['templates that are not JSON', { WECHAT_TEMPLATES: '{' }, 'WECHAT_TEMPLATES'],
    ['a template without fields', { WECHAT_TEMPLATES: '{"progress":{"id":"a"}}' }, 'WECHAT_TEMPLATES'],
    ['a field that is none', { WECHAT_TEMPLATES: '{"progress":{"id":"a","fields":{"title":"thing"}}}' }, 'WECHAT_TEMPLATES'],
  ])('%s is named', (_, change, name) => {
    const read = readWeChatSettings({ ...env, ...change })
    expect(read).toEqual({ ok: false, faults: [expect.stringContaining(name)] })
  })

  test('every fault is told at once', () => {
    const read = readWeChatSettings({ WECHAT_APPID: 'abc', WECHAT_VERSION: 'x', WECHAT_TEMPLATES: '{' })
    expect(!read.ok && read.faults).toHaveLength(4)
  })
})
