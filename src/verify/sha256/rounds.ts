import {
  add, add32, and, below, get, i32, load, repeat, select, set, shiftLeft, shiftRight, store, tee, xor, type Code, type Func,
} from './wasmBytes'

/** FIPS 180-4 §4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
export const K: readonly number[] = primes(64).map((prime) => fraction(prime, 3))
/** FIPS 180-4 §5.3.3: the same of the square roots of the first eight. */
export const START: readonly number[] = primes(8).map((prime) => fraction(prime, 2))

/** Where things lie in the kernel's memory: each word of a table, a state or a block is there four times, once a lane. */
export const AT = { k: 0, start: 1024, state: 1152, block: 1280, mask: 1536, free: 1552 } as const

const [POINTER, A, WORDS, SUM, DIFFER, MAJ, BEFORE] = [0, 1, 9, 25, 26, 27, 28]

/**
 * One block of each of four messages into their states (FIPS 180-4 §6.2.2); a lane whose mask is 0 stays as it was.
 * The first sixteen rounds, then a loop of sixteen: written out to the end it is no faster, as it leaves the cache.
 */
export const block: Func = {
  name: 'block',
  params: 0,
  ints: 1,
  vectors: 28,
  body: [
    ...each(16, (index) => [i32(0), load(AT.block + 16 * index), set(WORDS + index)]),
    ...each(8, (index) => [i32(0), load(AT.state + 16 * index), set(A + index)]),
    ...[get(A + 1), get(A + 2), xor, set(BEFORE)].flat(),
    ...each(16, (index) => [round(index)]),
    ...i32(256), ...set(POINTER),
    ...repeat(
      each(16, (index) => [schedule(index), round(index)]),
      get(POINTER), i32(256), add32, tee(POINTER), i32(1024), below,
    ),
    ...each(8, (index) => [
      i32(0), get(A + index), i32(0), load(AT.mask), and, i32(0), load(AT.state + 16 * index), add, store(AT.state + 16 * index),
    ]),
  ],
}

/** `a` of one round is `b` of the next: instead of moving eight words, the rounds call them by turning names. */
function round(index: number): Code {
  const [a, b, , d, e, f, g, h] = Array.from({ length: 8 }, (_, name) => A + ((name + 16 - index) % 8)) as [number, number, number, number, number, number, number, number]
  return [
    get(h), get(POINTER), load(AT.k + 16 * index), add, get(WORDS + index), add,
    folded(rotated(6, e), rotated(11, e), rotated(25, e)), add,
    get(f), get(g), get(e), select, add, tee(SUM),
    get(d), add, set(d),
    // The majority of a, b and c is b, except where a differs from b and b from c.
    get(a), get(b), xor, tee(DIFFER), get(BEFORE), and, get(b), xor, set(MAJ), get(DIFFER), set(BEFORE),
    get(SUM), folded(rotated(2, a), rotated(13, a), rotated(22, a)), add, get(MAJ), add, set(h),
  ].flat()
}

/** W[t] = σ1(W[t−2]) + W[t−7] + σ0(W[t−15]) + W[t−16], in the place of the last. */
function schedule(index: number): Code {
  const word = (back: number) => WORDS + ((index + 16 - back) % 16)
  const sigma = (first: number, second: number, shift: number, local: number) =>
    folded(rotated(first, local), rotated(second, local), [...get(local), ...shiftRight(shift)])
  return [
    get(word(16)), sigma(7, 18, 3, word(15)), add, get(word(7)), add, sigma(17, 19, 10, word(2)), add, set(word(16)),
  ].flat()
}

function each(count: number, code: (index: number) => Code[]): number[] {
  return Array.from({ length: count }, (_, index) => code(index).flat()).flat()
}

function rotated(bits: number, local: number): Code {
  return [...get(local), ...shiftRight(bits), ...get(local), ...shiftLeft(32 - bits), ...xor]
}

function folded(...values: Code[]): Code {
  return values.flatMap((value, index) => (index ? [...value, ...xor] : value))
}

function primes(count: number): number[] {
  const found: number[] = []
  for (let number = 2; found.length < count; number++) if (found.every((prime) => number % prime)) found.push(number)
  return found
}

/** The first 32 bits after the point of a root, by whole numbers only. */
function fraction(prime: number, root: 2 | 3): number {
  const wanted = BigInt(prime) << BigInt(32 * root)
  let low = 0n
  for (let bit = 1n << 37n; bit; bit >>= 1n) if ((low + bit) ** BigInt(root) <= wanted) low += bit
  return Number(BigInt.asIntN(32, low))
}
