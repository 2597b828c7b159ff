import type {} from '@fastify/swagger'
import type { FastifyPluginCallback, FastifyReply } from 'fastify'
import type { PushQuery, PushReader, PushRefusal } from './push'
import type { PushEvent } from './pushEvent'

export const PUSH_PATH = '/api/wechat/push'

export interface PushRoutesOptions {
  reader: PushReader
  /** Stores the event under `event.key`, once; the answer waits for it, the work does not. */
  onEvent: (event: PushEvent) => Promise<void>
  /** WeChat gives up after five seconds and delivers again. */
  limitMs?: number
}

const LIMIT_MS = 4500
const LARGEST = 256 * 1024

const REFUSALS: Readonly<Record<PushRefusal | 'NOT_STORED', { status: number; detail: string }>> = {
  SIGNATURE_WRONG: { status: 403, detail: '签名不对。请核对后台“消息推送”里的令牌与服务器设置是否一致。' },
  NOT_SEALED: { status: 400, detail: '消息没有加密。请在后台“消息推送”里选择“安全模式”。' },
  NOT_JSON: { status: 400, detail: '消息不是 JSON。请在后台“消息推送”里把数据格式改为 JSON。' },
  NOT_FOR_US: { status: 403, detail: '消息解不开，或不是发给这个小程序的。请核对小程序号和消息加密密钥。' },
  NOT_STORED: { status: 503, detail: '消息还没有存好，请稍后再推送一次。' },
}

/** `GET` and `POST /api/wechat/push`: the address to enter under 消息推送 in WeChat's console. */
export const pushRoutes: FastifyPluginCallback<PushRoutesOptions> = (app, options, done) => {
  const { reader, onEvent, limitMs = LIMIT_MS } = options
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LARGEST }, (_request, body, parsed) => {
    parsed(null, body)
  })

  app.get<{ Querystring: PushQuery }>(PUSH_PATH, { schema: { hide: true } }, async (request, reply) => {
    const echo = reader.verify(textsOf(request.query))
    if (echo === undefined) return refuse(reply, 'SIGNATURE_WRONG')
    return reply.header('x-content-type-options', 'nosniff').type('text/plain; charset=utf-8').send(echo)
  })

  app.post<{ Querystring: PushQuery }>(PUSH_PATH, { schema: { hide: true } }, async (request, reply) => {
    const body = typeof request.body === 'string' ? request.body : ''
    const pushed = reader.read(textsOf(request.query), body)
    if (!pushed.ok) {
      request.log.warn({ code: pushed.code }, 'a push was refused')
      return refuse(reply, pushed.code)
    }
    if (!(await storedWithin(limitMs, onEvent(pushed.event)))) {
      request.log.error({ key: pushed.event.key }, 'a push was not stored; WeChat will deliver it again')
      return refuse(reply, 'NOT_STORED')
    }
    return reply.type('text/plain; charset=utf-8').send('success')
  })
  done()
}

/** False when it failed or took too long: both mean that WeChat has to deliver it again. */
async function storedWithin(ms: number, storing: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([storing.then(() => true, () => false), late])
  } finally {
    clearTimeout(timer)
  }
}

/** A name given twice is no protocol of WeChat's: only plain texts count. */
const textsOf = (query: PushQuery): PushQuery =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string'))

function refuse(reply: FastifyReply, code: PushRefusal | 'NOT_STORED'): FastifyReply {
  const { status, detail } = REFUSALS[code]
  return reply.code(status).type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: 'about:blank', title: detail, status, detail, code }))
}
