import type { Fault } from './importFault'
import { readRows } from './importRow'
import type { Sheet } from './importSheet'

export interface PlaceRecord {
  readonly row: number
  readonly name: string
  /** On the place's sign and in its QR code. */
  readonly code: string
}

/** The estate's public places; no name and no code twice. */
export function readPlaces(sheet: Sheet, faults: Fault[]): PlaceRecord[] {
  const seen = new Map<string, number>()
  return readRows<PlaceRecord>(sheet, ['名称', '编号'], faults, (row) => {
    const name = row.text('名称', 20)
    const code = row.text('编号', 12)
    if (code !== undefined && !/^[0-9A-Za-z]+$/.test(code)) row.fault('编号', '编号只能用字母和数字，它要印在二维码里。')
    for (const [column, value] of [['名称', name], ['编号', code]] as const) {
      const earlier = seen.get(`${column} ${value}`)
      if (earlier !== undefined) row.fault(column, `“${value}”与第 ${earlier} 行重复，请改一个。`)
      seen.set(`${column} ${value}`, row.row)
    }
    return row.whole({ row: row.row, name, code })
  })
}

export interface HolidayList {
  readonly year: number
  readonly off: readonly string[]
  /** Weekend days on which people work in exchange. */
  readonly work: readonly string[]
  readonly source: string
}

const KINDS = { 放假: 'off', 上班: 'work' } as const

/** The State Council's lists, one year each; a year without one stays without, and is never guessed. */
export function readHolidays(sheet: Sheet, faults: Fault[]): HolidayList[] {
  const rowOf = new Map<string, number>()
  const days = readRows<{ year: number; date: string; kind: 'off' | 'work'; source: string }>(
    sheet,
    ['年份', '日期', '安排', '依据'],
    faults,
    (row) => {
      const year = row.year('年份')
      const date = row.date('日期')
      const kind = row.choice<'off' | 'work'>('安排', KINDS)
      if (year && date && !date.startsWith(`${year}-`)) row.fault('日期', `这一天不在 ${year} 年，请核对年份或日期。`)
      if (date && kind === 'work' && !isWeekend(date)) row.fault('安排', '调休上班的日子应是周六或周日，请核对日期。')
      const earlier = date && rowOf.get(date)
      if (earlier) row.fault('日期', `与第 ${earlier} 行重复，请删去一行。`)
      if (date) rowOf.set(date, row.row)
      return row.whole({ year, date, kind, source: row.text('依据') })
    },
  )
  const years = [...new Set(days.map((day) => day.year))].sort()
  return years.map((year) => {
    const ofYear = days.filter((day) => day.year === year)
    const dates = (kind: 'off' | 'work') => ofYear.filter((day) => day.kind === kind).map((day) => day.date).sort()
    return { year, off: dates('off'), work: dates('work'), source: ofYear[0]!.source }
  })
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
}
