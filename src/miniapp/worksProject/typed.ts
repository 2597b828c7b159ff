import type { LocalDate } from '../../domain/calendar'
import { readMoney } from '../../domain/money'
import { typedDay } from '../committee/typedDay'

/** Rows that people type one a line, or which line could not be read. */
export interface Typed<Row> {
  readonly rows: readonly Row[]
  readonly wrong?: string
}

function linesIn<Row>(text: string, read: (line: string) => Row | undefined, likeThis: string): Typed<Row> {
  const lines = text.normalize('NFKC').split('\n').map((line) => line.trim()).filter(Boolean)
  const rows = lines.map(read)
  const bad = rows.findIndex((row) => row === undefined)
  return bad < 0 ? { rows: rows as Row[] } : { rows: [], wrong: `第 ${bad + 1} 行“${lines[bad]}”看不懂，请写成：${likeThis}` }
}

/** What stands before the last gap, and what stands after it. */
function halves(line: string): [before: string, after: string] | undefined {
  const [, before, after] = /^(.*\S)[\s,，、:：]+(\S+)$/.exec(line) ?? []
  return before && after ? [before.replace(/[\s,，、:：]+$/, ''), after] : undefined
}

/** 电梯主机 1,200,000.00 */
export const sumsIn = (text: string): Typed<{ name: string; amount: number }> =>
  linesIn(text, (line) => {
    const [name, sum] = /^(.*\S)\s+(?:¥|￥)?([\d,]+(?:\.\d+)?)\s*元?$/.exec(line)?.slice(1) ?? []
    const amount = sum === undefined ? undefined : readMoney(sum)
    return name && amount ? { name, amount } : undefined
  }, '电梯主机 1200000')

/** 2026-04-01 60%: an instalment's day and its part of a hundred. */
export const instalmentsIn = (text: string): Typed<{ on: LocalDate; percent: number }> =>
  linesIn(text, (line) => {
    const [day, percent] = halves(line) ?? []
    const on = typedDay(day ?? '')
    const part = /^(\d{1,3})%?$/.exec(percent ?? '')?.[1]
    return on && part && Number(part) > 0 ? { on: on as LocalDate, percent: Number(part) } : undefined
  }, '2026-04-01 60%')

/** 整机 2028-04-01: what is under warranty, until when. */
export const warrantiesIn = (text: string): Typed<{ what: string; until: LocalDate }> =>
  linesIn(text, (line) => {
    const [what, day] = halves(line) ?? []
    const until = typedDay(day ?? '')
    return what && until ? { what, until: until as LocalDate } : undefined
  }, '整机 2028-04-01')
