import type { Hasher } from '../sha256/hasher'
import type { Lookup } from './nodes'

/** Every whole subtree over these leaves' hashes, level by level: any root and any proof then costs a few look-ups. */
export function lookupOver(leaves: Uint8Array, hasher: Hasher): Lookup {
  const levels = [leaves]
  for (let below = leaves; below.length >= 64; ) {
    const count = Math.floor(below.length / 64)
    const level = new Uint8Array(32 * count)
    hasher.nodes(below, 0, count, level, 0)
    levels.push(level)
    below = level
  }
  return ({ level, index }) => (levels[level] as Uint8Array).subarray(32 * index, 32 * index + 32)
}
