import { fromBase64, toHex } from '../file/bytes'
import { headBytes, LEAVES_A_LINE, type FileHead } from '../file/format'
import type { BlockHasher } from '../sha256/blockHasher'
import { BlockTree, type Block } from '../tree/blockTree'
import { EMPTY_ROOT, type Hash } from '../tree/nodes'
import type { Faults } from './faults'
import { Fingerprints } from './fingerprints'
import { hasKeys, isHead, type Json } from './shapes'
import { signed } from './signed'

/** What is asked of the log beside its heads: for a receipt. */
export interface Asked {
  readonly size: number
  readonly seq: number
}

/** The log as a tree: against the heads that were published and signed while it grew. */
export class LogCheck {
  readonly heads: FileHead[] = []
  /** The hash of the entry that was asked for. */
  askedLeaf: Hash | undefined
  /** The root of the whole log, once it is finished. */
  root: string | undefined
  private readonly tree: BlockTree
  private readonly roots = new Map<number, string>([[0, toHex(EMPTY_ROOT)]])
  private readonly fingerprints: Fingerprints
  private seqs: (number | undefined)[] = []

  constructor(private readonly faults: Faults, hasher: BlockHasher, private readonly asked?: Asked) {
    this.fingerprints = new Fingerprints(faults)
    this.tree = new BlockTree(hasher, (block) => this.takeBlock(block))
  }

  get count(): number {
    return this.tree.size
  }

  takeHead(value: Json, line: number): void {
    if (!isHead(value)) return this.faults.add('HEAD_WRONG', { line })
    const before = this.heads.at(-1)
    if (before && (value.size < before.size || value.at < before.at)) this.faults.add('HEAD_ORDER', { line })
    this.heads.push(value)
  }

  takeLeaves(value: Json, line: number): void {
    const hashes = fromBase64(value.hashes)
    if (!hasKeys(value, 'leaves', 'hashes') || !hashes || hashes.length % 32 || hashes.length > 32 * LEAVES_A_LINE || !this.fingerprints.list(value.leaves, hashes)) {
      this.faults.add('LEAVES_WRONG', { line })
    }
  }

  /** `seq`: the number that the entry bears, if one can be read. */
  take(leaf: Uint8Array, seq: number | undefined): void {
    this.seqs.push(seq)
    this.tree.push(leaf)
  }

  /** The signatures of all heads, their roots, and, where one differs, which entries it is that differ. */
  finish(voteId: string, signingKey: string): void {
    this.root = toHex(this.tree.close())
    for (const head of this.heads) {
      if (!signed(headBytes(voteId, head), head.signature, signingKey)) this.faults.add('HEAD_SIGNATURE', {}, { size: head.size })
    }
    this.compareHeads()
    this.fingerprints.finish(this.heads.at(-1), this.tree.frontier)
  }

  /** The root of the first entries, where a head or the receipt asks for it. */
  rootAt(size: number): string | undefined {
    return this.roots.get(size)
  }

  private takeBlock(block: Block): void {
    const { first, count } = block
    for (const size of [...this.heads.map((head) => head.size), this.asked?.size]) {
      if (size !== undefined && size > first && size <= first + count && !this.roots.has(size)) this.roots.set(size, toHex(block.rootAt(size)))
    }
    const place = this.asked ? this.seqs.indexOf(this.asked.seq) : -1
    if (place >= 0) this.askedLeaf = block.hashes.slice(32 * place, 32 * place + 32)
    this.fingerprints.take(block, this.seqs, this.tree.frontier)
    this.seqs = []
  }

  private compareHeads(): void {
    const { count } = this
    let good = 0
    for (const { size, root } of this.heads) {
      if (size > count) this.faults.add('HEAD_TOO_LARGE', {}, { size, count })
      else if (this.rootAt(size) === root) good = size
      else {
        this.faults.add('HEAD_DIFFERS', {}, { size, from: good, to: Math.max(good, size - 1) })
        break
      }
    }
    const last = this.heads.at(-1)
    if (!last) this.faults.add('NO_HEAD')
    else if (last.size < count) this.faults.add('LAST_HEAD_SHORT', {}, { size: last.size, count })
  }
}
