import type { Actor, NotYours, Role } from '../actor'
import { localDateOf, type Instant, type LocalDate } from '../calendar'
import { lengthReasons, photoReasons, wordsReasons, type TooManyPhotos, type WordsMissing, type WordsTooLong } from '../matter/reasons'
import type { Fen } from '../money'
import { balanceOf, isBalanced, moneyIn, moneyLeft, type Account, type Entry, type Line, type Way } from './books'
import type { WorksPhase, WorksProject } from './worksProject'

/** Who keeps the works and their books, and signs for their money: the owners' own people, never the company. */
export const WORKS_KEEPERS = ['committee', 'secretary'] as const satisfies readonly Role[]

export const NAME_MOST = 60
export const WORKS_TEXT_MOST = 2000
/** Ten thousand million yuan: above any estate's works, and exact in every sum. */
export const AMOUNT_MOST: Fen = 1_000_000_000_000

export type WorksWrongPhase = { code: 'WORKS_WRONG_PHASE'; phase: WorksPhase; needed: readonly WorksPhase[] }
export type AmountNotGood = { code: 'AMOUNT_NOT_GOOD' }
export type NotEnoughMoney = { code: 'NOT_ENOUGH_MONEY'; way: Way; has: Fen }
export type DayAhead = { code: 'DAY_AHEAD'; on: LocalDate }
export type NoSuchStage = { code: 'NO_SUCH_STAGE' }
/** What every rule of the works may answer. */
export type WorksReason = NotYours | WorksWrongPhase | WordsMissing | WordsTooLong | TooManyPhotos | AmountNotGood

export const phaseReasons = ({ phase }: WorksProject, needed: readonly WorksPhase[]): WorksWrongPhase[] =>
  needed.includes(phase) ? [] : [{ code: 'WORKS_WRONG_PHASE', phase, needed }]

/** What is entered has happened: today at the latest. */
export const dayReasons = (on: LocalDate, now: Instant): DayAhead[] => (on > localDateOf(now) ? [{ code: 'DAY_AHEAD', on }] : [])

export const amountReasons = (amount: Fen): AmountNotGood[] =>
  Number.isSafeInteger(amount) && amount > 0 && amount <= AMOUNT_MOST ? [] : [{ code: 'AMOUNT_NOT_GOOD' }]

export const moneyReasons = ({ balances }: WorksProject, way: Way, amount: Fen): NotEnoughMoney[] =>
  amount > balanceOf(balances, way) ? [{ code: 'NOT_ENOUGH_MONEY', way, has: balanceOf(balances, way) }] : []

/** The next entry of the books, of today. Throws where debit is not credit: no rule may make such lines. */
export function entryOf(
  works: WorksProject,
  told: Pick<Entry, 'kind' | 'words'> & Partial<Pick<Entry, 'on' | 'unitId' | 'voucherIds' | 'reverses' | 'undone'>> & { lines: readonly Line[] },
  actor: Actor,
  now: Instant,
): Entry {
  const { lines, words, ...rest } = told
  if (!isBalanced(lines)) throw new Error(`an entry of ${rest.kind} does not balance`)
  const left = moneyLeft(works.balances) + moneyIn(lines)
  return { on: localDateOf(now), voucherIds: [], ...rest, words: words.trim(), number: works.entries + 1, lines: lines.filter(({ amount }) => amount !== 0), left, by: actor.personId, at: now }
}

/** The account of a unit. */
export const due = (unitId: string): Account => `due:${unitId}`

export { lengthReasons, photoReasons, wordsReasons }
