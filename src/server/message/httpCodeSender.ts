import { createHmac } from 'node:crypto'
import { setTimeout as waitFor } from 'node:timers/promises'
import { v7 } from 'uuid'
import type { CodeSender, CodeSent } from './oneTimeCode'

export interface GatewayLine {
  timeoutMs: number
  now: () => number
  wait: (ms: number) => Promise<void>
}

/** How long a code is good for, as the message tells its reader. */
export const CODE_MINUTES = 5

const LINE: GatewayLine = { timeoutMs: 4000, now: () => Date.now(), wait: async (ms) => waitFor(ms) }
const BACKOFF_MS = [300, 900]

const KINDS = new Map<string, Extract<CodeSent, { ok: false }>['kind']>([
  ['BUSY', 'retry'],
  ['TOO_OFTEN', 'tooOften'],
  ['NUMBER_REFUSED', 'numberRefused'],
  ['SIGNATURE_WRONG', 'settings'],
  ['TIME_TOO_FAR', 'settings'],
  ['BAD_REQUEST', 'settings'],
])

/** Whether codes may be sent to this address: https, or this machine itself. */
export function isGatewayUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname))
}

/** Hex HMAC-SHA256 over the time, a dot and the body, byte for byte. */
export function gatewaySignature(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}

/**
 * Sends through an operator's own gateway, by the protocol in docs/sms.md. Every attempt of
 * one code bears the same id, by which the gateway sends one message however often it is asked.
 */
export function httpCodeSender(url: string, secret: string, line: Partial<GatewayLine> = {}): CodeSender {
  const { timeoutMs, now, wait } = { ...LINE, ...line }
  return {
    async send(phone, code) {
      const body = JSON.stringify({ id: v7(), phone: international(phone), code, minutes: CODE_MINUTES })
      for (const pause of [...BACKOFF_MS, undefined]) {
        const sent = await post(url, secret, body, String(Math.floor(now() / 1000)), timeoutMs)
        if (sent.ok || sent.kind !== 'retry' || pause === undefined) return sent
        await wait(pause)
      }
      return retry('NO_ATTEMPT')
    },
  }
}

async function post(url: string, secret: string, body: string, timestamp: string, timeoutMs: number): Promise<CodeSent> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-timestamp': timestamp,
        'x-signature': `v1=${gatewaySignature(secret, timestamp, body)}`,
      },
      body,
    })
    return read(response.status, await response.text())
  } catch {
    return retry('NO_ANSWER')
  }
}

function read(status: number, text: string): CodeSent {
  const reason = reasonIn(text)
  if (status === 200 && reason === undefined) return { ok: true }
  const kind = KINDS.get(reason ?? '')
  if (kind !== undefined && reason !== undefined) return { ok: false, kind, reason }
  if (status === 429) return { ok: false, kind: 'tooOften', reason: 'HTTP 429' }
  if (status >= 300 && status < 500) return { ok: false, kind: 'settings', reason: `HTTP ${status}` }
  return retry(`HTTP ${status}`)
}

/** Undefined says that the gateway took it: `{"ok":true}`. */
function reasonIn(text: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer !== 'object' || answer === null) return 'NOT_JSON'
    if ('ok' in answer && answer.ok === true) return undefined
    return 'reason' in answer && typeof answer.reason === 'string' ? answer.reason : 'NO_REASON'
  } catch {
    return 'NOT_JSON'
  }
}

const retry = (reason: string): CodeSent => ({ ok: false, kind: 'retry', reason })

const international = (phone: string) => (/^1\d{10}$/.test(phone) ? `+86${phone}` : phone)
