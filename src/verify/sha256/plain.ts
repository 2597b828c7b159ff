import { sha256 } from '@noble/hashes/sha2.js'
import type { Hasher } from './hasher'

/** SHA-256(0x00 ‖ leaf). */
export const leafHash = (leaf: Uint8Array): Uint8Array => prefixed(0, leaf)

/** SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => prefixed(1, left, right)

const prefixed = (prefix: number, ...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), sha256.create().update(Uint8Array.of(prefix))).digest()

/** The hasher in plain JavaScript, one after another: where an engine has no SIMD. */
export const plainHasher: Hasher = {
  leaves(source, bounds, to, at) {
    for (let index = 0; index < bounds.length / 2; index++) {
      to.set(leafHash(source.subarray(bounds[2 * index], bounds[2 * index + 1])), at + 32 * index)
    }
  },
  nodes(from, begin, count, to, at) {
    for (let index = 0; index < count; index++) {
      to.set(prefixed(1, from.subarray(begin + 64 * index, begin + 64 * index + 64)), at + 32 * index)
    }
  },
}
