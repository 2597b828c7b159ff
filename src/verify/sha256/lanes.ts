import { BLOCK, BLOCK_LEVEL, HASHES, LEVEL_AT, ROOM, type BlockHasher } from './blockHasher'
import { kernel } from './kernel'
import { AT, K, START } from './rounds'

const PAGE = 65_536
const align = (address: number) => 64 * Math.ceil(address / 64)
const TABLE = align(AT.free)
const BOUNDS = align(TABLE + 8 * BLOCK)
/** Leaves are hashed to here first: a call makes four at a time, and the last may be more than are wanted. */
const OUT = align(BOUNDS + 8 * BLOCK)
const TREE = align(OUT + 32 * BLOCK)
// What is copied sixteen bytes at a time may end a little behind: between the parts is room.
const SOURCE = align(TREE + 32 * HASHES) + 64
const LAID = align(SOURCE + ROOM) + 64
/** A padded message is at most 73 bytes longer than its leaf. */
const PAGES = Math.ceil((LAID + ROOM + 73 * BLOCK + 64) / PAGE)

interface Exports {
  memory: WebAssembly.Memory
  lay(bounds: number, table: number, to: number, count: number): void
  messages(table: number, out: number, groups: number): void
  pairs(from: number, out: number, groups: number): void
}

/** Makes hashers on four SIMD lanes; undefined where the engine has no WebAssembly or no SIMD. */
export async function laneHashers(): Promise<(() => Promise<BlockHasher>) | undefined> {
  if (typeof WebAssembly === 'undefined') return undefined
  const bytes = kernel(PAGES)
  if (!WebAssembly.validate(bytes)) return undefined
  const module = await WebAssembly.compile(bytes)
  return async () => new Lanes((await WebAssembly.instantiate(module, {})).exports as unknown as Exports)
}

class Lanes implements BlockHasher {
  readonly room: Uint8Array
  private readonly bytes: Uint8Array
  private readonly words: Uint32Array

  constructor(private readonly kernel: Exports) {
    this.bytes = new Uint8Array(kernel.memory.buffer)
    this.words = new Uint32Array(kernel.memory.buffer)
    this.room = this.bytes.subarray(SOURCE, SOURCE + ROOM)
    const spread = (at: number, values: readonly number[]) =>
      values.forEach((value, index) => this.words.fill(value, at / 4 + 4 * index, at / 4 + 4 * index + 4))
    spread(AT.k, K)
    spread(AT.start, START)
  }

  leaves(bounds: ArrayLike<number>, count: number, first: number): void {
    if (count === 0) return
    for (let index = 0; index < 2 * count; index++) this.words[BOUNDS / 4 + index] = SOURCE + (bounds[index] as number)
    this.kernel.lay(BOUNDS, TABLE, LAID, count)
    // Of the last four, those that are none have no blocks.
    for (let index = count; index & 3; index++) this.words[TABLE / 4 + 8 * (index >> 2) + (index & 3) + 4] = 0
    this.kernel.messages(TABLE, OUT, (count + 3) >> 2)
    this.bytes.copyWithin(TREE + 32 * first, OUT, OUT + 32 * count)
  }

  put(index: number, hash: Uint8Array): void {
    this.bytes.set(hash, TREE + 32 * index)
  }

  levels(count: number): void {
    for (let level = 1; level <= BLOCK_LEVEL && count >> level > 0; level++) {
      this.kernel.pairs(address(level - 1, 0), address(level, 0), ((count >> level) + 3) >> 2)
    }
  }

  leafHashes(count: number): Uint8Array {
    return this.bytes.subarray(TREE, TREE + 32 * count)
  }

  hash(level: number, index: number): Uint8Array {
    return this.bytes.subarray(address(level, index), address(level, index) + 32)
  }
}

const address = (level: number, index: number): number => TREE + 32 * ((LEVEL_AT[level] as number) + index)
