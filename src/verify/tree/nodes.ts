import { sha256 } from '@noble/hashes/sha2.js'
import { nodeHash } from '../sha256/plain'

export type Hash = Uint8Array

/** A whole subtree: `index` counts the subtrees of 2^level leaves from the left; level 0 are the leaves' own hashes. */
export interface Place {
  readonly level: number
  readonly index: number
}

/** Finds the hash of a whole subtree. */
export type Lookup = (place: Place) => Hash

/** The root of a tree without leaves: SHA-256 of nothing (RFC 9162 §2.1.1). */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array())

/** The largest power of two that is smaller than n, for n > 1: where RFC 9162 splits a tree. */
export function splitOf(size: number): number {
  return 2 ** (31 - Math.clz32(size - 1))
}

/** MTH(D[begin:end]) of RFC 9162 §2.1.1, from the whole subtrees in it. */
export function hashOf(begin: number, end: number, lookup: Lookup): Hash {
  const size = end - begin
  const level = 31 - Math.clz32(size)
  if (size === 2 ** level && begin % size === 0) return lookup({ level, index: begin / size })
  const middle = begin + splitOf(size)
  return nodeHash(hashOf(begin, middle, lookup), hashOf(middle, end, lookup))
}

/** The root of the tree's first `size` leaves. */
export function rootAt(size: number, lookup: Lookup): Hash {
  return size === 0 ? EMPTY_ROOT : hashOf(0, size, lookup)
}

export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}
