import { ed25519 } from '@noble/curves/ed25519.js'
import { fromBase64, fromHex, toHex } from '../file/bytes'
import { headBytes, LEAVES_A_LINE, type FileHead } from '../file/format'
import type { Hasher } from '../sha256/hasher'
import { lookupOver } from '../tree/levels'
import { rootAt, sameHash, type Hash } from '../tree/nodes'
import type { Faults } from './faults'
import { LeafStore } from './leafStore'
import { hasKeys, isHead, isText, type Json } from './shapes'

/** The log as a tree: against the heads that were published and signed while it grew. */
export class LogCheck {
  readonly heads: FileHead[] = []
  /** The root of the whole log, once it is finished. */
  rootNow: string | undefined
  private readonly leaves: LeafStore
  private readonly listed: Uint8Array[] = []

  constructor(private readonly faults: Faults, private readonly hasher: Hasher) {
    this.leaves = new LeafStore(hasher)
  }

  get count(): number {
    return this.leaves.count
  }

  take(leaf: Uint8Array): void {
    this.leaves.push(leaf)
  }

  /** The hash of the entry on the index-th line of the log. */
  leafAt(index: number): Hash {
    return this.leaves.all().subarray(32 * index, 32 * index + 32)
  }

  takeLeaves(value: Json, line: number): void {
    const hashes = fromBase64(value.hashes)
    const from = LEAVES_A_LINE * this.listed.length
    if (!hasKeys(value, 'leaves', 'hashes') || value.leaves !== from || !hashes || hashes.length % 32 || hashes.length > 32 * LEAVES_A_LINE) {
      return this.faults.add('LEAVES_WRONG', { line })
    }
    this.listed.push(hashes)
  }

  takeHead(value: Json, line: number): void {
    if (!isHead(value)) return this.faults.add('HEAD_WRONG', { line })
    const before = this.heads.at(-1)
    if (before && (value.size < before.size || value.at < before.at)) this.faults.add('HEAD_ORDER', { line })
    this.heads.push(value)
  }

  /** The signatures of all heads, their roots, and, where one differs, which entries it is that differ. */
  finish(voteId: string, signingKey: string, seqs: readonly (number | undefined)[]): (size: number) => string | undefined {
    const hashes = this.leaves.all()
    const lookup = lookupOver(hashes, this.hasher)
    const rootOf = (size: number) => (size <= this.count ? toHex(rootAt(size, lookup)) : undefined)
    for (const head of this.heads) {
      if (!signed(headBytes(voteId, head), head.signature, signingKey)) this.faults.add('HEAD_SIGNATURE', {}, { size: head.size })
    }
    this.rootNow = rootOf(this.count)
    this.compareHeads(rootOf)
    this.compareLeaves(hashes, seqs)
    return rootOf
  }

  private compareHeads(rootOf: (size: number) => string | undefined): void {
    const { count } = this
    let good = 0
    for (const { size, root } of this.heads) {
      if (size > count) this.faults.add('HEAD_TOO_LARGE', {}, { size, count })
      else if (rootOf(size) === root) good = size
      else {
        this.faults.add('HEAD_DIFFERS', {}, { size, from: good, to: Math.max(good, size - 1) })
        break
      }
    }
    const last = this.heads.at(-1)
    if (!last) this.faults.add('NO_HEAD')
    else if (last.size < count) this.faults.add('LAST_HEAD_SHORT', {}, { size: last.size, count })
  }

  /** The hashes that stand beside the log name the changed entry, if they are those that the last head signed. */
  private compareLeaves(hashes: Uint8Array, seqs: readonly (number | undefined)[]): void {
    const listed = new Uint8Array(this.listed.reduce((sum, { length }) => sum + length, 0))
    this.listed.reduce((at, some) => (listed.set(some, at), at + some.length), 0)
    if (listed.length === hashes.length && sameHash(listed, hashes)) return
    const size = listed.length / 32
    const last = this.heads.at(-1)
    if (last?.size !== size || toHex(rootAt(size, lookupOver(listed, this.hasher))) !== last.root) return this.faults.add('LEAVES_WRONG')
    const at = (all: Uint8Array, index: number): Hash => all.subarray(32 * index, 32 * index + 32)
    const seen = new Set<number>()
    seqs.forEach((seq, index) => {
      const entry = seq ?? index
      if (entry >= size || seen.has(entry)) this.faults.add('ENTRY_ADDED', { entry })
      else if (!sameHash(at(hashes, index), at(listed, entry))) this.faults.add('ENTRY_CHANGED', { entry })
      seen.add(entry)
    })
    for (let entry = 0; entry < size; entry++) if (!seen.has(entry)) this.faults.add('ENTRY_MISSING', { entry })
  }
}

/** An Ed25519 signature as RFC 8032 asks for it: written in one way only. */
export function signed(bytes: Uint8Array, signature: unknown, key: string): boolean {
  const [given, publicKey] = [fromHex(signature, 64), fromHex(key, 32)]
  if (!isText(signature) || !given || !publicKey) return false
  try {
    return ed25519.verify(given, bytes, publicKey, { zip215: false })
  } catch {
    return false
  }
}
