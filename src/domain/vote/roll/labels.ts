/** A label as its runs of digits and of other signs. */
export type ReadLabel = readonly (number | string)[]

export const readLabel = (label: string): ReadLabel =>
  (label.match(/\d+|\D+/g) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : part))

/** Addresses as people order them: 2号楼 before 10号楼, whatever a machine's collation says. */
export function compareRead(one: ReadLabel, other: ReadLabel): number {
  for (let at = 0; at < one.length && at < other.length; at += 1) {
    const [left, right] = [one[at]!, other[at]!]
    // a number stands before a word
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1
    if (left !== right) return left < right ? -1 : 1
  }
  return one.length - other.length
}

export const compareLabels = (one: string, other: string): number => compareRead(readLabel(one), readLabel(other))
