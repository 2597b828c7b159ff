/** How many leaves make a block: a whole subtree, hashed together. */
export const BLOCK_LEVEL = 10
export const BLOCK = 2 ** BLOCK_LEVEL
/** Bytes of leaves that are hashed in one go. */
export const ROOM = 256 * 1_024

/**
 * Hashes a Merkle tree (RFC 9162 §2.1.1) block by block, in memory that is used again for each: a million leaves
 * take no more room than a thousand.
 */
export interface BlockHasher {
  /** Where leaves are written before they are hashed, `ROOM` bytes. */
  readonly room: Uint8Array
  /** SHA-256(0x00 ‖ leaf) of `count` leaves in the room, to the block's places from `first` on; each has its begin and end in `bounds`. */
  leaves(bounds: ArrayLike<number>, count: number, first: number): void
  /** A leaf's hash that was made elsewhere. */
  put(index: number, hash: Uint8Array): void
  /** SHA-256(0x01 ‖ left ‖ right) of every whole subtree over the first `count` leaves. */
  levels(count: number): void
  /** A hash of this block; it stays only until the next block. */
  hash(level: number, index: number): Uint8Array
  /** The hashes of the first `count` leaves, one after another; they too stay only until the next block. */
  leafHashes(count: number): Uint8Array
}

/** Where each level's hashes begin, in hashes: the kernel writes four at a time, so each begins at a fourth. */
export const LEVEL_AT: readonly number[] = Array.from({ length: BLOCK_LEVEL + 1 }).reduce<number[]>(
  (starts, _, level) => [...starts, level === 0 ? 0 : (starts[level - 1] as number) + Math.max(4, BLOCK >> (level - 1))],
  [],
)
export const HASHES = (LEVEL_AT[BLOCK_LEVEL] as number) + 4
