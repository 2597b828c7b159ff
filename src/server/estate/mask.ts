/** 张三 → 张*, 欧阳小明 → 欧***: the first letter is enough to tell two neighbours apart. */
export const maskName = (name: string): string => {
  const [first, ...others] = [...name]
  return `${first ?? ''}${'*'.repeat(Math.max(others.length, 1))}`
}

/** 19900001234 → 199****1234, +8619900001234 → +86199****1234; of what is too short to hide anything in, nothing is left. */
export function maskPhone(phone: string): string
export function maskPhone(phone: string | null): string | null
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null
  return phone.length < 8 ? '****' : `${phone.slice(0, -8)}****${phone.slice(-4)}`
}
