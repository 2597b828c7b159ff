import { nodeHash } from '../sha256/plain'
import { sameHash, type Hash } from './nodes'

/** Whether the path leads from the leaf's hash to the root (RFC 9162 §2.1.3.2). */
export function checkInclusion(index: number, size: number, leaf: Hash, path: readonly Hash[], root: Hash): boolean {
  if (!isSize(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false
  let [here, last, hash] = [index, size - 1, leaf]
  for (const beside of path) {
    if (last === 0) return false
    if (here % 2 === 1 || here === last) {
      hash = nodeHash(beside, hash)
      while (here % 2 === 0 && here !== 0) [here, last] = [here / 2, half(last)]
    } else {
      hash = nodeHash(hash, beside)
    }
    ;[here, last] = [half(here), half(last)]
  }
  return last === 0 && sameHash(hash, root)
}

/** Whether the tree of `size` leaves begins with the tree of `former` leaves (RFC 9162 §2.1.4.2). */
export function checkConsistency(former: number, size: number, formerRoot: Hash, root: Hash, proof: readonly Hash[]): boolean {
  if (!isSize(former) || !isSize(size) || former === 0 || former > size) return false
  if (former === size) return proof.length === 0 && sameHash(formerRoot, root)
  const whole = Number.isInteger(Math.log2(former))
  const [first, ...others] = whole ? [formerRoot, ...proof] : proof
  if (!first || (whole && proof.length === 0)) return false
  let [here, last] = [former - 1, size - 1]
  while (here % 2 === 1) [here, last] = [half(here), half(last)]
  let [oldHash, newHash] = [first, first]
  for (const beside of others) {
    if (last === 0) return false
    if (here % 2 === 1 || here === last) {
      oldHash = nodeHash(beside, oldHash)
      newHash = nodeHash(beside, newHash)
      while (here % 2 === 0 && here !== 0) [here, last] = [here / 2, half(last)]
    } else {
      newHash = nodeHash(newHash, beside)
    }
    ;[here, last] = [half(here), half(last)]
  }
  return last === 0 && sameHash(oldHash, formerRoot) && sameHash(newHash, root)
}

const isSize = (size: number) => Number.isSafeInteger(size) && size >= 0 && size < 2 ** 31
const half = (number: number) => Math.floor(number / 2)
