import { verdictOf } from '../../src/server/wechat/textCheck'
import { givenWeChat, OPENID, type Given } from './given'
import { HOUR } from './standIn/state'

const TEXT = '/wxa/msg_sec_check'

describe('checking a text before neighbours may read it', () => {
  let given: Given
  beforeEach(async () => {
    given = await givenWeChat()
  })

  const check = (content: string, more = {}) =>
    given.wechat.checkText({ openid: OPENID, scene: 3, content, ...more })
  const pieces = () => given.standIn.asked(TEXT).map(({ body }) => (body as { content: string }).content)

  test.each([
    ['楼道灯不亮', 'pass', 100],
    ['a review word', 'review', 21000],
    ['a risky word', 'risky', 20001],
  ])('%s: %s', async (content, suggest, label) => {
    expect(await check(content)).toMatchObject({ ok: true, value: { suggest, label, traceId: expect.any(String) } })
  })

  test('the title and the name count too', async () => {
    expect(await check('灯不亮', { title: 'risky' })).toMatchObject({ value: { suggest: 'risky' } })
    expect(await check('灯不亮', { nickname: 'review' })).toMatchObject({ value: { suggest: 'review' } })
  })

  test('2,500 characters are one piece; one more makes two', async () => {
    await check('灯'.repeat(2500))
    expect(pieces()).toHaveLength(1)
    expect(await check('灯'.repeat(2501))).toMatchObject({ ok: true, value: { suggest: 'pass' } })
    expect(pieces()).toHaveLength(3)
  })

  test('the worst piece decides, and a word on the cut is seen', async () => {
    expect(await check(`${'灯'.repeat(2498)}risky${'灯'.repeat(100)}`)).toMatchObject({ value: { suggest: 'risky' } })
    expect(await check(`review${'灯'.repeat(4000)}`)).toMatchObject({ value: { suggest: 'review' } })
  })

  test('no piece begins or ends inside a character', async () => {
    await check(`a${'😀'.repeat(2000)}`)
    for (const piece of pieces()) {
      expect(piece.length).toBeLessThanOrEqual(2500)
      expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
    }
  })

  test('nothing written is nothing to check', async () => {
    expect(await check(' \n')).toMatchObject({ ok: true, value: { suggest: 'pass' } })
    expect(pieces()).toEqual([])
  })

  test.each([
    ['just within two hours of the last visit', 2 * HOUR, { ok: true }],
    ['later', 2 * HOUR + 1, { ok: false, reason: 'USER_NOT_RECENT', errcode: 61010 }],
  ])('%s', async (_, later, expected) => {
    given.standIn.advance(later)
    expect(await check('灯不亮')).toMatchObject(expected)
  })

  test('an unknown user', async () => {
    expect(await check('灯不亮', { openid: 'nobody' })).toMatchObject({ ok: false, reason: 'USER_UNKNOWN' })
  })

  test.each([61010, 44002, 45009, 40001, -1, 'truncated'] as const)(
    'a check that fails by %s is for a person, never a pass', async (fault) => {
      given.standIn.fault(TEXT, [fault], { forever: true })
      const answer = await check('灯不亮')
      expect(answer.ok).toBe(false)
      expect(verdictOf(answer)).toBe('review')
    },
  )

  test.each(['pass', 'review', 'risky'] as const)('a check that was made counts as made: %s', (suggest) => {
    expect(verdictOf({ ok: true, value: { suggest } })).toBe(suggest)
  })
})

describe('the stand-in is as strict as WeChat', () => {
  test.each([
    ['a form instead of JSON', 'a=1', 47001],
    ['nothing', '', 44002],
    ['another version', JSON.stringify({ version: 1, openid: OPENID, scene: 3, content: 'x' }), 40097],
    ['a scene that is none', JSON.stringify({ version: 2, openid: OPENID, scene: 5, content: 'x' }), 40129],
    ['no content', JSON.stringify({ version: 2, openid: OPENID, scene: 3, content: '' }), 44002],
    ['too long', JSON.stringify({ version: 2, openid: OPENID, scene: 3, content: 'x'.repeat(2501) }), 45002],
  ])('%s', async (_, body, errcode) => {
    const { standIn, wechat } = await givenWeChat()
    await wechat.checkText({ openid: OPENID, scene: 3, content: 'x' })
    const token = standIn.state.tokens[0]?.value
    const response = await fetch(`${standIn.url}${TEXT}?access_token=${token}`, { method: 'POST', body })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ errcode, errmsg: expect.stringContaining(' rid: ') })
  })
})
