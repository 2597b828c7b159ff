import fc from 'fast-check'
import { ROOM } from '../../src/verify/sha256/blockHasher'
import { openHasher } from '../../src/verify/sha256/openHasher'
import { leafHash } from '../../src/verify/sha256/plain'
import { append, appendWhole, EMPTY, rootOf, type Frontier } from '../../src/verify/tree/append'
import { checkConsistency, checkInclusion } from '../../src/verify/tree/check'
import { BlockTree } from '../../src/verify/tree/blockTree'
import { rootAt, type Lookup } from '../../src/verify/tree/nodes'
import { placesFor, proveConsistency, proveInclusion } from '../../src/verify/tree/prove'
import { MTH, PATH, PROOF } from './rfcTree'
import { CONSISTENCY, INCLUSION, LEAVES, NODES, ROOTS } from './treeVectors'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** A tree grown leaf by leaf, as the server grows it: the frontier after each, and every finished subtree kept. */
function grown(leaves: readonly Uint8Array[]) {
  const kept = new Map<string, Uint8Array>()
  const frontiers: Frontier[] = [EMPTY]
  for (const leaf of leaves) {
    const { frontier, finished } = append(frontiers.at(-1) as Frontier, leafHash(leaf))
    frontiers.push(frontier)
    for (const { level, index, hash } of finished) kept.set(`${level}/${index}`, hash)
  }
  const lookup: Lookup = ({ level, index }) => kept.get(`${level}/${index}`) as Uint8Array
  return { frontiers, lookup, kept }
}

describe("Certificate Transparency's reference vectors (transparency-dev/merkle)", () => {
  const { frontiers, lookup } = grown(LEAVES.map(bytes))

  test('each whole subtree and each root', () => {
    NODES.forEach((level, at) => level.forEach((hash, index) => expect(hex(lookup({ level: at, index }))).toBe(hash)))
    expect(frontiers.map((frontier) => hex(rootOf(frontier)))).toEqual(ROOTS)
    expect(ROOTS.map((_, size) => hex(rootAt(size, lookup)))).toEqual(ROOTS)
  })

  test.each(INCLUSION)('leaf %i in a tree of %i', (index, size, path) => {
    expect(proveInclusion(index, size, lookup).map(hex)).toEqual(path)
    expect(checkInclusion(index, size, leafHash(bytes(LEAVES[index] as string)), path.map(bytes), bytes(ROOTS[size] as string))).toBe(true)
  })

  test.each(CONSISTENCY)('from %i to %i leaves', (former, size, proof) => {
    expect(proveConsistency(former, size, lookup).map(hex)).toEqual(proof)
    expect(checkConsistency(former, size, bytes(ROOTS[former] as string), bytes(ROOTS[size] as string), proof.map(bytes))).toBe(true)
  })
})

/** No two alike: the same leaf in two places is rightly found in both. */
const someLeaves = fc
  .array(fc.uint8Array({ maxLength: 12 }), { minLength: 1, maxLength: 70 })
  .map((leaves) => leaves.map((leaf, index) => Uint8Array.of(...leaf, index)))

describe('RFC 9162 §2.1 as written, on any tree', () => {
  test('roots, paths and proofs are those of the text, and are accepted', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), fc.nat(), (leaves, one, other) => {
        const { frontiers, lookup } = grown(leaves)
        const size = 1 + (other % leaves.length)
        const index = one % size
        const former = 1 + (one % size)
        const [now, then] = [leaves.slice(0, size), leaves.slice(0, former)]
        expect(hex(rootOf(frontiers[size] as Frontier))).toBe(hex(MTH(now)))
        const path = proveInclusion(index, size, lookup)
        expect(path.map(hex)).toEqual(PATH(index, now).map(hex))
        expect(checkInclusion(index, size, leafHash(leaves[index] as Uint8Array), path, MTH(now))).toBe(true)
        const proof = proveConsistency(former, size, lookup)
        expect(proof.map(hex)).toEqual(PROOF(former, now).map(hex))
        expect(checkConsistency(former, size, MTH(then), MTH(now), proof)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('no other place, size, leaf, root or proof is accepted', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), fc.nat(), fc.nat(), (leaves, one, bit, wrong) => {
        const { lookup } = grown(leaves)
        const size = leaves.length
        const index = one % size
        const root = MTH(leaves)
        const leaf = leafHash(leaves[index] as Uint8Array)
        const path = proveInclusion(index, size, lookup)
        const flipped = (hash: Uint8Array) => hash.map((byte, at) => (at === (bit >> 3) % 32 ? byte ^ (1 << (bit & 7)) : byte))
        const broken = (list: readonly Uint8Array[]) => list.map((hash, at) => (at === wrong % list.length ? flipped(hash) : hash))
        expect(checkInclusion(index, size, flipped(leaf), path, root)).toBe(false)
        expect(checkInclusion(index, size, leaf, path, flipped(root))).toBe(false)
        expect(checkInclusion(index, size, leaf, [...path, root], root)).toBe(false)
        expect(checkInclusion(size, size, leaf, path, root)).toBe(false)
        if (path.length > 0) {
          expect(checkInclusion(index, size, leaf, broken(path), root)).toBe(false)
          expect(checkInclusion(index, size, leaf, path.slice(1), root)).toBe(false)
          expect(checkInclusion((index + 1 + (wrong % (size - 1))) % size, size, leaf, path, root)).toBe(false)
        }
        const former = 1 + (one % size)
        const proof = proveConsistency(former, size, lookup)
        const formerRoot = MTH(leaves.slice(0, former))
        expect(checkConsistency(former, size, flipped(formerRoot), root, proof)).toBe(false)
        expect(checkConsistency(former, size, formerRoot, flipped(root), proof)).toBe(false)
        expect(checkConsistency(former, size, formerRoot, root, [...proof, root])).toBe(false)
        if (proof.length > 0) {
          expect(checkConsistency(former, size, formerRoot, root, broken(proof))).toBe(false)
          expect(checkConsistency(former, size, formerRoot, root, proof.slice(0, -1))).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('a frontier holds one hash for each 1 in its size, and a proof asks for a few subtrees only', () => {
  const leaves = Array.from({ length: 1000 }, (_, index) => Uint8Array.of(index & 255, index >> 8))
  const { frontiers, lookup, kept } = grown(leaves)
  expect(frontiers[1000]?.hashes.length).toBe(32 * 6)
  expect(kept.size).toBe(1994)
  const places = placesFor((look) => proveInclusion(700, 1000, look))
  expect(places.length).toBeLessThan(20)
  expect(places.every(({ level, index }) => kept.has(`${level}/${index}`))).toBe(true)
  expect(hex(rootAt(1000, lookup))).toBe(hex(rootOf(frontiers[1000] as Frontier)))
})

test('a tree hashed a block at a time is the one grown leaf by leaf, at its end and at every size in it', async () => {
  for (const size of [0, 1, 77, 1_023, 1_024, 1_025, 2_600]) {
    const leaves = Array.from({ length: size }, (_, index) => new Uint8Array(index === 1_030 ? ROOM + 1 : index % 600).fill(index))
    const { frontiers } = grown(leaves)
    const asked = [1, 2, 77, 1_000, 1_024, 1_025, 2_047, 2_048, 2_599]
    const tree = new BlockTree(await openHasher(), ({ first, count, rootAt: root, hashes }) => {
      expect(hex(hashes.subarray(0, 32))).toBe(hex(leafHash(leaves[first]!)))
      for (const at of asked.filter((one) => one > first && one <= first + count)) expect(hex(root(at))).toBe(hex(rootOf(frontiers[at]!)))
    })
    for (const leaf of leaves) tree.push(leaf)
    expect(hex(tree.close())).toBe(hex(rootOf(frontiers[size]!)))
    expect(tree.size).toBe(size)
  }
})

test('a subtree is added only where one of its size begins', () => {
  const { frontiers, lookup } = grown(LEAVES.map(bytes))
  expect(hex(rootOf(appendWhole(frontiers[4]!, 2, lookup({ level: 2, index: 1 })).frontier))).toBe(ROOTS[8])
  expect(() => appendWhole(frontiers[6]!, 2, lookup({ level: 2, index: 1 }))).toThrow('does not end')
})
