/**
 * A part of a whole that must be reached. 以上 includes the number itself; 过半数 is read as
 * strictly more, and then `over` is set. @law 民法典 1259
 */
export interface Share {
  readonly n: number
  readonly d: number
  readonly over?: boolean
}

/** Exactly, by whole numbers of any size: never a fraction rounded on the way. */
export function reaches({ n, d, over }: Share, part: number, whole: number): boolean {
  const left = BigInt(part) * BigInt(d)
  const right = BigInt(whole) * BigInt(n)
  return over ? left > right : left >= right
}

/** The smallest part that reaches the share of that whole. */
export function needed({ n, d, over }: Share, whole: number): number {
  const product = BigInt(whole) * BigInt(n)
  const divisor = BigInt(d)
  const down = product / divisor
  return Number(over || product % divisor !== 0n ? down + 1n : down)
}

/** Does `asked` let through what `law` does not? */
export function isLaxer(asked: Share, law: Share): boolean {
  const left = BigInt(asked.n) * BigInt(law.d)
  const right = BigInt(law.n) * BigInt(asked.d)
  return left < right || (left === right && Boolean(law.over) && !asked.over)
}

/** A share that can be reached at all: more than nothing and at most the whole. */
export const isShare = ({ n, d, over }: Share): boolean =>
  Number.isSafeInteger(n) && Number.isSafeInteger(d) && n > 0 && d > 0 && (over ? n < d : n <= d)
