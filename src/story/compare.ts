import { writeYuan } from './money'
import type { Figures } from './recount/recount'

/** A figure as the pages show it, beside the same one counted again. */
export interface Compared {
  readonly name: string
  readonly shown: string
  readonly counted: string
  readonly same: boolean
}

/** Every figure that either of the two knows of; those that only one knows differ. */
export function compare(shown: Figures, counted: Figures): Compared[] {
  const names = [...new Set([...Object.keys(shown), ...Object.keys(counted)])]
  return names.map((name) => ({ name, shown: inWords(name, shown[name]), counted: inWords(name, counted[name]), same: inOrder(shown[name]) === inOrder(counted[name]) }))
}

/** As a table for the terminal, whatever differs marked. */
export function table(rows: readonly Compared[]): string {
  const lines = [['数字', '页面上', '从事件重算', ''], ...rows.map(({ name, shown, counted, same }) => [name, shown, counted, same ? '一致' : '✗ 不一致'])]
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => widthOf(line[column] as string))))
  return lines.map((line) => line.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)))).join('  ').trimEnd()).join('\n')
}

/** A Chinese character takes two places in a terminal. */
const widthOf = (text: string): number => [...text].reduce((width, letter) => width + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)

/** The same text for the same value, in whatever order its fields came. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one)) ?? '没有'
}

const MONEY = new Set(['预算', '分摊总额', '各户分摊合计', '减免', '收到分摊款', '银行利息', '还欠', '已付工程款', '结余', '公开账进账'])
const WORDS: Readonly<Record<string, string>> = { support: '支持', neutral: '中立', oppose: '反对', absent: '没见到人', good: '好', fair: '一般', poor: '差', passed: '通过', rejected: '未通过', undecided: '参与不足' }

function inWords(name: string, value: unknown): string {
  if (value === undefined) return '没有'
  if (typeof value === 'number') return MONEY.has(name) ? `${writeYuan(value)} 元` : String(value)
  if (typeof value === 'string') return WORDS[value] ?? value
  if (Array.isArray(value)) return `${value.length} 行，逐行比`
  const fields = value as Record<string, number>
  if ('due' in fields) return `${fields['met']}/${fields['due']}${fields['notYetDue'] ? `，另 ${fields['notYetDue']} 件未到期` : ''}`
  if ('rated' in fields) return fields['rated'] ? `${((fields['sum'] ?? 0) / (fields['rated'] ?? 1)).toFixed(2)} 分（${fields['rated']} 件评了，${fields['unrated']} 件没评）` : '还没有人评'
  if ('areaCm2' in fields) return `${fields['persons']} 人，${((fields['areaCm2'] ?? 0) / 10_000).toFixed(2)} ㎡`
  const named = Object.entries(fields)
  return named.every(([key]) => WORDS[key]) ? named.map(([key, count]) => `${WORDS[key]} ${count}`).join('，') : `${named.length} 项，逐项比`
}
