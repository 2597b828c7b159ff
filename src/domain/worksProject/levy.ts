import { roleReasons, type Actor } from '../actor'
import type { Instant, LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Fen } from '../money'
import { mayLevyOn } from './beginWorks'
import { dueOf } from './books'
import type { Levied } from './events'
import { amountReasons, due, entryOf, phaseReasons, WORKS_KEEPERS, type WorksReason } from './reasons'
import { shareOut } from './shareOut'
import { budgetTotal, type Instalment, type Levy, type LevyBy, type WorksProject } from './worksProject'

const INSTALMENTS_MOST = 12

export interface LevyUnit {
  readonly unitId: string
  readonly areaCm2: number
}

export type LevyRefusal =
  | WorksReason
  | { code: 'LEVY_NEEDS_VOTE' }
  | { code: 'LEVIED_ALREADY' }
  | { code: 'LEVY_OVER_BUDGET'; budget: Fen }
  | { code: 'NO_UNITS' }
  | { code: 'INSTALMENTS_NOT_WHOLE'; percent: number }
  | { code: 'INSTALMENT_DAYS' }

export interface LevyTerms {
  readonly amount: Fen
  readonly by: LevyBy
  readonly instalments: readonly Instalment[]
}

/** Each unit's share of the sum, in the order given. @law 2007 维修资金办法 20：按房屋建筑面积比例分摊；21：未售出的由开发建设单位 */
export const sharesOf = ({ amount, by }: Pick<LevyTerms, 'amount' | 'by'>, units: readonly LevyUnit[]): [string, Fen][] => {
  const shares = shareOut(amount, units.map(({ areaCm2 }) => (by === 'area' ? areaCm2 : 1)))
  return units.map(({ unitId }, at) => [unitId, shares[at] as Fen])
}

/** Asks every unit of the scope for its share. @law 民法典 278(1)⑥⑦ */
export function levyShares(terms: LevyTerms, units: readonly LevyUnit[], works: WorksProject, actor: Actor, now: Instant): Decision<Levied, LevyRefusal> {
  const { amount, by, instalments } = terms
  const percent = instalments.reduce((sum, one) => sum + one.percent, 0)
  const inOrder = instalments.every(({ on }, at) => at === 0 || on > (instalments[at - 1] as Instalment).on)
  return decideBy<Levied, LevyRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...phaseReasons(works, ['planning', 'underway']),
      ...amountReasons(amount),
      ...(mayLevyOn(works.basis) ? [] : [{ code: 'LEVY_NEEDS_VOTE' } as const]),
      ...(works.levy ? [{ code: 'LEVIED_ALREADY' } as const] : []),
      ...(amount > budgetTotal(works) ? [{ code: 'LEVY_OVER_BUDGET', budget: budgetTotal(works) } as const] : []),
      ...(units.length === 0 ? [{ code: 'NO_UNITS' } as const] : []),
      ...(percent === 100 && instalments.length <= INSTALMENTS_MOST ? [] : [{ code: 'INSTALMENTS_NOT_WHOLE', percent } as const]),
      ...(inOrder ? [] : [{ code: 'INSTALMENT_DAYS' } as const]),
    ],
    () => {
      const shares = sharesOf(terms, units)
      const lines = [...shares.map(([unitId, share]) => ({ account: due(unitId), amount: share })), { account: 'levied' as const, amount: 0 - amount }]
      const entry = entryOf(works, { kind: 'levy', words: `分摊到 ${units.length} 户`, lines }, actor, now)
      return [{ type: 'Levied', amount, shareBy: by, instalments, shares, entry, by: actor.personId, at: now }]
    },
  )
}

/** What of one share falls due on which day: the parts add up to the share. */
export function partsOf(share: Fen, instalments: readonly Instalment[]): { on: LocalDate; amount: Fen }[] {
  const parts = shareOut(share, instalments.map(({ percent }) => percent))
  return instalments.map(({ on }, at) => ({ on, amount: parts[at] as Fen }))
}

/** What a unit should have paid by a day and has not: of its share only the parts that have fallen due. */
export function overdueOf(works: Pick<WorksProject, 'balances'>, levy: Levy, unitId: string, share: Fen, today: LocalDate): Fen {
  const notYet = partsOf(share, levy.instalments).reduce((sum, { on, amount }) => (on > today ? sum + amount : sum), 0)
  return Math.max(0, dueOf(works.balances, unitId) - notYet)
}
