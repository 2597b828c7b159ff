import { addMonths, localDateOf, type LocalDate } from '../../domain/calendar/localDate'

/** A month YYYY-MM, a year YYYY, or all. */
export type Period = string

export const thisMonth = (now: number = Date.now()): Period => localDateOf(now).slice(0, 7)

/** The month before or after; undefined where there is none to go to. */
export function monthBeside(period: Period, step: 1 | -1, now?: number): Period | undefined {
  if (period.length !== 7) return undefined
  const month = addMonths(`${period}-01` as LocalDate, step).slice(0, 7)
  return month > thisMonth(now) ? undefined : month
}

/** 本月, 2026年3月, 2026年, 全部. */
export function periodWords(period: Period, now?: number): string {
  if (period === 'all') return '全部'
  if (period === thisMonth(now)) return '本月'
  const [year, month] = period.split('-')
  return month ? `${year}年${Number(month)}月` : `${year}年`
}
