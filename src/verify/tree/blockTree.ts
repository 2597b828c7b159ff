import { BLOCK, BLOCK_LEVEL, ROOM, type BlockHasher } from '../sha256/blockHasher'
import { leafHash } from '../sha256/plain'
import { appendWhole, EMPTY, rootOf, type Frontier } from './append'
import type { Hash } from './nodes'

/** Leaves that were hashed together; their hashes can be read until the next block is. */
export interface Block {
  readonly first: number
  readonly count: number
  /** The hashes of its leaves, 32 bytes each. */
  readonly hashes: Uint8Array
  /** The root of the log's first `size` leaves, where `size` lies in this block or at its end. */
  rootAt(size: number): Hash
}

/** A tree over leaves that come one by one, hashed a block at a time. */
export class BlockTree {
  /** The log up to the last block that was hashed. */
  frontier: Frontier = EMPTY
  private count = 0
  private hashed = 0
  private filled = 0
  private readonly bounds = new Uint32Array(2 * BLOCK)
  private readonly room: Uint8Array

  constructor(private readonly hasher: BlockHasher, private readonly onBlock: (block: Block) => void = () => {}) {
    this.room = hasher.room
  }

  get size(): number {
    return this.frontier.size + this.count
  }

  push(leaf: Uint8Array): void {
    if (leaf.length > ROOM) return this.pushLong(leaf)
    if (this.filled + leaf.length > ROOM) this.hash()
    const begin = this.filled
    const end = begin + leaf.length
    const at = 2 * (this.count - this.hashed)
    this.room.set(leaf, begin)
    this.bounds[at] = begin
    this.bounds[at + 1] = end
    this.filled = end
    if (++this.count === BLOCK) this.close()
  }

  /** Hashes what is left; the root is that of all leaves then. Nothing may be added to a block that was not full. */
  close(): Hash {
    this.hash()
    const { hasher, count, frontier } = this
    if (count > 0) {
      hasher.levels(count)
      const first = frontier.size
      this.onBlock({ first, count, hashes: hasher.leafHashes(count), rootAt: (size) => rootOf(this.upTo(size - first)) })
      this.frontier = this.upTo(count)
      this.count = this.hashed = 0
    }
    return rootOf(this.frontier)
  }

  /** A leaf that the room does not hold. */
  private pushLong(leaf: Uint8Array): void {
    this.hash()
    this.hasher.put(this.count++, leafHash(leaf))
    this.hashed = this.count
    if (this.count === BLOCK) this.close()
  }

  /** The log with this block's first leaves: the whole subtrees that they are made of. */
  private upTo(count: number): Frontier {
    let { frontier } = this
    for (let level = BLOCK_LEVEL; level >= 0; level--) {
      const begun = frontier.size - this.frontier.size
      if (count - begun >= 2 ** level) frontier = appendWhole(frontier, level, this.hasher.hash(level, begun / 2 ** level).slice()).frontier
    }
    return frontier
  }

  private hash(): void {
    this.hasher.leaves(this.bounds, this.count - this.hashed, this.hashed)
    this.hashed = this.count
    this.filled = 0
  }
}
