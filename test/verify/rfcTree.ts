import { createHash } from 'node:crypto'

/** RFC 9162 §2.1 as it is written there: slow, recursive, over the leaves themselves, and with node's SHA-256. */
export type Leaf = Uint8Array

const hash = (...parts: Uint8Array[]) => {
  const sha = createHash('sha256')
  for (const part of parts) sha.update(part)
  return new Uint8Array(sha.digest())
}
const k = (n: number) => {
  let power = 1
  while (2 * power < n) power *= 2
  return power
}

/** §2.1.1: MTH(D[n]) */
export function MTH(D: readonly Leaf[]): Uint8Array {
  if (D.length === 0) return hash()
  if (D.length === 1) return hash(Uint8Array.of(0), D[0] as Leaf)
  return hash(Uint8Array.of(1), MTH(D.slice(0, k(D.length))), MTH(D.slice(k(D.length))))
}

/** §2.1.3.1: PATH(m, D[n]) */
export function PATH(m: number, D: readonly Leaf[]): Uint8Array[] {
  if (D.length === 1) return []
  const split = k(D.length)
  return m < split ? [...PATH(m, D.slice(0, split)), MTH(D.slice(split))] : [...PATH(m - split, D.slice(split)), MTH(D.slice(0, split))]
}

/** §2.1.4.1: PROOF(m, D[n]) = SUBPROOF(m, D[n], true) */
export function PROOF(m: number, D: readonly Leaf[]): Uint8Array[] {
  return SUBPROOF(m, D, true)
}

function SUBPROOF(m: number, D: readonly Leaf[], b: boolean): Uint8Array[] {
  if (m === D.length) return b ? [] : [MTH(D)]
  const split = k(D.length)
  return m <= split
    ? [...SUBPROOF(m, D.slice(0, split), b), MTH(D.slice(split))]
    : [...SUBPROOF(m - split, D.slice(split), false), MTH(D.slice(0, split))]
}
