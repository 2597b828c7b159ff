import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mediaCheck, subscribeSend, textCheck, type Verdict } from './standIn/content'
import { checkSession, code2Session, phoneNumber, stableToken } from './standIn/identity'
import { qrUnlimited, scheme, urlLink } from './standIn/links'
import { failure, type Answered, type Asked, type Route } from './standIn/protocol'
import { pushSender, type PushSender, type PushTarget } from './standIn/pushSender'
import { creditKey, newState, serial, SECOND, type State } from './standIn/state'

/**
 * - a number: that errcode, with no effect
 * - `slow`: no answer until the caller gives up, and no effect
 * - `closeBefore`, `closeAfter`: the connection is cut before or after the effect
 * - `html502`, `truncated`: after the effect, an answer that can't be read
 * - `redirect`: to another place on the same server
 */
export type Fault = number | 'slow' | 'closeBefore' | 'closeAfter' | 'html502' | 'truncated' | 'redirect'

export interface StandInOptions {
  appid?: string
  secret?: string
  push?: PushTarget
  /** how long the push sender waits for our answer; WeChat waits five seconds */
  pushLimitMs?: number
}

const PUSH = { url: 'http://127.0.0.1:9/', token: 'standintoken', aesKey: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY' }

export class WeChatStandIn {
  readonly state: State
  readonly target: PushTarget
  readonly push: PushSender
  url = ''
  private readonly server = createServer((request, response) => {
    this.serve(request, response).catch(() => response.destroy())
  })
  private readonly routes: Readonly<Record<string, Route>>
  private readonly faults = new Map<string, { fault: Fault; left: number }[]>()
  private readonly pushes = new Set<Promise<unknown>>()
  private readonly held: (() => Promise<unknown>)[] = []

  constructor({ appid = 'wx1234567890abcdef', secret = 'stand-in-secret', push = PUSH, pushLimitMs }: StandInOptions = {}) {
    this.state = newState(appid, secret)
    this.target = { ...push }
    this.push = pushSender(this.state, this.target, pushLimitMs)
    this.routes = {
      '/cgi-bin/stable_token': stableToken,
      '/sns/jscode2session': code2Session,
      '/wxa/checksession': checkSession,
      '/wxa/business/getuserphonenumber': phoneNumber,
      '/cgi-bin/message/subscribe/send': subscribeSend,
      '/wxa/msg_sec_check': textCheck,
      '/wxa/media_check_async': mediaCheck((openid, trace, verdict) => this.pushVerdict(openid, trace, verdict)),
      '/wxa/getwxacodeunlimit': qrUnlimited,
      '/wxa/generatescheme': scheme,
      '/wxa/generate_urllink': urlLink,
    }
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return this
  }

  async close(): Promise<void> {
    await this.pushed()
    this.server.closeAllConnections()
    if (this.server.listening) await new Promise((resolve) => this.server.close(resolve))
  }

  advance(ms: number): void {
    this.state.now += ms
  }

  /** What wx.login would hand to the app. */
  loginCode(openid: string): string {
    const code = serial(this.state, 'login-')
    this.state.loginCodes.set(code, { openid, at: this.state.now, used: false })
    return code
  }

  /** What the phone button would hand to the app. */
  phoneCode(openid: string, phone: string): string {
    const code = serial(this.state, 'phone-')
    this.state.phoneCodes.set(code, { openid, phone, at: this.state.now, used: false })
    return code
  }

  /** The user opens the mini-program now. */
  visit(openid: string): void {
    const known = this.state.users.get(openid)
    this.state.users.set(openid, { sessionKey: '', logins: [], ...known, lastVisit: this.state.now })
  }

  template(id: string, ...fields: string[]): void {
    this.state.templates.set(id, fields)
  }

  credit(openid: string, templateId: string, messages: number): void {
    this.state.credits.set(creditKey(openid, templateId), messages)
  }

  /** The next requests to this path meet these faults, one each; the last one for ever if asked. */
  fault(path: string, faults: Fault[], { forever = false } = {}): void {
    this.faults.set(path, faults.map((fault, i) => ({ fault, left: forever && i === faults.length - 1 ? Infinity : 1 })))
  }

  asked(path: string): State['requests'] {
    return this.state.requests.filter((request) => request.path === path)
  }

  /** Waits until every push begun so far is taken or given up. */
  async pushed(): Promise<void> {
    while (this.pushes.size > 0) await Promise.all(this.pushes)
  }

  /** Delivers the verdicts that were kept back by `mediaPush: 'late'`. */
  async deliverHeld(): Promise<void> {
    for (const deliver of this.held.splice(0)) await deliver()
  }

  private async pushVerdict(openid: string, traceId: string, { suggest, label }: Verdict): Promise<void> {
    const { mediaPush: how, appid, labelAs, now } = this.state
    const message = {
      ToUserName: 'gh_0', FromUserName: openid, CreateTime: Math.floor(now / SECOND), MsgType: 'event', Event: 'wxa_media_check',
      appid, trace_id: traceId, version: 2, errcode: 0, errmsg: 'ok',
      result: { suggest, label: labelAs === 'string' ? String(label) : label },
      detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    }
    const deliver = () => this.push.deliver(message, {
      wrongSignature: how === 'badSignature', ...(how === 'otherApp' && { appid: 'wxffffffffffffffff' }),
    })
    if (how === 'late') this.held.push(deliver)
    else await deliver()
    if (how === 'twice') await deliver()
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    const asked: Asked = { method: request.method ?? '', query: Object.fromEntries(searchParams), text, body: objectOf(text) }
    this.state.requests.push({ method: asked.method, path: pathname, query: asked.query, body: asked.body })
    const fault = this.nextFault(pathname)
    if (fault === 'slow') return
    if (fault === 'closeBefore') return void request.socket.destroy()
    if (fault === 'redirect') return void response.writeHead(302, { location: '/elsewhere' }).end()
    const route = this.routes[pathname]
    const answer = typeof fault === 'number' ? failure(fault) : route ? route(this.state, asked) : undefined
    if (!answer) return void response.writeHead(404).end()
    if ('json' in answer) await answer.before?.()
    if (fault === 'closeAfter') request.socket.destroy()
    else if (fault === 'html502') response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>502 Bad Gateway</h1></html>')
    else write(response, answer, fault === 'truncated')
    if ('json' in answer && answer.after) this.follow(answer.after())
  }

  private follow(push: Promise<unknown>): void {
    this.pushes.add(push)
    void push.finally(() => this.pushes.delete(push))
  }

  private nextFault(path: string): Fault | undefined {
    const next = this.faults.get(path)?.find(({ left }) => left > 0)
    if (next) next.left -= 1
    return next?.fault
  }
}

function write(response: ServerResponse, answer: Answered, truncated: boolean): void {
  if ('image' in answer) return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(answer.image)
  const text = JSON.stringify(answer.json)
  response.writeHead(200, { 'content-type': 'text/plain' }).end(truncated ? text.slice(0, -2) : text)
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
