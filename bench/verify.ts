import { createHash } from 'node:crypto'
import { openHasher } from '../src/verify/sha256/openHasher'
import { BlockTree } from '../src/verify/tree/blockTree'
import { alternate, type Result } from './result'

const BALLOTS = 1_000_000
const BYTES = 128

/** The tree of a log of a million ballots, made by the checker's own code, against one pass of node's SHA-256 over the same bytes. */
export async function verifying(): Promise<Result[]> {
  const log = new Uint8Array(BALLOTS * BYTES)
  for (let at = 0; at < log.length; at++) log[at] = (at * 2_654_435_761) >>> 13
  const hasher = await openHasher()
  const rootOf = (count: number): string => {
    const tree = new BlockTree(hasher)
    for (let index = 0; index < count; index++) tree.push(log.subarray(BYTES * index, BYTES * (index + 1)))
    return Buffer.from(tree.close()).toString('hex')
  }
  if (rootOf(5_000) !== plainRoot(log.subarray(0, 5_000 * BYTES))) throw new Error('the tree has another root than node:crypto gives it')
  const root = rootOf(BALLOTS)
  const timed = (work: () => void) => async () => {
    const began = performance.now()
    work()
    return performance.now() - began
  }
  const [tree, pass] = await alternate(
    7,
    timed(() => {
      if (rootOf(BALLOTS) !== root) throw new Error('the tree has another root than before')
    }),
    timed(() => void createHash('sha256').update(log).digest()),
  )
  return [
    {
      name: '核对 1,000,000 张选票的日志（每张 128 字节）',
      value: `${tree.toFixed(0)} ms`,
      against: `node:crypto 把同样的字节过一遍 SHA-256 ${pass.toFixed(0)} ms`,
      ratio: tree / pass,
      goal: '≤ 7',
    },
  ]
}

/** RFC 9162 §2.1.1 as it is written, with node:crypto. */
function plainRoot(bytes: Uint8Array): string {
  const hash = (...parts: Uint8Array[]) => parts.reduce((sha, part) => sha.update(part), createHash('sha256')).digest()
  const treeOf = (leaves: Uint8Array[]): Uint8Array => {
    if (leaves.length === 1) return hash(Uint8Array.of(0), leaves[0]!)
    const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
    return hash(Uint8Array.of(1), treeOf(leaves.slice(0, split)), treeOf(leaves.slice(split)))
  }
  return Buffer.from(treeOf(Array.from({ length: bytes.length / BYTES }, (_, at) => bytes.subarray(BYTES * at, BYTES * (at + 1))))).toString('hex')
}
