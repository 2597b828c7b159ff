import type { Hasher } from '../sha256/hasher'

const BATCH = 1_024
const ROOM = 256 * 1_024

/** Takes leaves one by one, and hashes them many at a time. */
export class LeafStore {
  count = 0
  private source = new Uint8Array(ROOM)
  private bounds: number[] = []
  private hashes = new Uint8Array(32 * BATCH)
  private hashed = 0

  constructor(private readonly hasher: Hasher) {}

  push(leaf: Uint8Array): void {
    const begin = this.bounds.at(-1) ?? 0
    if (begin + leaf.length > this.source.length || this.bounds.length === 2 * BATCH) {
      this.flush()
      if (leaf.length > this.source.length) this.source = new Uint8Array(leaf.length)
      this.push(leaf)
      return
    }
    this.source.set(leaf, begin)
    this.bounds.push(begin, begin + leaf.length)
    this.count++
  }

  /** The hashes of all leaves so far, 32 bytes each. */
  all(): Uint8Array {
    this.flush()
    return this.hashes.subarray(0, 32 * this.hashed)
  }

  private flush(): void {
    if (32 * this.count > this.hashes.length) {
      const more = new Uint8Array(Math.max(2 * this.hashes.length, 32 * this.count))
      more.set(this.hashes)
      this.hashes = more
    }
    if (this.bounds.length) this.hasher.leaves(this.source, this.bounds, this.hashes, 32 * this.hashed)
    this.hashed = this.count
    this.bounds = []
  }
}
