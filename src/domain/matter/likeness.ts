/**
 * How alike two short texts are, 0 to 1: the share of two-letter pieces that they have in common.
 * Good enough to tell "楼道灯不亮" from "垃圾没清", and it needs no dictionary. Ours.
 */
export function likeness(one: string, other: string): number {
  const a = pieces(one)
  const b = pieces(other)
  if (a.size === 0 || b.size === 0) return 0
  const both = [...a].filter((piece) => b.has(piece)).length
  return (2 * both) / (a.size + b.size)
}

function pieces(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}
