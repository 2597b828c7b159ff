import { nodeHash } from '../sha256/plain'
import { EMPTY_ROOT, type Hash, type Place } from './nodes'

/**
 * All that a log must remember to grow: its size, and the hashes of the whole subtrees that it is made of,
 * 32 bytes each, the largest first (one for each 1 in the size's binary form).
 */
export interface Frontier {
  readonly size: number
  readonly hashes: Uint8Array
}

export const EMPTY: Frontier = { size: 0, hashes: new Uint8Array() }

/** The largest tree: places in it are worked out with 32-bit numbers. */
export const MOST_LEAVES = 2 ** 31 - 1

/** A subtree that is whole, with its hash. */
export type Whole = Place & { readonly hash: Hash }

/**
 * Adds a leaf, by its hash, in at most log2(size) steps. `finished` are the subtrees that are whole from now on,
 * the leaf first: keep them and any proof can be made from a few of them.
 */
export function append(frontier: Frontier, leaf: Hash): { frontier: Frontier; finished: readonly Whole[] } {
  return appendWhole(frontier, 0, leaf)
}

/** Adds 2^level leaves at once, by the hash of their subtree, to a log whose size is a multiple of as many. */
export function appendWhole({ size, hashes: before }: Frontier, level: number, hash: Hash): { frontier: Frontier; finished: readonly Whole[] } {
  const width = 2 ** level
  if (size + width > MOST_LEAVES) throw new Error('the log is full')
  if (size % width) throw new Error(`a log of ${size} does not end where a subtree of ${width} begins`)
  let last: Whole = { level, index: size / width, hash }
  const finished = [last]
  let kept = before.length
  for (; last.index % 2 === 1; finished.push(last)) {
    kept -= 32
    last = { level: last.level + 1, index: (last.index - 1) / 2, hash: nodeHash(before.subarray(kept, kept + 32), last.hash) }
  }
  const hashes = new Uint8Array(kept + 32)
  hashes.set(before.subarray(0, kept))
  hashes.set(last.hash, kept)
  return { frontier: { size: size + width, hashes }, finished }
}

/** The root of the tree as it stands. */
export function rootOf({ hashes }: Frontier): Hash {
  if (hashes.length === 0) return EMPTY_ROOT
  let root = hashes.slice(-32)
  for (let at = hashes.length - 64; at >= 0; at -= 32) root = nodeHash(hashes.subarray(at, at + 32), root) as typeof root
  return root
}
