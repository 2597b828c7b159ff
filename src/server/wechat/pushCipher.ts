import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { PushSettings } from './settings'

const BLOCK = 32
const HEAD = 16 + 4

/** sha1 over the parts in the order of their characters, as hex. */
export function pushSignature(...parts: string[]): string {
  return createHash('sha1').update([...parts].sort().join('')).digest('hex')
}

/** Compares in constant time, whatever the lengths. */
export function sameSignature(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const keyOf = ({ aesKey }: PushSettings) => Buffer.from(`${aesKey}=`, 'base64')

/** Opens what WeChat sealed for this app; undefined when it is broken or meant for another. */
export function openSealed(settings: PushSettings, appid: string, sealed: string): string | undefined {
  const key = keyOf(settings)
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()])
    const padding = padded.at(-1) ?? 0
    if (padding < 1 || padding > BLOCK || padded.length < HEAD + padding) return undefined
    const plain = padded.subarray(0, padded.length - padding)
    const end = HEAD + plain.readUInt32BE(16)
    if (end > plain.length || plain.toString('utf8', end) !== appid) return undefined
    return plain.toString('utf8', HEAD, end)
  } catch {
    return undefined
  }
}

/** Seals a passive reply. `random` is sixteen bytes, fixed only to check a known vector. */
export function seal(settings: PushSettings, appid: string, message: string, random = randomBytes(16)): string {
  const key = keyOf(settings)
  const body = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const plain = Buffer.concat([random, length, body, Buffer.from(appid)])
  const padding = BLOCK - (plain.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString('base64')
}
