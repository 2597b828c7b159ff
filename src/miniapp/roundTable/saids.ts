/** Who said what, while it is being written. */
export interface SaidDraft {
  who: string
  words: string
}

/** Lines that were left empty altogether are none. */
export const saidLines = (said: readonly SaidDraft[]): SaidDraft[] =>
  said.map(({ who, words }) => ({ who: who.trim(), words: words.trim() })).filter(({ who, words }) => who || words)

export const saidWrong = (said: readonly SaidDraft[]): string | undefined => {
  const lines = saidLines(said)
  if (lines.some(({ who }) => !who)) return '请写发言人'
  return lines.some(({ words }) => !words) ? '请写发言的内容' : undefined
}
