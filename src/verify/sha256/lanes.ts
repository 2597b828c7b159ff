import { kernel } from './kernel'
import type { Hasher } from './hasher'
import { plainHasher } from './plain'
import { AT, K, START } from './rounds'

const PAGE = 65_536
/** How many digests are made in one call: calls are kept short so that the engine puts its best code in place soon. */
const GROUPS = 256
const BATCH = 4 * GROUPS
const SOURCE_SIZE = 4 * PAGE
const LAID_SIZE = 6 * PAGE
const TABLE = align(AT.free)
const BOUNDS = align(TABLE + 32 * GROUPS)
const OUT = align(BOUNDS + 8 * BATCH)
// What is copied sixteen bytes at a time may end a little behind: between the parts is room.
const SOURCE = align(OUT + 32 * BATCH) + 64
const LAID = align(SOURCE + SOURCE_SIZE) + 64
const PAGES = Math.ceil((LAID + LAID_SIZE + 64) / PAGE)

interface Exports {
  memory: WebAssembly.Memory
  lay(bounds: number, table: number, to: number, count: number): void
  messages(table: number, out: number, groups: number): void
  pairs(from: number, out: number, groups: number): void
}

/** The hasher on four SIMD lanes; undefined where the engine has no WebAssembly or no SIMD. */
export async function laneHasher(): Promise<Hasher | undefined> {
  if (typeof WebAssembly === 'undefined') return undefined
  const module = kernel(PAGES)
  if (!WebAssembly.validate(module)) return undefined
  const { instance } = await WebAssembly.instantiate(module, {})
  return new Lanes(instance.exports as unknown as Exports)
}

class Lanes implements Hasher {
  private readonly bytes: Uint8Array
  private readonly words: Uint32Array

  constructor(private readonly kernel: Exports) {
    this.bytes = new Uint8Array(kernel.memory.buffer)
    this.words = new Uint32Array(kernel.memory.buffer)
    const spread = (at: number, values: readonly number[]) =>
      values.forEach((value, index) => this.words.fill(value, at / 4 + 4 * index, at / 4 + 4 * index + 4))
    spread(AT.k, K)
    spread(AT.start, START)
  }

  leaves(source: Uint8Array, bounds: ArrayLike<number>, to: Uint8Array, at: number): void {
    const count = bounds.length / 2
    for (let first = 0; first < count; ) {
      const held = this.fill(source, bounds, first)
      if (held === 0) plainHasher.leaves(source, [bounds[2 * first] as number, bounds[2 * first + 1] as number], to, at + 32 * first)
      else this.run(held, to, at + 32 * first)
      first += held || 1
    }
  }

  nodes(from: Uint8Array, begin: number, count: number, to: Uint8Array, at: number): void {
    for (let done = 0; done < count; done += BATCH) {
      const now = Math.min(BATCH, count - done)
      this.bytes.set(from.subarray(begin + 64 * done, begin + 64 * (done + now)), SOURCE)
      this.kernel.pairs(SOURCE, OUT, Math.ceil(now / 4))
      to.set(this.bytes.subarray(OUT, OUT + 32 * now), at + 32 * done)
    }
  }

  /** Copies as many leaves as a call takes, and where each begins and ends; none when the first alone is too long. */
  private fill(source: Uint8Array, bounds: ArrayLike<number>, first: number): number {
    const start = bounds[2 * first] as number
    let held = 0
    let laid = 0
    let stop = start
    while (held < BATCH && 2 * (first + held) < bounds.length) {
      const begin = bounds[2 * (first + held)] as number
      const end = bounds[2 * (first + held) + 1] as number
      laid += 64 * ((end - begin + 73) >>> 6)
      if (begin < stop || laid > LAID_SIZE || end - start > SOURCE_SIZE) break
      this.words[BOUNDS / 4 + 2 * held] = SOURCE + begin - start
      this.words[BOUNDS / 4 + 2 * held + 1] = SOURCE + end - start
      stop = end
      held++
    }
    this.bytes.set(source.subarray(start, stop), SOURCE)
    return held
  }

  private run(held: number, to: Uint8Array, at: number): void {
    this.kernel.lay(BOUNDS, TABLE, LAID, held)
    for (let index = held; index & 3; index++) this.words[TABLE / 4 + 8 * (index >> 2) + (index & 3) + 4] = 0
    this.kernel.messages(TABLE, OUT, Math.ceil(held / 4))
    to.set(this.bytes.subarray(OUT, OUT + 32 * held), at)
  }
}

function align(address: number): number {
  return 64 * Math.ceil(address / 64)
}
