import type { Share } from './share'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const numeral = (count: number) => DIGITS[count] ?? String(count)

/** A share as the law writes it: 三分之二以上, 过半数. */
export function shareWords({ n, d, over }: Share): string {
  if (n === d) return '全部'
  if (over && 2 * n === d) return '过半数'
  const part = `${numeral(d)}分之${numeral(n)}`
  return over ? `超过${part}` : `${part}以上`
}
