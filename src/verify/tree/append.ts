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

/**
 * Adds a leaf, by its hash, in at most log2(size) steps. `finished` are the subtrees that are whole from now on,
 * the leaf first: keep them and any proof can be made from a few of them.
 */
export function append(frontier: Frontier, leaf: Hash): { frontier: Frontier; finished: readonly (Place & { hash: Hash })[] } {
  if (frontier.size >= MOST_LEAVES) throw new Error('the log is full')
  const finished = [{ level: 0, index: frontier.size, hash: leaf }]
  let kept = frontier.hashes.length
  for (let [level, rest] = [1, frontier.size]; rest % 2 === 1; level++, rest = (rest - 1) / 2) {
    kept -= 32
    const hash = nodeHash(frontier.hashes.subarray(kept, kept + 32), (finished.at(-1) as { hash: Hash }).hash)
    finished.push({ level, index: (rest - 1) / 2, hash })
  }
  const hashes = new Uint8Array(kept + 32)
  hashes.set(frontier.hashes.subarray(0, kept))
  hashes.set((finished.at(-1) as { hash: Hash }).hash, kept)
  return { frontier: { size: frontier.size + 1, hashes }, finished }
}

/** The root of the tree as it stands. */
export function rootOf({ hashes }: Frontier): Hash {
  if (hashes.length === 0) return EMPTY_ROOT
  let root = hashes.slice(-32)
  for (let at = hashes.length - 64; at >= 0; at -= 32) root = nodeHash(hashes.subarray(at, at + 32), root) as typeof root
  return root
}
