import type { LocalDate } from '../../domain/calendar'

/** 2026年3月20日, as papers are dated. */
export function longDay(date: LocalDate | undefined): string {
  if (date === undefined) return ''
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
