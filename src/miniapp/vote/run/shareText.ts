import type { Share } from '../../../domain/vote/share'

/** As it is typed: 2/3. */
export const shareText = ({ n, d }: Share): string => `${n}/${d}`

/** What was typed, read: 2/3 or ２／３; undefined when it is no fraction. */
export function readShare(text: string): { n: number; d: number } | undefined {
  const found = /^\s*(\d{1,4})\s*[/／]\s*(\d{1,4})\s*$/.exec(text.normalize('NFKC'))
  return found ? { n: Number(found[1]), d: Number(found[2]) } : undefined
}
