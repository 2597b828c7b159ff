import type { Instant, LocalDate } from '../calendar'
import type { Fen } from '../money'

/** Where money lies. */
export const WAYS = ['bank', 'cash'] as const
export type Way = (typeof WAYS)[number]

/** Money that comes in beside what the owners are asked for: drawn from the maintenance fund, given, or paid by the bank. */
export const INCOMES = ['fund', 'gift', 'interest'] as const
export type Income = (typeof INCOMES)[number]

/**
 * `due:UNIT` is what a unit still owes; below zero, what it is owed. `levied`: what all were asked for; `waived`: what some
 * were let off; `cost`: what the works took; `handedBack`: what went back to those who paid it.
 */
export type Account = Way | Income | 'levied' | 'waived' | 'cost' | 'handedBack' | `due:${string}`

/** Debit above zero, credit below. */
export interface Line {
  readonly account: Account
  readonly amount: Fen
}

export const ENTRY_KINDS = ['levy', 'receipt', 'waiver', 'income', 'transfer', 'payment', 'refund', 'fundReturn', 'handBack', 'reversal'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** One act on the books. It is never changed: what was wrong is reversed by a contrary one. */
export interface Entry {
  readonly number: number
  readonly kind: EntryKind
  readonly on: LocalDate
  readonly words: string
  readonly lines: readonly Line[]
  /** The one unit that it concerns. */
  readonly unitId?: string
  /** Scanned vouchers, personal data covered: anyone in the estate opens them. */
  readonly voucherIds: readonly string[]
  /** The number of the one that this undoes. */
  readonly reverses?: number
  /** The kind of the one that this undoes. */
  readonly undone?: EntryKind
  /** In bank and cash together, after it. */
  readonly left: Fen
  readonly by: string
  readonly at: Instant
}

export type Balances = Readonly<Record<string, Fen>>

export const balanceOf = (balances: Balances, account: Account): Fen => balances[account] ?? 0
export const dueOf = (balances: Balances, unitId: string): Fen => balanceOf(balances, `due:${unitId}`)
/** What lies in bank and cash. */
export const moneyLeft = (balances: Balances): Fen => WAYS.reduce((sum, way) => sum + balanceOf(balances, way), 0)

/** What units owe, and what is owed to units, each summed. */
export function dues(balances: Balances): { owing: Fen; credit: Fen; units: number } {
  const all = Object.entries(balances).flatMap(([account, amount]) => (account.startsWith('due:') ? [amount] : []))
  const owing = all.filter((amount) => amount > 0)
  return { owing: sumOf(owing), credit: 0 - sumOf(all.filter((amount) => amount < 0)), units: owing.length }
}

/** Whether debit is credit: what every entry must be. */
export const isBalanced = (lines: readonly Line[]): boolean => lines.length > 1 && sumOf(lines.map(({ amount }) => amount)) === 0

/** The balances with these lines on them. */
export function withLines(balances: Balances, lines: readonly Line[]): Balances {
  const after: Record<string, Fen> = { ...balances }
  for (const { account, amount } of lines) after[account] = (after[account] ?? 0) + amount
  return after
}

/** From one account to another. */
export const moved = (from: Account, to: Account, amount: Fen): readonly Line[] => [{ account: to, amount }, { account: from, amount: 0 - amount }]

/** What an entry brings into or takes out of bank and cash. */
export const moneyIn = (lines: readonly Line[]): Fen => sumOf(lines.filter(({ account }) => account === 'bank' || account === 'cash').map(({ amount }) => amount))

export const sumOf = (amounts: readonly Fen[]): Fen => amounts.reduce((sum, amount) => sum + amount, 0)
