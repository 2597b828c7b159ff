import { sha256 } from '@noble/hashes/sha2.js'
import { BLOCK_LEVEL, HASHES, LEVEL_AT, ROOM, type BlockHasher } from './blockHasher'

/** SHA-256(0x00 ‖ leaf). */
export const leafHash = (leaf: Uint8Array): Uint8Array => prefixed(0, leaf)

/** SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => prefixed(1, left, right)

const prefixed = (prefix: number, ...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), sha256.create().update(Uint8Array.of(prefix))).digest()

/** In plain JavaScript, one after another: where an engine has no SIMD. */
export class PlainHasher implements BlockHasher {
  readonly room = new Uint8Array(ROOM)
  private readonly hashes = new Uint8Array(32 * HASHES)

  leaves(bounds: ArrayLike<number>, count: number, first: number): void {
    for (let index = 0; index < count; index++) this.put(first + index, leafHash(this.room.subarray(bounds[2 * index], bounds[2 * index + 1])))
  }

  put(index: number, hash: Uint8Array): void {
    this.hashes.set(hash, 32 * index)
  }

  levels(count: number): void {
    for (let level = 1; level <= BLOCK_LEVEL; level++) {
      for (let index = 0; index < count >> level; index++) {
        this.hash(level, index).set(nodeHash(this.hash(level - 1, 2 * index), this.hash(level - 1, 2 * index + 1)))
      }
    }
  }

  leafHashes(count: number): Uint8Array {
    return this.hashes.subarray(0, 32 * count)
  }

  hash(level: number, index: number): Uint8Array {
    const at = 32 * ((LEVEL_AT[level] as number) + index)
    return this.hashes.subarray(at, at + 32)
  }
}
