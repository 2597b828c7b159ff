/** One figure: always a ratio against something measured in the same run. */
export interface Result {
  readonly name: string
  readonly value: string
  readonly against: string
  readonly ratio: number
  /** Such as `≥ 0.35` or `≤ 6`. */
  readonly goal: string
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}

/** Measures two things turn by turn, so that a busy machine is busy for both; medians of what each turn gave. */
export async function alternate(turns: number, one: () => Promise<number>, other: () => Promise<number>): Promise<[number, number]> {
  const ones: number[] = []
  const others: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    ones.push(await one())
    others.push(await other())
  }
  return [median(ones), median(others)]
}

export const holds = ({ ratio, goal }: Result): boolean => {
  const [sign, figure] = goal.split(' ')
  return sign === '≥' ? ratio >= Number(figure) : ratio <= Number(figure)
}

export const table = (results: readonly Result[]): string =>
  [
    '| what | value | against | ratio | goal | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.map((result) => `| ${result.name} | ${result.value} | ${result.against} | ${result.ratio.toFixed(2)} | ${result.goal} | ${holds(result) ? '✓' : '✗'} |`),
  ].join('\n')
