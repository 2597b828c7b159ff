import Fastify, { type FastifyInstance } from 'fastify'
import type { PushEvent } from '../../src/server/wechat/pushEvent'
import { PUSH_PATH, pushRoutes } from '../../src/server/wechat/pushRoutes'
import { givenWeChat, OPENID, type Given } from './given'

const CHECK = { openid: OPENID, scene: 3, url: 'https://estate.example/photo.jpg' } as const

let given: Given
let app: FastifyInstance
let events: PushEvent[]
/** what storing does, beside keeping the event */
let storing: () => Promise<void>

beforeEach(async () => {
  given = await givenWeChat({ pushLimitMs: 1000 })
  events = []
  storing = async () => {}
  app = Fastify()
  const reader = given.wechat.push
  if (!reader) throw new Error('no push settings')
  await app.register(pushRoutes, {
    reader,
    limitMs: 100,
    onEvent: async (event) => {
      events.push(event)
      await storing()
    },
  })
  given.standIn.target.url = (await app.listen({ port: 0, host: '127.0.0.1' })) + PUSH_PATH
})
afterEach(() => app.close())

const deliveries = () => given.standIn.push.deliveries
const popup = (...List: object[]) =>
  given.standIn.push.event(OPENID, 'subscribe_msg_popup_event', List as Record<string, unknown>[])
const accept = { TemplateId: 'progress', SubscribeStatusString: 'accept' }

describe('the address that WeChat pushes to', () => {
  test('is verified by a right token, and by no other', async () => {
    expect(await given.standIn.push.verify()).toBe(true)
    expect(await given.standIn.push.verify('othertoken')).toBe(false)
  })

  test('echoes as plain text only: what it says back is not a page', async () => {
    const { timestamp, nonce } = { timestamp: '1', nonce: '2' }
    const { createHash } = await import('node:crypto')
    const signature = createHash('sha1').update([given.standIn.target.token, timestamp, nonce].sort().join('')).digest('hex')
    const query = { signature, timestamp, nonce, echostr: '<script>' }
    const { headers, body } = await app.inject({ url: PUSH_PATH, query })
    expect(body).toBe('<script>')
    expect(headers).toMatchObject({ 'content-type': expect.stringContaining('text/plain'), 'x-content-type-options': 'nosniff' })
  })

  test('takes one choice, and several', async () => {
    expect(await given.standIn.push.deliver(popup(accept))).toBe(true)
    expect(await given.standIn.push.deliver(popup(accept, { ...accept, TemplateId: 'todo' }))).toBe(true)
    expect(events.map((event) => event.kind === 'subscriptionsChanged' && event.choices.length)).toEqual([1, 2])
    expect(deliveries()).toEqual([{ attempt: 1, status: 200, body: 'success' }, { attempt: 1, status: 200, body: 'success' }])
  })

  test('answers only once the event is stored: a failure is delivered again, under the same key', async () => {
    let failures = 2
    storing = async () => {
      if (failures-- > 0) throw new Error('the database is away')
    }
    expect(await given.standIn.push.deliver(popup(accept))).toBe(true)
    expect(deliveries().map(({ status }) => status)).toEqual([503, 503, 200])
    expect(new Set(events.map(({ key }) => key)).size).toBe(1)
  })

  test('answers in time even when storing hangs', async () => {
    storing = () => new Promise(() => {})
    expect(await given.standIn.push.deliver(popup(accept))).toBe(false)
    expect(deliveries().map(({ status }) => status)).toEqual([503, 503, 503, 503])
  })

  test.each([
    ['a wrong signature', { wrongSignature: true }, 'SIGNATURE_WRONG', 403],
    ['a message for another app', { appid: 'wxffffffffffffffff' }, 'NOT_FOR_US', 403],
  ])('%s brings no event', async (_, options, code, status) => {
    expect(await given.standIn.push.deliver(popup(accept), options)).toBe(false)
    expect(events).toEqual([])
    expect(deliveries()[0]?.status).toBe(status)
    expect(JSON.parse(deliveries()[0]?.body ?? '')).toMatchObject({ code, status, detail: expect.stringMatching(/\p{Script=Han}/u) })
  })

  test.each([
    ['an open message', '{"FromUserName":"a","Event":"subscribe_msg_popup_event"}', 'application/json', 'NOT_SEALED'],
    ['XML', '<xml><Encrypt>abc</Encrypt></xml>', 'text/xml', 'NOT_JSON'],
    ['nothing', '', 'application/json', 'NOT_JSON'],
  ])('%s is refused with what to change in the console', async (_, payload, type, code) => {
    const answer = await app.inject({ method: 'POST', url: PUSH_PATH, payload, headers: { 'content-type': type } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code })
    expect(events).toEqual([])
  })

  test('a query with a name given twice is no push', async () => {
    const url = `${PUSH_PATH}?msg_signature=a&msg_signature=b&timestamp=1&timestamp=2`
    const answer = await app.inject({ method: 'POST', url, payload: '{"Encrypt":"abc"}', headers: { 'content-type': 'text/plain' } })
    expect(answer.statusCode).toBe(403)
  })
})

describe('the verdict on a picture, pushed', () => {
  const check = async (change = {}) => {
    const answer = await given.wechat.checkMedia({ ...CHECK, ...change })
    await given.standIn.pushed()
    if (!answer.ok) throw new Error(answer.errmsg)
    return answer.value.traceId
  }

  test.each([
    ['https://estate.example/photo.jpg', 'string', 'pass', 100],
    ['https://estate.example/photo.jpg', 'number', 'pass', 100],
    ['https://estate.example/risky.jpg', 'string', 'risky', 20001],
    ['https://estate.example/review.jpg', 'number', 'review', 21000],
  ] as const)('%s, label as a %s: %s', async (url, labelAs, suggest, label) => {
    given.standIn.state.labelAs = labelAs
    const traceId = await check({ url })
    expect(events).toMatchObject([{ kind: 'mediaChecked', openid: OPENID, traceId, suggest, label }])
  })

  test('may come before the answer that names its trace', async () => {
    given.standIn.state.mediaPush = 'before'
    const known: number[] = []
    const traceId = await given.wechat.checkMedia(CHECK).then((answer) => {
      known.push(events.length)
      return answer.ok && answer.value.traceId
    })
    expect(known).toEqual([1])
    expect(events).toMatchObject([{ traceId }])
  })

  test('may come twice, under one key', async () => {
    given.standIn.state.mediaPush = 'twice'
    await check()
    expect(events).toHaveLength(2)
    expect(events[0]?.key).toBe(events[1]?.key)
  })

  test('may never come, or after half an hour', async () => {
    given.standIn.state.mediaPush = 'none'
    await check()
    expect(events).toEqual([])
    given.standIn.state.mediaPush = 'late'
    const traceId = await check()
    given.standIn.advance(31 * 60 * 1000)
    expect(events).toEqual([])
    await given.standIn.deliverHeld()
    expect(events).toMatchObject([{ traceId, suggest: 'pass' }])
  })

  test.each(['badSignature', 'otherApp'] as const)('from someone else (%s) is no verdict', async (how) => {
    given.standIn.state.mediaPush = how
    await check({ url: 'https://estate.example/photo.jpg' })
    expect(deliveries()).toHaveLength(4)
    expect(events).toEqual([])
  })

  test('is not asked for a user who was away for over two hours, nor for no address', async () => {
    expect(await given.wechat.checkMedia({ ...CHECK, url: 'photo.jpg' })).toMatchObject({ ok: false, kind: 'refused', errcode: 40097 })
    given.standIn.advance(2 * 3600 * 1000 + 1)
    expect(await given.wechat.checkMedia(CHECK)).toMatchObject({ ok: false, reason: 'USER_NOT_RECENT' })
    expect(events).toEqual([])
  })

  test('whose answer was lost is asked for again, and the first push has a trace that nobody knows', async () => {
    given.standIn.fault('/wxa/media_check_async', ['truncated'])
    const traceId = await check()
    expect(events).toHaveLength(2)
    expect(events.map((event) => event.kind === 'mediaChecked' && event.traceId === traceId).sort()).toEqual([false, true])
  })
})
