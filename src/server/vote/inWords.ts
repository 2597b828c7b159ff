import { writeArea } from '../../domain/area'
import type { LocalDate } from '../../domain/calendar'

/** 11月17日. */
export function dayWords(date: LocalDate): string {
  const [, month, day] = date.split('-').map(Number)
  return `${month}月${day}日`
}

/** 172 人，17,305.90 ㎡. */
export const amountWords = ({ persons, areaCm2 }: { persons: number; areaCm2: number }): string => `${persons} 人，${writeArea(areaCm2)} ㎡`
