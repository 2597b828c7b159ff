import { isScene } from '../../src/server/wechat/qr'
import { givenWeChat, type Given } from './given'

const QR = '/wxa/getwxacodeunlimit'

let given: Given
beforeEach(async () => {
  given = await givenWeChat()
  given.standIn.state.published.add('matters/show')
})

describe('a mini-program code', () => {
  test('is an image', async () => {
    const made = await given.wechat.makeQr({ scene: 's=HS42', page: '/matters/show' })
    expect(made).toMatchObject({ ok: true, value: { contentType: 'image/jpeg' } })
    expect(made.ok && made.value.bytes.subarray(0, 2).toString('hex')).toBe('ffd8')
  })

  test.each([
    ['s=HS42', true], ['a'.repeat(32), true], ["!#$&'()*+,/:;=?@-._~", true],
    ['a'.repeat(33), false], ['', false], ['3号楼', false], ['a%20', false],
    ['0198f0c2-7c1e-7a3b-9d4e-5f6a7b8c9d0e', false],
  ])('carries %s: %s', async (scene, fits) => {
    expect(isScene(scene)).toBe(fits)
    expect(await given.wechat.makeQr({ scene, page: 'matters/show' })).toMatchObject(fits ? { ok: true } : { ok: false, reason: 'SCENE_INVALID' })
    expect(given.standIn.asked(QR)).toHaveLength(fits ? 1 : 0)
  })

  test('of a page that is not released', async () => {
    expect(await given.wechat.makeQr({ scene: 'a', page: 'draft/show' })).toMatchObject({ ok: false, reason: 'PAGE_UNPUBLISHED', errcode: 41030 })
  })

  test('for a trial version the page need not be released', async () => {
    const trial = await givenWeChat({ settings: { baseUrl: given.standIn.url, version: 'trial' } })
    expect(await trial.wechat.makeQr({ scene: 'a', page: 'draft/show' })).toMatchObject({ ok: true })
    expect(given.standIn.asked(QR)[0]?.body).toMatchObject({ check_path: false, env_version: 'trial' })
  })

  test.each([[100, 280], [280, 280], [1280, 1280], [2000, 1280]])('%d pixels wide is made %d wide', async (width, made) => {
    expect(await given.wechat.makeQr({ scene: 'a', page: 'matters/show', width })).toMatchObject({ ok: true })
    expect(given.standIn.asked(QR)[0]?.body).toMatchObject({ width: made })
  })

  test.each([
    [40169, { kind: 'refused', reason: 'SCENE_INVALID' }], [40129, { kind: 'refused', reason: 'SCENE_INVALID' }],
    [45009, { kind: 'quota' }],
  ])('%d comes as JSON where an image was hoped for', async (errcode, expected) => {
    given.standIn.fault(QR, [errcode])
    expect(await given.wechat.makeQr({ scene: 'a', page: 'matters/show' })).toMatchObject({ ok: false, errcode, ...expected })
  })

  test('the token is renewed here as elsewhere', async () => {
    given.standIn.fault(QR, [40001])
    expect(await given.wechat.makeQr({ scene: 'a', page: 'matters/show' })).toMatchObject({ ok: true })
  })

  test('JSON without a failure is no image', async () => {
    given.standIn.fault(QR, [0])
    expect(await given.wechat.makeQr({ scene: 'a', page: 'matters/show' })).toMatchObject({ ok: false, kind: 'lost' })
  })
})

describe.each(['makeScheme', 'makeUrlLink'] as const)('a link by %s', (make) => {
  const path = make === 'makeScheme' ? '/wxa/generatescheme' : '/wxa/generate_urllink'
  const begins = make === 'makeScheme' ? 'weixin://' : 'https://'

  test('opens a page, for a time', async () => {
    const link = await given.wechat[make]({ path: 'matters/show', query: 'id=1', days: 7 })
    expect(link).toMatchObject({ ok: true, value: expect.stringMatching(`^${begins}`) })
    expect(given.standIn.asked(path)[0]?.body).toMatchObject({ expire_type: 1, expire_interval: 7 })
  })

  test.each([[0, 1], [30, 30], [31, 30]])('%d days are %d', async (days, within) => {
    expect(await given.wechat[make]({ path: 'matters/show', days })).toMatchObject({ ok: true })
    expect(given.standIn.asked(path)[0]?.body).toMatchObject({ expire_interval: within })
  })

  test('to a page that is not there, and before any release', async () => {
    expect(await given.wechat[make]({ path: 'draft/show', days: 1 })).toMatchObject({ reason: 'PAGE_UNPUBLISHED', errcode: 40165 })
    given.standIn.state.published.clear()
    expect(await given.wechat[make]({ path: 'matters/show', days: 1 })).toMatchObject({ reason: 'PAGE_UNPUBLISHED', errcode: 85079 })
  })

  test('a query of 1,024 characters, and of one more', async () => {
    expect(await given.wechat[make]({ path: 'matters/show', query: 'a'.repeat(1024), days: 1 })).toMatchObject({ ok: true })
    expect(await given.wechat[make]({ path: 'matters/show', query: 'a'.repeat(1025), days: 1 })).toMatchObject({ reason: 'QUERY_TOO_LONG' })
    expect(given.standIn.asked(path)).toHaveLength(1)
  })

  test.each([40002, 40013])('%d: this account may make none', async (errcode) => {
    given.standIn.fault(path, [errcode])
    expect(await given.wechat[make]({ path: 'matters/show', days: 1 })).toMatchObject({ ok: false, reason: 'NOT_ALLOWED' })
  })
})
