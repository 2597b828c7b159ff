import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { BLOCK, ROOM, type BlockHasher } from '../../src/verify/sha256/blockHasher'
import { kernel } from '../../src/verify/sha256/kernel'
import { laneHashers } from '../../src/verify/sha256/lanes'
import { openHasher } from '../../src/verify/sha256/openHasher'
import { PlainHasher } from '../../src/verify/sha256/plain'
import { K, START } from '../../src/verify/sha256/rounds'

const sha = (prefix: number, ...parts: Uint8Array[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256').update(Uint8Array.of(prefix))).digest()
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const noise = (size: number, seed: number) => Uint8Array.from({ length: size }, (_, at) => ((at + seed) * 2_654_435_761) >>> 13)

/** Leaves laid in the room one after another, with a gap, and hashed in one go to the places from `first` on. */
function hashLeaves(hasher: BlockHasher, leaves: readonly Uint8Array[], gap = 0, first = 0): string[] {
  const bounds: number[] = []
  let at = 0
  for (const leaf of leaves) {
    hasher.room.set(leaf, at)
    bounds.push(at, at + leaf.length)
    at += leaf.length + gap
  }
  hasher.leaves(bounds, leaves.length, first)
  return leaves.map((_, index) => hex(hasher.hash(0, first + index)))
}

let lanes: BlockHasher
beforeAll(async () => {
  lanes = await (await laneHashers())!()
})
const plain = new PlainHasher()

describe.each([['four lanes', () => lanes], ['plain', () => plain]] as const)('%s against node:crypto', (_, hasher) => {
  test('leaves of any lengths, side by side', () => {
    const length = fc.oneof({ weight: 5, arbitrary: fc.nat(300) }, fc.integer({ min: 3_000, max: 9_000 }))
    const leaf = fc.tuple(length, fc.nat()).map(([size, seed]) => noise(size, seed))
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 23 }), fc.nat(3), fc.nat(9), (leaves, gap, first) => {
        expect(hashLeaves(hasher(), leaves, gap, first)).toEqual(leaves.map((one) => hex(sha(0, one))))
      }),
      { numRuns: 200 },
    )
  })

  test('every length around the edges of a block of SHA-256, and one that fills the room', () => {
    const leaves = Array.from({ length: 200 }, (_, length) => noise(length, length))
    expect(hashLeaves(hasher(), leaves)).toEqual(leaves.map((one) => hex(sha(0, one))))
    expect(hashLeaves(hasher(), [noise(ROOM, 1)])).toEqual([hex(sha(0, noise(ROOM, 1)))])
  })

  test.each([1, 2, 3, 4, 5, 7, 64, 777, BLOCK - 1, BLOCK])('the whole subtrees over %i leaves', (count) => {
    hashLeaves(hasher(), Array.from({ length: count }, (_, at) => noise(at % 150, at)))
    hasher().levels(count)
    let below = Array.from({ length: count }, (_, at) => sha(0, noise(at % 150, at)))
    for (let level = 0; below.length > 0; level++) {
      expect(below.map((_, index) => hex(hasher().hash(level, index)))).toEqual(below.map(hex))
      below = Array.from({ length: below.length >> 1 }, (_, index) => sha(1, below[2 * index]!, below[2 * index + 1]!))
    }
  })

  test('a hash made elsewhere takes its place', () => {
    hashLeaves(hasher(), [noise(1, 1), noise(2, 2)])
    hasher().put(1, sha(0, noise(5, 5)))
    hasher().levels(2)
    expect(hex(hasher().hash(1, 0))).toBe(hex(sha(1, sha(0, noise(1, 1)), sha(0, noise(5, 5)))))
    expect(hex(hasher().leafHashes(2))).toBe(hex(sha(0, noise(1, 1))) + hex(sha(0, noise(5, 5))))
  })
})

test('the constants are those that FIPS 180-4 prints', () => {
  const words = (list: readonly number[]) => list.map((word) => (word >>> 0).toString(16).padStart(8, '0'))
  expect(words(START)).toEqual(['6a09e667', 'bb67ae85', '3c6ef372', 'a54ff53a', '510e527f', '9b05688c', '1f83d9ab', '5be0cd19'])
  expect(words(K).slice(0, 4)).toEqual(['428a2f98', '71374491', 'b5c0fbcf', 'e9b5dba5'])
  expect(words(K).slice(-2)).toEqual(['bef9a3f7', 'c67178f2'])
})

test('the kernel is small, is taken where the engine has SIMD, and two hashers share nothing', async () => {
  expect(kernel(2).length).toBeLessThan(20_000)
  const [one, other] = [await openHasher(), await openHasher()]
  expect(one).not.toBeInstanceOf(PlainHasher)
  hashLeaves(one, [noise(9, 9)])
  hashLeaves(other, [noise(8, 8)])
  expect(hex(one.hash(0, 0))).toBe(hex(sha(0, noise(9, 9))))
})
