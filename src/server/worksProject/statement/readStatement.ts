import { createHash } from 'node:crypto'
import { readLocalDate, type LocalDate } from '../../../domain/calendar'
import { readMoney } from '../../../domain/money'
import type { BankLine } from '../../../domain/worksProject/matchLine'
import { columnName, linesOf, type Line } from '../../estate/importSheet'

/** A line of the statement, and the key under which it is taken once. */
export interface StatementLine extends BankLine {
  readonly key: string
}
export interface Statement {
  readonly lines: readonly StatementLine[]
  /** What is wrong, and where: `第 12 行「收入金额」：…`. */
  readonly faults: readonly string[]
}

/** What the banks call their columns. */
const COLUMNS = {
  on: ['交易日期', '记账日期', '交易时间', '入账日期', '日期'],
  in: ['收入金额', '贷方发生额', '贷方金额', '存入金额', '收入'],
  out: ['支出金额', '借方发生额', '借方金额', '支取金额', '支出'],
  amount: ['交易金额', '发生额', '金额'],
  side: ['借贷标志', '收支标志', '收/支', '借贷'],
  party: ['对方户名', '对方名称', '对方账户名称', '付款人名称', '付款人'],
  serial: ['交易流水号', '流水号', '凭证号'],
  balance: ['账户余额', '余额'],
} as const
const WORDS = ['摘要', '附言', '用途', '备注']
/** Above the table banks print the account and the time: the heading is looked for so far down. */
const HEADING_WITHIN = 30
const LINES_MOST = 20_000
const WORDS_MOST = 200
const AMOUNT_MOST = 1_000_000_000_000

type Columns = { [K in keyof typeof COLUMNS]?: number } & { readonly words: readonly number[]; readonly names: readonly string[] }

/** Reads a bank's statement, CSV or Excel: every line, or every fault with its row and column. */
export async function readStatement(bytes: Buffer): Promise<Statement> {
  const all = await linesOf(bytes).catch(() => undefined)
  if (!all) return { lines: [], faults: ['文件打不开，可能已损坏。请用 Excel 打开后另存一份再导入。'] }
  const at = all.slice(0, HEADING_WITHIN).findIndex(({ values }) => isHeading(values.map(columnName)))
  const heading = all[at]
  if (!heading) return { lines: [], faults: ['没有找到表头。要有“交易日期”和“收入金额”“支出金额”（或“金额”）这几列。'] }
  const columns = columnsOf(heading.values.map(columnName))
  const rows = all.slice(at + 1).filter(({ values }) => values.some((value) => value !== ''))
  if (rows.length > LINES_MOST) return { lines: [], faults: [`一次最多 ${LINES_MOST} 行，请按月份拆开。`] }
  const faults: string[] = []
  const lines = rows.flatMap((row) => readLine(row, columns, faults) ?? [])
  return { lines: keyed(lines), faults }
}

const find = (names: readonly string[], wanted: readonly string[]): number | undefined => {
  const name = wanted.find((one) => names.includes(one))
  return name === undefined ? undefined : names.indexOf(name)
}
const isHeading = (names: readonly string[]): boolean =>
  find(names, COLUMNS.on) !== undefined && [COLUMNS.in, COLUMNS.out, COLUMNS.amount].some((wanted) => find(names, wanted) !== undefined)

function columnsOf(names: readonly string[]): Columns {
  const found = Object.fromEntries(Object.entries(COLUMNS).flatMap(([key, wanted]) => {
    const at = find(names, wanted)
    return at === undefined ? [] : [[key, at]]
  }))
  return { ...found, names, words: WORDS.flatMap((name) => (names.includes(name) ? [names.indexOf(name)] : [])) }
}

type Read = BankLine & { readonly serial: string; readonly balance: string }

function readLine({ row, values }: Line, columns: Columns, faults: string[]): Read | undefined {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (values[at] ?? ''))
  const fault = (at: number | undefined, say: string): undefined => void faults.push(`第 ${row} 行「${columns.names[at ?? 0]}」：${say}`)
  const before = faults.length
  const on = dayIn(cell(columns.on))
  if (!on) fault(columns.on, cell(columns.on) === '' ? '这一格不能空着' : `“${cell(columns.on)}”不是日期`)
  const money = (at: number | undefined): number => {
    const text = cell(at).replace(/[¥￥元\s]/g, '')
    if (text === '' || /^[-—]+$/.test(text)) return 0
    const value = readMoney(text)
    if (value === undefined || Math.abs(value) > AMOUNT_MOST) fault(at, `“${cell(at)}”不是金额，最多两位小数`)
    return value ?? 0
  }
  const amount = signed({ in: money(columns.in), out: money(columns.out), amount: money(columns.amount), side: cell(columns.side) })
  if (faults.length === before && amount === 0) fault(columns.in ?? columns.amount ?? columns.out, '没有金额')
  if (faults.length > before || !on) return undefined
  const words = [...new Set(columns.words.map(cell))].filter(Boolean).join(' ')
  return { on, amount, party: cut(cell(columns.party)), words: cut(words), serial: cell(columns.serial), balance: cell(columns.balance) }
}

/** In above zero. A single column of sums says by its sign, or by the word beside it, which way they went. */
function signed({ in: received, out, amount, side }: { in: number; out: number; amount: number; side: string }): number {
  if (received !== 0 || out !== 0) return received - Math.abs(out)
  return /借|支|出/.test(side) ? 0 - Math.abs(amount) : amount
}

/** 20260402, 2026-04-02 10:22:33, 2026/4/2, 2026年4月2日. */
function dayIn(text: string): LocalDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-/.年]?)(\d{1,2})(?:[-/.月]?)(\d{1,2})(?:日|[\sT].*)?$/.exec(text) ?? []
  return year && month && day ? readLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : undefined
}

const cut = (text: string): string => [...text].slice(0, WORDS_MOST).join('')

/** By the bank's own number; without one by all that the line says, and by which of its likes it is in the file. */
function keyed(lines: readonly Read[]): StatementLine[] {
  const times = new Map<string, number>()
  return lines.map(({ serial, balance, ...line }) => {
    const said = serial !== '' ? `serial ${serial} ${line.amount}` : [line.on, line.amount, line.party, line.words, balance].join('\n')
    const time = (times.get(said) ?? 0) + 1
    times.set(said, time)
    return { ...line, key: createHash('sha256').update(`${said}\n${time}`).digest('hex').slice(0, 32) }
  })
}
