import { readLocalDate } from '../../domain/calendar'
import type { Fault } from './importFault'
import type { Sheet, SheetRow } from './importSheet'

/**
 * Reads the cells of one row and writes down every fault on the way. A cell that is wrong reads as
 * undefined; `whole` gives the record only when nothing in the row was wrong.
 */
export function rowReader(sheet: Sheet, { row, cells }: SheetRow, faults: Fault[]) {
  const before = faults.length
  const fault = (column: string, say: string) => void faults.push({ file: sheet.file, row, column, say })
  const text = (column: string, longest = 60): string | undefined => {
    const value = cells[column] ?? ''
    if (value === '') return fault(column, '这一格不能空着，请填写。')
    if ([...value].length > longest) return fault(column, `最多 ${longest} 个字，请改短。`)
    return value
  }
  const filled = (column: string) => (cells[column] ?? '') !== ''

  return {
    row,
    fault,
    text,
    optional: (column: string, longest = 60) => (filled(column) ? text(column, longest) : ''),
    choice<T>(column: string, choices: Readonly<Record<string, T>>): T | undefined {
      const value = text(column)
      if (value === undefined) return undefined
      const found = Object.entries(choices).find(([name]) => name === value)
      return found ? found[1] : fault(column, `“${value}”不在可选的写法里，请填：${Object.keys(choices).filter(Boolean).join('、')}。`)
    },
    yes(column: string): boolean | undefined {
      const value = cells[column] ?? ''
      if (value === '是') return true
      return value === '' || value === '否' ? false : fault(column, '请填“是”或“否”，空着等于“否”。')
    },
    area(column: string): number | undefined {
      const value = text(column)
      return value === undefined ? undefined : (areaOf(value) ?? fault(column, `“${value}”不是面积。请填平方米数，最多两位小数，例如 89.37。`))
    },
    phone(column: string): string | undefined {
      const value = text(column)
      if (value === undefined) return undefined
      const digits = value.replace(/[\s-]/g, '')
      return /^1[3-9]\d{9}$/.test(digits) ? digits : fault(column, '手机号应是 1 开头的 11 位数字，请核对。')
    },
    year(column: string): number | undefined {
      const value = text(column)
      if (value === undefined) return undefined
      return /^(19|20)\d\d$/.test(value) ? Number(value) : fault(column, `“${value}”不是年份，请填四位数字，例如 2008。`)
    },
    date(column: string): string | undefined {
      const value = text(column)
      return value === undefined ? undefined : (dateOf(value) ?? fault(column, `“${value}”不是日期，请写成 2026-10-01。`))
    },
    /** The record, when no cell of this row was at fault. */
    whole: <T>(record: { [K in keyof T]: T[K] | undefined }): T | undefined =>
      faults.length === before ? (record as T) : undefined,
  }
}
export type RowReader = ReturnType<typeof rowReader>

/** Reads every row of a sheet; says which columns are missing, once, instead of in every row. */
export function readRows<T>(
  sheet: Sheet,
  needed: readonly string[],
  faults: Fault[],
  read: (row: RowReader) => T | undefined,
): T[] {
  const missing = needed.filter((column) => !sheet.columns.includes(column))
  for (const column of missing) faults.push({ file: sheet.file, row: 1, column, say: '缺少这一列，请补上列名。' })
  if (missing.length > 0) return []
  return sheet.rows.flatMap((row) => read(rowReader(sheet, row, faults)) ?? [])
}

/** Square metres to cm², digit by digit: 89.37 is exactly 893,700, whatever a float would make of it. */
function areaOf(text: string): number | undefined {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', ''))
  if (!found) return undefined
  return Number(found[1]) * 10_000 + Number((found[2] ?? '').padEnd(2, '0')) * 100
}

function dateOf(text: string): string | undefined {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (!found) return undefined
  const [year, month, day] = found.slice(1) as [string, string, string]
  return readLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
