/** The few instructions of WebAssembly that the SHA-256 kernel is written in, as bytes (WebAssembly Core 2.0, §5.4). */
export type Code = readonly number[]

/** An unsigned number as LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest & 0x7f
    rest = Math.floor(rest / 128)
    bytes.push(rest ? low | 0x80 : low)
  } while (rest)
  return bytes
}

/** A signed 32-bit number as LEB128. */
export function signed(value: number): number[] {
  const bytes: number[] = []
  let rest = value | 0
  for (;;) {
    const low = rest & 0x7f
    rest >>= 7
    const last = (rest === 0 && !(low & 0x40)) || (rest === -1 && !!(low & 0x40))
    bytes.push(last ? low : low | 0x80)
    if (last) return bytes
  }
}

const simd = (opcode: number, ...rest: number[]) => [0xfd, ...unsigned(opcode), ...rest]

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number): Code => [0x21, ...unsigned(local)]
export const tee = (local: number): Code => [0x22, ...unsigned(local)]
export const call = (index: number): Code => [0x10, ...unsigned(index)]
export const i32 = (value: number): Code => [0x41, ...signed(value)]
export const add32: Code = [0x6a]
export const sub32: Code = [0x6b]
export const mul32: Code = [0x6c]
export const shl32: Code = [0x74]
export const shr32: Code = [0x76]
export const below: Code = [0x49]
export const load32 = (offset: number): Code => [0x28, 2, ...unsigned(offset)]
export const store32 = (offset: number): Code => [0x36, 2, ...unsigned(offset)]
export const store8 = (offset: number): Code => [0x3a, 0, ...unsigned(offset)]
export const load8 = (offset: number): Code => [0x2d, 0, ...unsigned(offset)]
/** Repeats the body for as long as it leaves something other than 0. */
export const repeat = (...body: Code[]): Code => [0x03, 0x40, ...body.flat(), 0x0d, 0, 0x0b]
/** Runs the body if what stands before it is not 0. */
export const when = (...body: Code[]): Code => [0x04, 0x40, ...body.flat(), 0x0b]

export const load = (offset: number): Code => simd(0x00, 0, ...unsigned(offset))
export const store = (offset: number): Code => simd(0x0b, 0, ...unsigned(offset))
export const shuffle = (lanes: readonly number[]): Code => simd(0x0d, ...lanes)
export const splat: Code = simd(0x11)
export const replaceLane = (lane: number): Code => simd(0x1c, lane)
export const greater: Code = simd(0x3b)
export const and: Code = simd(0x4e)
export const or: Code = simd(0x50)
export const xor: Code = simd(0x51)
/** Bits of the first where the third has a 1, of the second where it has a 0. */
export const select: Code = simd(0x52)
export const add: Code = simd(0xae)
export const shiftLeft = (bits: number): Code => [...i32(bits), ...simd(0xab)]
export const shiftRight = (bits: number): Code => [...i32(bits), ...simd(0xad)]

export interface Func {
  readonly name: string
  /** How many i32 it takes; it gives nothing back. */
  readonly params: number
  /** Further locals: i32 first, then v128. */
  readonly ints: number
  readonly vectors: number
  readonly body: Code
}

const I32 = 0x7f
const V128 = 0x7b
const vec = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()]
const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content]
const named = (name: string): number[] => [name.length, ...new TextEncoder().encode(name)]

/** A module of these functions, all of them exported, over a memory of its own. */
export function moduleOf(functions: readonly Func[], pages: number): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ params }) => [0x60, ...vec(Array.from({ length: params }, () => [I32])), 0])
  const codes = functions.map(({ ints, vectors, body }) => {
    const code = [...vec([[...unsigned(ints), I32], [...unsigned(vectors), V128]]), ...body, 0x0b]
    return [...unsigned(code.length), ...code]
  })
  const exported = functions.map(({ name }, index) => [...named(name), 0, ...unsigned(index)])
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, vec(types)),
    ...section(3, vec(functions.map((_, index) => unsigned(index)))),
    ...section(5, vec([[1, ...unsigned(pages), ...unsigned(pages)]])),
    ...section(7, vec([...exported, [...named('memory'), 2, 0]])),
    ...section(10, vec(codes)),
  ])
}
