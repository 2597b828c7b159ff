import { ed25519 } from '@noble/curves/ed25519.js'
import { fromHex } from '../file/bytes'

/** Whether it is an Ed25519 signature by this key, as strictly as RFC 8032 asks: it can be written in one way only. */
export function signed(bytes: Uint8Array, signature: unknown, key: string): boolean {
  const [given, publicKey] = [fromHex(signature, 64), fromHex(key, 32)]
  if (!given || !publicKey) return false
  try {
    return ed25519.verify(given, bytes, publicKey, { zip215: false })
  } catch {
    return false
  }
}
