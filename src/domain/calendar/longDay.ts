/** 2026年3月20日, as papers are dated; nothing of a day that is not set. */
export function longDay(date: string | undefined): string {
  if (date === undefined) return ''
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
