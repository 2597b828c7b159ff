import { roleReasons, type Actor } from '../actor'
import type { Instant, LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Fen } from '../money'
import { balanceOf, dues, moneyLeft } from './books'
import type { BooksClosed, LeftHandedBack, WorksAccepted } from './events'
import { dayReasons, due, entryOf, NAME_MOST, phaseReasons, WORKS_KEEPERS, wordsReasons, type DayAhead, type WorksReason } from './reasons'
import { shareOut } from './shareOut'
import type { Warranty, WorksProject } from './worksProject'

const WARRANTIES_MOST = 20

export type EndWorksRefusal =
  | WorksReason
  | { code: 'CONTRACT_MISSING' }
  | { code: 'STAGES_OPEN'; open: number }
  | DayAhead
  | { code: 'TOO_MANY_LINES'; most: number }
  | { code: 'WARRANTY_DAYS'; on: LocalDate }
  | { code: 'PAYMENTS_WAIT'; count: number }
  | { code: 'UNITS_OWE'; units: number; owing: Fen }
  | { code: 'NOTHING_LEFT' }
  | { code: 'FUND_FIRST'; fund: Fen }
  | { code: 'BOOKS_NOT_EMPTY'; left: Fen; owing: Fen }

/** The works are looked over and taken; from here their warranties run and are watched. */
export const acceptWorks = (command: { on: LocalDate; words: string; warranties: readonly Warranty[] }, works: WorksProject, actor: Actor, now: Instant): Decision<WorksAccepted, EndWorksRefusal> => {
  const open = works.stages.filter(({ doneOn }) => !doneOn).length
  const { on, words, warranties } = command
  return decideBy<WorksAccepted, EndWorksRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...phaseReasons(works, ['underway']),
      ...wordsReasons(words),
      ...(works.contract ? [] : [{ code: 'CONTRACT_MISSING' } as const]),
      ...(open > 0 ? [{ code: 'STAGES_OPEN', open } as const] : []),
      ...dayReasons(on, now),
      ...(warranties.length > WARRANTIES_MOST ? [{ code: 'TOO_MANY_LINES', most: WARRANTIES_MOST } as const] : []),
      ...warranties.flatMap(({ what, until }) => [...wordsReasons(what, NAME_MOST), ...(until <= on ? [{ code: 'WARRANTY_DAYS', on } as const] : [])]),
    ],
    () => [{ type: 'WorksAccepted', on, words: words.trim(), warranties, by: actor.personId, at: now }],
  )
}

/** What is left goes back to those who paid it, by their shares; each is then refunded with two signatures. */
export function handBack(works: WorksProject, actor: Actor, now: Instant): Decision<LeftHandedBack, EndWorksRefusal> {
  const { owing, credit, units } = dues(works.balances)
  const left = moneyLeft(works.balances) - credit
  const fund = 0 - balanceOf(works.balances, 'fund')
  const shares = works.levy?.shares ?? []
  return decideBy<LeftHandedBack, EndWorksRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...phaseReasons(works, ['accepted']),
      ...waits(works),
      ...(units > 0 ? [{ code: 'UNITS_OWE', units, owing } as const] : []),
      ...(left <= 0 ? [{ code: 'NOTHING_LEFT' } as const] : []),
      // what came from the fund goes back to the fund
      ...(shares.length === 0 && left > 0 ? [{ code: 'FUND_FIRST', fund } as const] : []),
    ],
    () => {
      const back = shareOut(left, shares.map(([, share]) => share))
      const lines = [{ account: 'handedBack' as const, amount: left }, ...shares.map(([unitId], at) => ({ account: due(unitId), amount: 0 - (back[at] as Fen) }))]
      return [{ type: 'LeftHandedBack', entry: entryOf(works, { kind: 'handBack', words: '结余按分摊比例退还', lines }, actor, now), by: actor.personId, at: now }]
    },
  )
}

/** The books are closed when nothing is left in them: no money, and nobody who owes or is owed. */
export function closeBooks(works: WorksProject, actor: Actor, now: Instant): Decision<BooksClosed, EndWorksRefusal> {
  const { owing, credit } = dues(works.balances)
  const left = moneyLeft(works.balances)
  return decideBy<BooksClosed, EndWorksRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...phaseReasons(works, ['accepted']),
      ...waits(works),
      ...(left !== 0 || owing !== 0 || credit !== 0 ? [{ code: 'BOOKS_NOT_EMPTY', left, owing } as const] : []),
    ],
    () => [{ type: 'BooksClosed', by: actor.personId, at: now }],
  )
}

const waits = ({ payments }: WorksProject): { code: 'PAYMENTS_WAIT'; count: number }[] => (payments.length > 0 ? [{ code: 'PAYMENTS_WAIT', count: payments.length }] : [])
