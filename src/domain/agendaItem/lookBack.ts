import { roleReasons, type Actor, type NotYours } from '../actor'
import { DAY, type Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { AgendaItem, LookBack } from './agendaItem'
import type { ItemReopened, LookBackAnswered, LookBackAsked } from './events'
import { CHAIR, JUDGES, lengthReasons, phaseReasons, wordsReasons, type ItemWrongPhase, type WordsMissing, type WordsTooLong } from './reasons'

/** A roof that was mended is seen to hold after a month and after a season (ours). */
export const LOOK_BACK_DAYS = [30, 90] as const
/** An answer is taken for so long; a day that was missed by more than that is not asked any more. */
export const ANSWER_DAYS = 14
/** Until so long after it was closed the table may take it up again (ours). */
export const REOPEN_DAYS = 180

export type LookBackRefusal = NotYours | ItemWrongPhase | WordsMissing | WordsTooLong | { code: 'NO_LOOK_BACK_OPEN' } | { code: 'TOO_LATE_TO_REOPEN'; days: number }

/** Asks once on each of its days. */
export function askLookBack(item: AgendaItem, now: Instant): Decision<LookBackAsked, never> {
  const { phase, closedAt, lookBacks = [] } = item
  if (phase !== 'closed' || closedAt === undefined) return accept()
  const due = LOOK_BACK_DAYS.filter((days) => now >= closedAt + days * DAY && now < closedAt + (days + ANSWER_DAYS) * DAY && !lookBacks.some((one) => one.days === days))
  return accept(...due.map((days) => ({ type: 'LookBackAsked', days, at: now }) as const))
}

/** The one that is asked now. */
export const openLookBack = ({ phase, lookBacks = [] }: AgendaItem, now: Instant): LookBack | undefined =>
  phase === 'closed' ? lookBacks.findLast(({ askedAt }) => now < askedAt + ANSWER_DAYS * DAY) : undefined

/** Whether it still holds, by somebody who lives with it; what is wrong is said in words. */
export function answerLookBack(command: { fine: boolean; words: string }, item: AgendaItem, actor: Actor, now: Instant): Decision<LookBackAnswered, LookBackRefusal> {
  const open = openLookBack(item, now)
  const { fine } = command
  const words = command.words.trim()
  return decideBy<LookBackAnswered, LookBackRefusal>(
    [...roleReasons(actor, JUDGES), ...(open ? [] : [{ code: 'NO_LOOK_BACK_OPEN' } as const]), ...(fine ? lengthReasons(words) : wordsReasons(words))],
    () => [{ type: 'LookBackAnswered', days: open?.days ?? 0, personId: actor.personId, fine, words, at: now }],
  )
}

/** It did not hold: the table takes it up again, with the reason that everyone reads. */
export function reopenItem({ reason }: { reason: string }, item: AgendaItem, actor: Actor, now: Instant): Decision<ItemReopened, LookBackRefusal> {
  const late = item.closedAt !== undefined && now > item.closedAt + REOPEN_DAYS * DAY
  return decideBy<ItemReopened, LookBackRefusal>(
    [...roleReasons(actor, CHAIR), ...phaseReasons(item, ['closed']), ...wordsReasons(reason), ...(late ? [{ code: 'TOO_LATE_TO_REOPEN', days: REOPEN_DAYS } as const] : [])],
    () => [{ type: 'ItemReopened', reason: reason.trim(), at: now }],
  )
}
