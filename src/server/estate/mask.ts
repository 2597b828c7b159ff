/** 张三 → 张*, 欧阳小明 → 欧***: the first letter is enough to tell two neighbours apart. */
export const maskName = (name: string): string => {
  const [first, ...others] = [...name]
  return `${first ?? ''}${'*'.repeat(Math.max(others.length, 1))}`
}

/** 19900001234 → 199****1234 */
export const maskPhone = (phone: string | null): string | null => (phone ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : null)
