import { readLocalDate } from '../../domain/calendar'

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/** A day as people type it: 2024-1-5, 2024.01.05, 2024年1月5日; undefined while it is none. */
export function typedDay(text: string): string | undefined {
  const [, year, month, date] = DAY.exec(text.normalize('NFKC').trim().replaceAll(/[./年月]/g, '-').replace(/日$/, '')) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  return readLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}
