import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

export const toHex = bytesToHex

/** Lower-case hexadecimal of so many bytes; undefined when it is something else. */
export function fromHex(text: unknown, length: number): Uint8Array | undefined {
  return typeof text === 'string' && text.length === 2 * length && /^[0-9a-f]*$/.test(text) ? hexToBytes(text) : undefined
}

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

/** Undefined when it is no base64, or is not written in the one way that `toBase64` writes it. */
export function fromBase64(text: unknown): Uint8Array | undefined {
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4) return undefined
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  // Only the last few bits can be written in more than one way.
  const last = bytes.subarray(Math.floor(Math.max(0, bytes.length - 1) / 3) * 3)
  return text.endsWith(toBase64(last)) ? bytes : undefined
}

const encoder = new TextEncoder()
export const utf8 = (text: string): Uint8Array => encoder.encode(text)
