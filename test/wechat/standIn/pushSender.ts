import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { SECOND, type State } from './state'

export interface PushTarget {
  /** our own address; it may be set once our server listens */
  url: string
  token: string
  aesKey: string
}

export interface Delivery {
  attempt: number
  /** 0 when no answer came in time */
  status: number
  body: string
}

export interface PushOptions {
  wrongSignature?: boolean
  appid?: string
}

const TRIES = 4

/** WeChat's end of message push: JSON in safe mode, and three more tries until `success`. */
export function pushSender(state: State, target: PushTarget, limitMs = 5000) {
  const deliveries: Delivery[] = []

  const signature = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')
  const stamp = () => ({ timestamp: String(Math.floor(state.now / SECOND)), nonce: String(randomBytes(4).readUInt32BE()) })

  async function post(query: Record<string, string>, body: string, attempt: number): Promise<boolean> {
    const delivery = { attempt, status: 0, body: '' }
    deliveries.push(delivery)
    try {
      const response = await fetch(`${target.url}?${new URLSearchParams(query)}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
        signal: AbortSignal.timeout(limitMs),
      })
      delivery.body = await response.text()
      delivery.status = response.status
    } catch {
      return false
    }
    return delivery.status === 200 && (delivery.body === 'success' || delivery.body === '')
  }

  return {
    deliveries,
    /** The console's 验证: GET with a signature, and our answer must be echostr. */
    async verify(token = target.token): Promise<boolean> {
      const { timestamp, nonce } = stamp()
      const query = { signature: signature(token, timestamp, nonce), timestamp, nonce, echostr: 'echo-4711' }
      const response = await fetch(`${target.url}?${new URLSearchParams(query)}`)
      return response.status === 200 && (await response.text()) === query.echostr
    },
    /** Delivers one message; resolves to whether it was taken in the end. */
    async deliver(message: Record<string, unknown>, options: PushOptions = {}): Promise<boolean> {
      const sealed = sealForPush(target.aesKey, options.appid ?? state.appid, JSON.stringify(message))
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const { timestamp, nonce } = stamp()
        const given = signature(target.token, timestamp, nonce, sealed)
        const query = {
          signature: signature(target.token, timestamp, nonce), timestamp, nonce, encrypt_type: 'aes',
          msg_signature: options.wrongSignature ? given.replace(/^./, (first) => (first === '0' ? '1' : '0')) : given,
        }
        if (await post(query, JSON.stringify({ ToUserName: 'gh_0', Encrypt: sealed }), attempt)) return true
      }
      return false
    },
    /** An event as WeChat words it; a list of one entry is an object, as in the real thing. */
    event(openid: string, event: string, list: Record<string, unknown>[]): Record<string, unknown> {
      const List = list.length === 1 ? list[0] : list
      return { ToUserName: 'gh_0', FromUserName: openid, CreateTime: Math.floor(state.now / SECOND), MsgType: 'event', Event: event, List }
    },
  }
}

export type PushSender = ReturnType<typeof pushSender>

/** Written from the documentation, not from the code under test. */
export function sealForPush(aesKey: string, appid: string, message: string, random = randomBytes(16)): string {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const text = Buffer.from(message)
  const size = Buffer.from([text.length >>> 24, (text.length >>> 16) & 255, (text.length >>> 8) & 255, text.length & 255])
  const plain = Buffer.concat([random, size, text, Buffer.from(appid)])
  const pad = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  cipher.setAutoPadding(false)
  return cipher.update(Buffer.concat([plain, Buffer.alloc(pad, pad)]), undefined, 'base64') + cipher.final('base64')
}
