import { localDateOf, startOfDay, type Instant, type LocalDate } from '../calendar'

/** The matters that were told in it: a month `2026-03`, a year `2026`, or `all`. From the first moment, up to but not including the last. */
export interface Period {
  readonly name: string
  readonly from: Instant
  readonly until: Instant
}

/** The period of that name; this month in the estate's own calendar where none is given, or where it is no period. */
export function periodOf(name: string | undefined, now: Instant): Period {
  if (name === 'all') return { name, from: -Infinity, until: Infinity }
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(name ?? '') ?? []
  if (year === undefined) return periodOf(localDateOf(now).slice(0, 7), now)
  const first = month ?? '01'
  const months = month === undefined ? 12 : 1
  return { name: name as string, from: startOfMonth(Number(year), Number(first)), until: startOfMonth(Number(year), Number(first) + months) }
}

const startOfMonth = (year: number, month: number): Instant =>
  startOfDay(`${String(month > 12 ? year + 1 : year).padStart(4, '0')}-${String(month > 12 ? month - 12 : month).padStart(2, '0')}-01` as LocalDate)
