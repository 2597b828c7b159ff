import type { Fen } from '../money'
import { balanceOf, dues, moneyLeft, type Balances } from './books'

/** What anyone in the estate may know of the books: in, out and left. */
export interface Sums {
  readonly levied: Fen
  readonly waived: Fen
  /** Paid by owners, less what was refunded to them. */
  readonly collected: Fen
  /** From the maintenance fund, less what was returned to it. */
  readonly fund: Fen
  readonly gift: Fen
  readonly interest: Fen
  readonly cost: Fen
  readonly bank: Fen
  readonly cash: Fen
  readonly left: Fen
  /** Still owed by units, and owed to units. */
  readonly owing: Fen
  readonly credit: Fen
  readonly owingUnits: number
}

/** The sums by the accounts: collected + fund + gift + interest − cost = left. */
export function sumsOf(balances: Balances): Sums {
  const { owing, credit, units } = dues(balances)
  const levied = 0 - balanceOf(balances, 'levied')
  const waived = balanceOf(balances, 'waived')
  return {
    levied,
    waived,
    collected: levied - waived - balanceOf(balances, 'handedBack') - owing + credit,
    fund: 0 - balanceOf(balances, 'fund'),
    gift: 0 - balanceOf(balances, 'gift'),
    interest: 0 - balanceOf(balances, 'interest'),
    cost: balanceOf(balances, 'cost'),
    bank: balanceOf(balances, 'bank'),
    cash: balanceOf(balances, 'cash'),
    left: moneyLeft(balances),
    owing,
    credit,
    owingUnits: units,
  }
}
