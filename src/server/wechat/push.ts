import { openSealed, pushSignature, sameSignature } from './pushCipher'
import { readPush, type PushEvent } from './pushEvent'
import type { PushSettings } from './settings'

export type PushQuery = Readonly<Record<string, string | undefined>>

export type PushRefusal = 'SIGNATURE_WRONG' | 'NOT_SEALED' | 'NOT_JSON' | 'NOT_FOR_US'
export type ReadPushed = { ok: true; event: PushEvent } | { ok: false; code: PushRefusal }

/** Reads what WeChat pushes to us: JSON, in safe mode (安全模式). */
export interface PushReader {
  /** The text to answer when the address is verified, or undefined when WeChat did not ask. */
  verify(query: PushQuery): string | undefined
  read(query: PushQuery, body: string): ReadPushed
}

export function pushReader(settings: PushSettings, appid: string): PushReader {
  const signedBy = (given: string | undefined, ...parts: string[]) =>
    sameSignature(pushSignature(settings.token, ...parts), given ?? '')

  return {
    verify({ signature, timestamp = '', nonce = '', echostr }) {
      return signedBy(signature, timestamp, nonce) ? echostr : undefined
    },
    read({ msg_signature: signature, timestamp = '', nonce = '' }, body) {
      const envelope = envelopeOf(body)
      if (envelope === undefined) return { ok: false, code: 'NOT_JSON' }
      // an open message is signed without its body, so anyone might have written it
      if (envelope.sealed === undefined) return { ok: false, code: 'NOT_SEALED' }
      if (!signedBy(signature, timestamp, nonce, envelope.sealed)) return { ok: false, code: 'SIGNATURE_WRONG' }
      const message = openSealed(settings, appid, envelope.sealed)
      if (message === undefined) return { ok: false, code: 'NOT_FOR_US' }
      const event = readPush(message)
      return event ? { ok: true, event } : { ok: false, code: 'NOT_JSON' }
    },
  }
}

function envelopeOf(body: string): { sealed: string | undefined } | undefined {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null) return undefined
    return { sealed: 'Encrypt' in value && typeof value.Encrypt === 'string' ? value.Encrypt : undefined }
  } catch {
    return undefined
  }
}
