import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { kernel } from '../../src/verify/sha256/kernel'
import { laneHasher } from '../../src/verify/sha256/lanes'
import { openHasher } from '../../src/verify/sha256/openHasher'
import { plainHasher } from '../../src/verify/sha256/plain'
import type { Hasher } from '../../src/verify/sha256/hasher'
import { K, START } from '../../src/verify/sha256/rounds'

const sha = (prefix: number, bytes: Uint8Array) => createHash('sha256').update(Uint8Array.of(prefix)).update(bytes).digest('hex')
const digests = (bytes: Uint8Array) => Array.from({ length: bytes.length / 32 }, (_, at) => Buffer.from(bytes.subarray(32 * at, 32 * at + 32)).toString('hex'))

function hashLeaves(hasher: Hasher, leaves: readonly Uint8Array[], gap: number): string[] {
  const source = new Uint8Array(Buffer.concat(leaves.flatMap((leaf) => [leaf, new Uint8Array(gap).fill(10)])))
  const bounds: number[] = []
  leaves.reduce((at, leaf) => (bounds.push(at, at + leaf.length), at + leaf.length + gap), 0)
  const to = new Uint8Array(32 * leaves.length + 32)
  hasher.leaves(source, bounds, to, 32)
  return digests(to.subarray(32))
}

let lanes: Hasher
beforeAll(async () => {
  lanes = (await laneHasher()) as Hasher
  expect(lanes).toBeDefined()
})

const hashers = [['four lanes', () => lanes], ['plain', () => plainHasher]] as const

describe.each(hashers)('%s against node:crypto', (_, hasher) => {
  test('leaves of any lengths, side by side', () => {
    const length = fc.oneof({ weight: 5, arbitrary: fc.nat(300) }, fc.integer({ min: 3000, max: 9000 }))
    const leaf = fc.tuple(length, fc.nat()).map(([size, seed]) => Uint8Array.from({ length: size }, (_, at) => ((at + seed) * 2_654_435_761) >>> 13))
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 23 }), fc.nat(3), (leaves, gap) => {
        expect(hashLeaves(hasher(), leaves, gap)).toEqual(leaves.map((one) => sha(0, one)))
      }),
      { numRuns: 200 },
    )
  })

  test('every length around the edges of a block', () => {
    const leaves = Array.from({ length: 200 }, (_, length) => new Uint8Array(length).fill(length))
    expect(hashLeaves(hasher(), leaves, 1)).toEqual(leaves.map((one) => sha(0, one)))
  })

  test('more leaves than one call takes, and one longer than the memory', () => {
    const leaves = Array.from({ length: 2_501 }, (_, at) => new Uint8Array(at === 1_300 ? 400_000 : at % 150).fill(at))
    expect(hashLeaves(hasher(), leaves, 0)).toEqual(leaves.map((one) => sha(0, one)))
  })

  test.each([1, 2, 3, 4, 5, 1_024, 1_025, 2_051])('%i nodes', (count) => {
    const from = Uint8Array.from({ length: 64 * count + 7 }, (_, at) => (at * 2_654_435_761) >>> 13)
    const to = new Uint8Array(32 * count)
    hasher().nodes(from, 7, count, to, 0)
    expect(digests(to)).toEqual(Array.from({ length: count }, (_, at) => sha(1, from.subarray(7 + 64 * at, 71 + 64 * at))))
  })
})

test('the constants are those that FIPS 180-4 prints', () => {
  const hex = (words: readonly number[]) => words.map((word) => (word >>> 0).toString(16).padStart(8, '0'))
  expect(hex(START)).toEqual(['6a09e667', 'bb67ae85', '3c6ef372', 'a54ff53a', '510e527f', '9b05688c', '1f83d9ab', '5be0cd19'])
  expect(hex(K).slice(0, 4)).toEqual(['428a2f98', '71374491', 'b5c0fbcf', 'e9b5dba5'])
  expect(hex(K).slice(-2)).toEqual(['bef9a3f7', 'c67178f2'])
})

test('the kernel is small, and is taken where the engine has SIMD', async () => {
  expect(kernel(2).length).toBeLessThan(20_000)
  expect(await openHasher()).not.toBe(plainHasher)
})
