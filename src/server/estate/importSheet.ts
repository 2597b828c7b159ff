import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from './importFault'

/** One table of an import, whatever kind of file it came in; every cell is trimmed text. */
export interface Sheet {
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly SheetRow[]
}
export interface SheetRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

const ENDINGS = ['xlsx', 'csv'] as const
const TOO_MANY_BYTES = 32 * 1024 * 1024

/** Reads `房屋.xlsx` or `房屋.csv`, whichever is in the folder; undefined when neither is. */
export async function readSheet(folder: string, name: string, faults: Fault[]): Promise<Sheet | undefined> {
  const found: { file: string; ending: (typeof ENDINGS)[number]; bytes: Buffer }[] = []
  for (const ending of ENDINGS) {
    const file = `${name}.${ending}`
    const bytes = await readFile(join(folder, file)).catch(ifAbsent)
    if (bytes) found.push({ file, ending, bytes })
  }
  const [first, second] = found
  if (!first) return undefined
  if (second) faults.push({ file: first.file, say: `文件夹里同时有 ${first.file} 和 ${second.file}，请只留一个。` })
  if (first.bytes.length > TOO_MANY_BYTES) {
    faults.push({ file: first.file, say: '文件超过 32 MB，请拆开或去掉图片后再导入。' })
    return undefined
  }
  try {
    return asSheet(first.file, first.ending === 'xlsx' ? await xlsxLines(first.bytes) : await csvLines(first.bytes), faults)
  } catch {
    faults.push({ file: first.file, say: '文件打不开，可能已损坏。请用 Excel 打开后另存一份再导入。' })
    return undefined
  }
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}

/** A row as it stands in the file, its cells trimmed text. */
export interface Line {
  readonly row: number
  readonly values: readonly string[]
}

/** All rows of a CSV or an Excel file, told apart by their first bytes. Throws where it is neither. */
export const linesOf = (bytes: Buffer): Promise<Line[]> => (bytes.subarray(0, 2).toString('latin1') === 'PK' ? xlsxLines(bytes) : csvLines(bytes))

// both readers are loaded when a sheet is read: a server that imports nothing starts without them
async function xlsxLines(bytes: Buffer): Promise<Line[]> {
  const { readSheet: readXlsx } = await import('read-excel-file/node')
  const rows = await readXlsx(bytes)
  return rows.map((values, i) => ({ row: i + 1, values: values.map(cellText) }))
}

/** A date in Excel has no zone: the reader gives it at midnight UTC. A formula's 100.50000000000001 is 100.5. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return String(Number(value.toPrecision(12)))
  return String(value).trim()
}

async function csvLines(bytes: Buffer): Promise<Line[]> {
  const { parse } = await import('csv-parse/sync')
  const records: string[][] = parse(csvText(bytes), { relax_column_count: true, trim: true })
  return records.map((values, i) => ({ row: i + 1, values }))
}

/** UTF-8 with or without its mark; Excel in China saves GB18030, which is tried when the bytes are no UTF-8. */
export function csvText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

function asSheet(file: string, lines: readonly Line[], faults: Fault[]): Sheet {
  const [head, ...rest] = lines
  const columns = (head?.values ?? []).map(columnName)
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) !== i)
  if (twice) faults.push({ file, row: 1, column: twice, say: '这一列出现了两次，请删去一列。' })
  const rows = rest
    .filter(({ values }) => values.some((value) => value !== ''))
    .map(({ row, values }) => ({
      row,
      cells: Object.fromEntries(columns.map((name, i) => [name, values[i] ?? ''])),
    }))
  return { file, columns: columns.filter((name) => name !== ''), rows }
}

/** 建筑面积（㎡） and 建筑面积(m²) are one column: what stands in brackets only explains. */
export function columnName(text: string): string {
  return text.replace(/[（(].*$/, '').replace(/\s/g, '')
}
