/** Hashes many leaves or nodes of a Merkle tree (RFC 9162 §2.1.1) in one call. */
export interface Hasher {
  /** SHA-256(0x00 ‖ leaf) of each leaf, to `to` from `at` on; `bounds` has each leaf's begin and end in `source`. */
  leaves(source: Uint8Array, bounds: ArrayLike<number>, to: Uint8Array, at: number): void
  /** SHA-256(0x01 ‖ left ‖ right) of `count` pairs, 64 bytes each in `from` from `begin` on. */
  nodes(from: Uint8Array, begin: number, count: number, to: Uint8Array, at: number): void
}
