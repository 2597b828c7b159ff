import { AT, block } from './rounds'
import {
  add32, below, call, get, greater, i32, load, load32, load8, moduleOf, mul32, repeat, replaceLane, set, shiftLeft, shl32, shr32,
  shuffle, splat, store, store32, store8, sub32, tee, type Code, type Func, or, and, when,
} from './wasmBytes'

/**
 * SHA-256 of four messages at a time, as a WebAssembly module with SIMD that is written here, byte by byte.
 *
 * `messages(table, out, groups)`: padded messages; a group is eight words at `table`, where each of the four
 * begins and how many blocks it has. `pairs(from, out, groups)`: nodes of a Merkle tree, SHA-256(0x01 ‖ left ‖ right)
 * of 64 bytes each. Both write digests of 32 bytes one after another to `out`.
 */
export function kernel(pages: number): Uint8Array<ArrayBuffer> {
  return moduleOf([block, lay, messages, pairs], pages)
}

const BLOCK = 0

/** Each word of a row, given twice, from the byte order of memory to that of SHA-256, or back. */
const swapped = shuffle([3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12])
const lowWords = shuffle([0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23])
const highWords = shuffle([8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31])
const lowHalves = shuffle([0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23])
const highHalves = shuffle([8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31])

/** Four rows of four words, in the locals from `row`, become four columns there. */
function transpose(row: number): Code {
  const [r0, r1, r2, r3, t0, t1, t2, t3] = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => row + index) as [number, number, number, number, number, number, number, number]
  return [
    get(r0), get(r1), lowWords, set(t0), get(r0), get(r1), highWords, set(t1),
    get(r2), get(r3), lowWords, set(t2), get(r2), get(r3), highWords, set(t3),
    get(t0), get(t2), lowHalves, set(r0), get(t0), get(t2), highHalves, set(r1),
    get(t1), get(t3), lowHalves, set(r2), get(t1), get(t3), highHalves, set(r3),
  ].flat()
}

/** Sixteen words of each of four messages to the block; `from(lane)` leaves an address, `offset` is added to it. */
function gather(row: number, offset: (lane: number) => number, from: (lane: number) => Code, last: (word: number) => Code): Code {
  const code: Code[] = []
  for (let quarter = 0; quarter < 4; quarter++) {
    for (let lane = 0; lane < 4; lane++) code.push(from(lane), load(offset(lane) + 16 * quarter), tee(row + lane), get(row + lane), swapped, set(row + lane))
    code.push(transpose(row))
    for (let word = 0; word < 4; word++) code.push(i32(0), get(row + word), last(4 * quarter + word), store(AT.block + 16 * (4 * quarter + word)))
  }
  return code.flat()
}

const begin: Code = Array.from({ length: 8 }, (_, index) => [i32(0), i32(0), load(AT.start + 16 * index), store(AT.state + 16 * index)].flat()).flat()

/** The state as digests, in the byte order of SHA-256. */
function finish(out: number, row: number): Code {
  const code: Code[] = []
  for (const half of [0, 1]) {
    for (let word = 0; word < 4; word++) code.push(i32(0), load(AT.state + 16 * (4 * half + word)), set(row + word))
    code.push(transpose(row))
    for (let lane = 0; lane < 4; lane++) code.push(get(out), get(row + lane), get(row + lane), swapped, store(32 * lane + 16 * half))
  }
  return code.flat()
}

/** Goes on to the next group: the pointers move, and what is left to do stays on the stack for `repeat`. */
const next = (from: number, step: number, out: number, groups: number): Code =>
  [get(from), i32(step), add32, set(from), get(out), i32(128), add32, set(out), get(groups), i32(1), sub32, tee(groups)].flat()

/** Lays leaves out as messages: 0x00 ‖ leaf ‖ 0x80 ‖ zeros ‖ length in bits (FIPS 180-4 §5.1.1), and fills the table. */
const lay: Func = (() => {
  const [bounds, table, to, count, from, length, blocks, at, lane, stop] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const bytes = (shift: number) => [...get(length), ...i32(3), ...shl32, ...i32(8), ...add32, ...(shift ? [...i32(shift), ...shr32] : [])]
  const copy = repeat(
    get(at), get(to), add32, get(at), get(from), add32, load(0), store(1),
    get(at), i32(16), add32, tee(at), get(length), below,
  )
  const clear = repeat(
    get(at), i32(0), splat, store(0),
    get(at), i32(16), add32, tee(at), get(stop), below,
  )
  const body = repeat(
    get(bounds), load32(0), set(from), get(bounds), load32(4), get(from), sub32, set(length),
    get(length), i32(73), add32, i32(6), shr32, set(blocks),
    get(blocks), i32(6), shl32, get(to), add32, set(stop),
    i32(0), set(at), copy,
    get(to), get(length), add32, i32(1), add32, set(at), clear,
    get(to), i32(0), store8(0),
    get(to), get(length), add32, i32(0x80), store8(1),
    ...[0, 1, 2, 3].map((byte) => [...get(stop), ...i32(4 - byte), ...sub32, ...bytes(24 - 8 * byte), ...store8(0)]),
    // Eight words a group: four places, four counts of blocks.
    get(table), get(lane), i32(2), shl32, add32, get(to), store32(0),
    get(table), get(lane), i32(2), shl32, add32, get(blocks), store32(16),
    get(lane), i32(1), add32, tee(lane), i32(2), shr32, when(get(table), i32(32), add32, set(table), i32(0), set(lane)),
    get(stop), set(to), get(bounds), i32(8), add32, set(bounds),
    get(count), i32(1), sub32, tee(count),
  )
  return { name: 'lay', params: 4, ints: 6, vectors: 0, body }
})()

const messages: Func = (() => {
  const [table, out, groups, done, longest, row, blocks] = [0, 1, 2, 3, 4, 5, 13]
  const most = (lane: number) => [get(longest), get(table), load32(16 + 4 * lane), below, when(get(table), load32(16 + 4 * lane), set(longest))].flat()
  const body = repeat(
    begin, get(table), load(16), set(blocks), i32(0), set(longest), most(0), most(1), most(2), most(3), i32(0), set(done),
    repeat(
      gather(row, () => 0, (lane) => [get(table), load32(4 * lane), get(done), i32(64), mul32, add32].flat(), () => []),
      // A lane whose message has ended stays as it was.
      i32(0), get(blocks), get(done), splat, greater, store(AT.mask),
      call(BLOCK),
      get(done), i32(1), add32, tee(done), get(longest), below,
    ),
    finish(out, row), next(table, 32, out, groups),
  )
  return { name: 'messages', params: 3, ints: 2, vectors: 9, body }
})()

const pairs: Func = (() => {
  const [from, out, groups, row] = [0, 1, 2, 3]
  // Everything lies one byte further on in the message than in memory: its first byte is the 0x01 of a node.
  const first = [i32(0x00ffffff), splat, and, i32(0x01000000), splat, or].flat()
  const lastBytes = [i32(0), splat, ...[0, 1, 2, 3].flatMap((lane) => [get(from), load8(64 * lane + 63), replaceLane(lane)]), shiftLeft(24), i32(0x00800000), splat, or].flat()
  // The second block: the last byte of 65, the closing bit, zeros, and the length, 520 bits.
  const second = Array.from({ length: 16 }, (_, word) =>
    [i32(0), word === 0 ? lastBytes : [...i32(word === 15 ? 520 : 0), ...splat], store(AT.block + 16 * word)].flat(),
  ).flat()
  const body = repeat(
    begin, i32(0), i32(-1), splat, store(AT.mask),
    gather(row, (lane) => 64 * lane, () => [get(from), i32(1), sub32].flat(), (word) => (word === 0 ? first : [])),
    call(BLOCK), second, call(BLOCK),
    finish(out, row), next(from, 256, out, groups),
  )
  return { name: 'pairs', params: 3, ints: 0, vectors: 8, body }
})()
