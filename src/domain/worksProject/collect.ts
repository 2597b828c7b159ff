import { roleReasons, type Actor } from '../actor'
import type { Instant, LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Fen } from '../money'
import { dueOf, moved, type Income, type Way } from './books'
import type { EntryPosted } from './events'
import { amountReasons, due, entryOf, lengthReasons, dayReasons, moneyReasons, phaseReasons, photoReasons, WORKS_KEEPERS, wordsReasons, type DayAhead, type NotEnoughMoney, type WorksReason } from './reasons'
import type { WorksProject } from './worksProject'

export type CollectRefusal =
  | WorksReason
  | NotEnoughMoney
  | { code: 'NO_LEVY' }
  | { code: 'UNIT_NOT_ASKED' }
  | DayAhead
  | { code: 'WAIVER_OVER_DUE'; due: Fen }
  | { code: 'VOUCHER_NEEDED' }

export interface Receipt {
  readonly unitId: string
  readonly amount: Fen
  readonly way: Way
  /** The day on which it came in. */
  readonly on: LocalDate
  /** Who paid, where that is known. */
  readonly words: string
  /** The slip of the transfer, or the stub that the payer signed. */
  readonly voucherIds?: readonly string[]
}

/** A unit pays: all, a part, or more than it owes, which stands to its credit. */
export const receiveShare = (command: Receipt, works: WorksProject, actor: Actor, now: Instant): Decision<EntryPosted, CollectRefusal> =>
  decideBy<EntryPosted, CollectRefusal>(
    [...keeps(works, actor), ...asked(works, command.unitId), ...amountReasons(command.amount), ...lengthReasons(command.words), ...photoReasons(command.voucherIds ?? []), ...dayReasons(command.on, now)],
    () => posted(works, { kind: 'receipt', unitId: command.unitId, on: command.on, words: command.words, voucherIds: command.voucherIds ?? [], lines: moved(due(command.unitId), command.way, command.amount) }, actor, now),
  )

/** A unit is let off a part of what it owes, by a decision that is named: never by one person's favour. */
export function waiveShare(command: { unitId: string; amount: Fen; decision: string }, works: WorksProject, actor: Actor, now: Instant): Decision<EntryPosted, CollectRefusal> {
  const { unitId, amount, decision } = command
  const owes = dueOf(works.balances, unitId)
  return decideBy<EntryPosted, CollectRefusal>(
    [...keeps(works, actor), ...asked(works, unitId), ...amountReasons(amount), ...wordsReasons(decision), ...(amount > owes ? [{ code: 'WAIVER_OVER_DUE', due: owes } as const] : [])],
    () => posted(works, { kind: 'waiver', unitId, words: decision, lines: moved(due(unitId), 'waived', amount) }, actor, now),
  )
}

/** Money that comes in beside the shares: from the maintenance fund, as a gift, as interest. */
export const receiveIncome = (
  command: { from: Income; amount: Fen; way: Way; on: LocalDate; words: string; voucherIds: readonly string[] },
  works: WorksProject,
  actor: Actor,
  now: Instant,
): Decision<EntryPosted, CollectRefusal> =>
  decideBy<EntryPosted, CollectRefusal>(
    [
      ...keeps(works, actor),
      ...amountReasons(command.amount),
      ...wordsReasons(command.words),
      ...photoReasons(command.voucherIds),
      ...dayReasons(command.on, now),
      ...(command.from === 'fund' && command.voucherIds.length === 0 ? [{ code: 'VOUCHER_NEEDED' } as const] : []),
    ],
    () => {
      const { from, amount, way, on, words, voucherIds } = command
      return posted(works, { kind: 'income', on, words, voucherIds, lines: moved(from, way, amount) }, actor, now)
    },
  )

/** Cash is brought to the bank. */
export const bankCash = ({ amount, words, voucherIds }: { amount: Fen; words: string; voucherIds: readonly string[] }, works: WorksProject, actor: Actor, now: Instant): Decision<EntryPosted, CollectRefusal> =>
  decideBy<EntryPosted, CollectRefusal>(
    [...keeps(works, actor), ...amountReasons(amount), ...lengthReasons(words), ...photoReasons(voucherIds), ...moneyReasons(works, 'cash', amount)],
    () => posted(works, { kind: 'transfer', words: words || '现金存入银行', voucherIds, lines: moved('cash', 'bank', amount) }, actor, now),
  )

const keeps = (works: WorksProject, actor: Actor): readonly WorksReason[] => [
  ...roleReasons(actor, WORKS_KEEPERS),
  ...phaseReasons(works, ['planning', 'underway', 'accepted']),
]

function asked({ levy }: WorksProject, unitId: string): ({ code: 'NO_LEVY' } | { code: 'UNIT_NOT_ASKED' })[] {
  if (!levy) return [{ code: 'NO_LEVY' }]
  return levy.shares.some(([id]) => id === unitId) ? [] : [{ code: 'UNIT_NOT_ASKED' }]
}

const posted = (works: WorksProject, told: Parameters<typeof entryOf>[1], actor: Actor, now: Instant): readonly EntryPosted[] => [
  { type: 'EntryPosted', entry: entryOf(works, told, actor, now), by: actor.personId, at: now },
]
