import { toHex } from '../file/bytes'
import { LEAVES_A_LINE, type FileHead } from '../file/format'
import { append, rootOf, type Frontier } from '../tree/append'
import type { Block } from '../tree/blockTree'
import { sameHash, type Hash } from '../tree/nodes'
import type { Faults } from './faults'

/**
 * The entries' hashes as the file lists them. As long as they are those that the entries have, nothing is kept;
 * from the first block on that has others, both are, to say in the end which entries were tampered with.
 */
export class Fingerprints {
  private readonly listed = new Map<number, Uint8Array>()
  private size = 0
  private readonly found: { seq: number; hash: Hash }[] = []
  /** The log before the first block that differs. */
  private before: Frontier | undefined
  private next = 0

  constructor(private readonly faults: Faults) {}

  /** The hashes of the entries from `from` on; false when they do not follow on those before. */
  list(from: unknown, hashes: Uint8Array): boolean {
    if (from !== this.size || this.size % LEAVES_A_LINE) return false
    this.listed.set(this.size / LEAVES_A_LINE, hashes)
    this.size += hashes.length / 32
    return true
  }

  take(block: Block, seqs: readonly (number | undefined)[], frontier: Frontier): void {
    const place = this.next++
    if (!this.before && this.agrees(place, block)) {
      this.listed.delete(place)
      return
    }
    this.before ??= frontier
    for (let index = 0; index < block.count; index++) this.found.push({ seq: seqs[index] ?? block.first + index, hash: block.hashes.slice(32 * index, 32 * index + 32) })
  }

  /** Names the entries that differ, if what the file lists is what the last head signed; else the list itself is wrong. */
  finish(last: FileHead | undefined, end: Frontier): void {
    if (!this.before && this.listed.size === 0) return
    const start = this.before ?? end
    const hashes = [...this.listed].flatMap(([, some]) => Array.from({ length: some.length / 32 }, (_, index) => some.subarray(32 * index, 32 * index + 32)))
    let listed = start
    for (const hash of hashes) listed = append(listed, hash).frontier
    if (last?.size !== listed.size || toHex(rootOf(listed)) !== last.root) return this.faults.add('LEAVES_WRONG')
    const seen = new Set<number>()
    for (const { seq, hash } of this.found) {
      const own = hashes[seq - start.size]
      if (!own || seen.has(seq)) this.faults.add('ENTRY_ADDED', { entry: seq })
      else if (!sameHash(hash, own)) this.faults.add('ENTRY_CHANGED', { entry: seq })
      seen.add(seq)
    }
    for (let entry = start.size; entry < listed.size; entry++) if (!seen.has(entry)) this.faults.add('ENTRY_MISSING', { entry })
  }

  private agrees(place: number, block: Block): boolean {
    const own = this.listed.get(place)
    return own !== undefined && sameHash(own, block.hashes)
  }
}
