import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { utf8 } from '../file/bytes'

/**
 * HPKE (RFC 9180) in base mode, single-shot: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305.
 * Tested on the RFC's own vectors (A.2.1).
 */
const KEM = concatBytes(utf8('KEM'), Uint8Array.of(0x00, 0x20))
const HPKE = concatBytes(utf8('HPKE'), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, 0x03))
const VERSION = utf8('HPKE-v1')
const NOTHING = new Uint8Array()

export interface KeyPair {
  readonly secretKey: Uint8Array
  readonly publicKey: Uint8Array
}

/** DeriveKeyPair of RFC 9180 §7.1.3. */
export function deriveKeyPair(ikm: Uint8Array): KeyPair {
  const secretKey = labeledExpand(KEM, labeledExtract(KEM, NOTHING, 'dkp_prk', ikm), 'sk', NOTHING, 32)
  return { secretKey, publicKey: x25519.getPublicKey(secretKey) }
}

/** enc ‖ ciphertext. With the same ephemeral pair it is the same again, so the pair must serve once only. */
export function hpkeSeal(to: Uint8Array, info: Uint8Array, aad: Uint8Array, plain: Uint8Array, ephemeral: KeyPair): Uint8Array {
  const { key, nonce } = schedule(x25519.getSharedSecret(ephemeral.secretKey, to), ephemeral.publicKey, to, info)
  return concatBytes(ephemeral.publicKey, chacha20poly1305(key, nonce, aad).encrypt(plain))
}

/** Throws when it was sealed to another key, in another context, or was changed. */
export function hpkeOpen(own: KeyPair, info: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Uint8Array {
  const enc = sealed.subarray(0, 32)
  const { key, nonce } = schedule(x25519.getSharedSecret(own.secretKey, enc), enc, own.publicKey, info)
  return chacha20poly1305(key, nonce, aad).decrypt(sealed.subarray(32))
}

/** ExtractAndExpand of the KEM (§4.1), then KeySchedule in mode_base (§5.1). */
function schedule(dh: Uint8Array, enc: Uint8Array, to: Uint8Array, info: Uint8Array): { key: Uint8Array; nonce: Uint8Array } {
  const shared = labeledExpand(KEM, labeledExtract(KEM, NOTHING, 'eae_prk', dh), 'shared_secret', concatBytes(enc, to), 32)
  const context = concatBytes(Uint8Array.of(0), labeledExtract(HPKE, NOTHING, 'psk_id_hash', NOTHING), labeledExtract(HPKE, NOTHING, 'info_hash', info))
  const secret = labeledExtract(HPKE, shared, 'secret', NOTHING)
  return { key: labeledExpand(HPKE, secret, 'key', context, 32), nonce: labeledExpand(HPKE, secret, 'base_nonce', context, 12) }
}

const labeledExtract = (suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array =>
  extract(sha256, concatBytes(VERSION, suite, utf8(label), ikm), salt)

const labeledExpand = (suite: Uint8Array, prk: Uint8Array, label: string, info: Uint8Array, length: number): Uint8Array =>
  expand(sha256, prk, concatBytes(Uint8Array.of(length >> 8, length & 255), VERSION, suite, utf8(label), info), length)
