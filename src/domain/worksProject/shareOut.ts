import type { Fen } from '../money'

/**
 * Shares a sum out by weight so that the shares add up to it, to the fen: each gets its exact share rounded down, and the fen
 * that are left go one each to those who lost most by that; of equals, to the one named first.
 * Weights are whole numbers, none below 0 and one above it; a sum of less than nothing is shared out in the same way.
 */
export function shareOut(total: Fen, weights: readonly number[]): Fen[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (whole <= 0n || weights.some((weight) => weight < 0)) throw new RangeError('shares need weights')
  const sum = BigInt(Math.abs(total))
  const exact = weights.map((weight) => sum * BigInt(weight))
  const shares = exact.map((part) => Number(part / whole))
  const left = Math.abs(total) - shares.reduce((one, other) => one + other, 0)
  const nearest = exact
    .map((part, at) => ({ at, lost: part % whole }))
    .sort((one, other) => (one.lost === other.lost ? one.at - other.at : one.lost > other.lost ? -1 : 1))
  for (const { at } of nearest.slice(0, left)) shares[at] = (shares[at] as Fen) + 1
  return total < 0 ? shares.map((share) => 0 - share) : shares
}
