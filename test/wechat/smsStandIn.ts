import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A reason of docs/sms.md, or a way to lose the answer: `slow` and `closeBefore` without, the rest after the effect. */
export type GatewayFault = keyof typeof STATUS | 'slow' | 'closeBefore' | 'closeAfter' | 'html502' | 'redirect'

const STATUS = { BUSY: 503, TOO_OFTEN: 429, NUMBER_REFUSED: 422, SIGNATURE_WRONG: 401, TIME_TOO_FAR: 401, BAD_REQUEST: 400 } as const
const WINDOW_S = 300

export interface ShortMessage {
  id: string
  phone: string
  code: string
  minutes: number
}

/** A gateway for one-time codes, written from docs/sms.md. */
export class SmsStandIn {
  url = ''
  now = 1_780_000_000_000
  /** what phones received */
  readonly received: ShortMessage[] = []
  requests = 0
  faults: GatewayFault[] = []
  private readonly server = createServer((request, response) => {
    this.serve(request, response).catch(() => response.destroy())
  })

  constructor(readonly secret = 'sms-stand-in-secret-of-32-letters') {}

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/codes`
    return this
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    this.requests += 1
    const fault = this.faults.shift()
    if (fault === 'slow') return
    if (fault === 'closeBefore') return void request.socket.destroy()
    if (fault === 'redirect') return void response.writeHead(302, { location: '/elsewhere' }).end()
    const reason = fault && fault in STATUS ? (fault as keyof typeof STATUS) : this.take(request, Buffer.concat(chunks))
    if (fault === 'closeAfter') return void request.socket.destroy()
    if (fault === 'html502') return void response.writeHead(502, { 'content-type': 'text/html' }).end('<html>502</html>')
    response.writeHead(reason ? STATUS[reason] : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(reason ? { ok: false, reason } : { ok: true }))
  }

  private take({ method, headers }: IncomingMessage, body: Buffer): keyof typeof STATUS | undefined {
    const timestamp = String(headers['x-timestamp'])
    const expected = createHmac('sha256', this.secret).update(`${timestamp}.`).update(body).digest('hex')
    if (headers['x-signature'] !== `v1=${expected}`) return 'SIGNATURE_WRONG'
    if (!/^\d{10}$/.test(timestamp) || Math.abs(Number(timestamp) - this.now / 1000) > WINDOW_S) return 'TIME_TOO_FAR'
    const message = JSON.parse(body.toString('utf8')) as ShortMessage
    const good = method === 'POST' && /^[\w-]{1,64}$/.test(message.id) && /^\+\d{7,15}$/.test(message.phone)
      && /^\d{4,8}$/.test(message.code) && Number.isInteger(message.minutes)
    if (!good) return 'BAD_REQUEST'
    if (!this.received.some(({ id }) => id === message.id)) this.received.push(message)
    return undefined
  }
}
