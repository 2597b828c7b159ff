/** Addresses as people order them: 2号楼 before 10号楼, whatever a machine's collation says. */
export function compareLabels(one: string, other: string): number {
  const left = parts(one)
  const right = parts(other)
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = comparePart(left[at]!, right[at]!)
    if (order !== 0) return order
  }
  return left.length - right.length
}

const parts = (label: string): string[] => label.match(/\d+|\D+/g) ?? []

function comparePart(one: string, other: string): number {
  const numbers = /^\d/.test(one) && /^\d/.test(other) ? Number(one) - Number(other) : 0
  if (numbers !== 0) return numbers
  return one < other ? -1 : one > other ? 1 : 0
}
