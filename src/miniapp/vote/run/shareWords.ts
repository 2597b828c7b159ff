import type { Share } from '../../../domain/vote/share'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const numeral = (count: number) => DIGITS[count] ?? String(count)

/** A share as the law writes it: 三分之二以上, 过半数. */
export function shareWords({ n, d, over }: Share): string {
  if (n === d) return '全部'
  if (over && 2 * n === d) return '过半数'
  const part = `${numeral(d)}分之${numeral(n)}`
  return over ? `超过${part}` : `${part}以上`
}

/** As it is typed: 2/3. */
export const shareText = ({ n, d }: Share): string => `${n}/${d}`

/** What was typed, read: 2/3 or ２／３; undefined when it is no fraction. */
export function readShare(text: string): { n: number; d: number } | undefined {
  const found = /^\s*(\d{1,4})\s*[/／]\s*(\d{1,4})\s*$/.exec(text.normalize('NFKC'))
  return found ? { n: Number(found[1]), d: Number(found[2]) } : undefined
}
