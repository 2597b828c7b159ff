import type { Instant } from '../calendar'
import { OPEN_PHASES, type ClosedHow, type MatterPhase } from '../matter/matter'

/**
 * The estate's public figures, and what each is made of. They tell of the matters that were **told** in the period,
 * as they stand now: what comes late changes the month in which it was told.
 *
 * - Every matter that was told counts once in `matters`, those that were merged or withdrawn too: somebody told it.
 * - A promise is kept when it was met at its very moment or before. One that is neither met nor past its moment is
 *   not yet due, and is in no rate: a rate is met ÷ due, where due = met + missed.
 * - Each is judged by the promise that stands now: sent in anew after it was returned, sent back by its reporter,
 *   called off or handed on, a matter has the promise made then. Where no day is promised (the round table, and what
 *   was answered before anybody set a day) `closedInTime` does not count it.
 * - What was merged or withdrawn is owed nothing from then on: it counts as missed if it was late by then, as met if
 *   it had been met, and else it is left out.
 * - `closedInTime` asks when the work was handled, which is the company's part; that the reporter is content is told
 *   by `satisfaction`, and a 没修好 takes the day of handling away again.
 */
export const PARTS_OF = {
  acceptedInTime: ['met', 'missed', 'notYetDue'],
  closedInTime: ['met', 'missed', 'notYetDue'],
  /** Of all that was handled. */
  satisfaction: ['rated', 'unrated'],
  matters: ['all', 'open'],
  /** Of all that was closed: by the reporter's own word, or by itself because none came. */
  closures: ['confirmed', 'unconfirmed'],
  /** Of all that was accepted and is not merged, withdrawn or lying returned: told once, whoever has had it in hand since, or told again (最多访一次). */
  toldOnce: ['once', 'again'],
} as const

export type FigureName = keyof typeof PARTS_OF
export type FigurePart = (typeof PARTS_OF)[FigureName][number]
export type Bucket = { [F in FigureName]: `${F}.${(typeof PARTS_OF)[F][number]}` }[FigureName]

/** What the figures ask of a matter. `finishDue` is its ticket's while it is with the company. */
export interface FigureFacts {
  readonly phase: MatterPhase
  readonly acceptDue: Instant
  readonly acceptedAt?: Instant
  readonly finishDue?: Instant
  readonly handledAt?: Instant
  readonly leftAt?: Instant
  readonly closedHow?: ClosedHow
  readonly rating?: number
  readonly toldAgain?: boolean
}

/** How a promise stands: undefined where there is none, or where it ended before it was due. */
export function promiseStands(
  due: Instant | undefined,
  doneAt: Instant | undefined,
  leftAt: Instant | undefined,
  now: Instant,
): 'met' | 'missed' | 'notYetDue' | undefined {
  if (due === undefined) return undefined
  if ((doneAt ?? leftAt ?? now) > due) return 'missed'
  if (doneAt !== undefined) return 'met'
  return leftAt === undefined ? 'notYetDue' : undefined
}

/** Every part of every figure that this matter is counted in. */
export function bucketsOf(facts: FigureFacts, now: Instant): readonly Bucket[] {
  const { phase, leftAt, closedHow, rating } = facts
  const accepted = promiseStands(facts.acceptDue, facts.acceptedAt, leftAt, now)
  const closed = promiseStands(facts.finishDue, facts.handledAt, leftAt, now)
  const told = facts.acceptedAt !== undefined && leftAt === undefined && phase !== 'returned'
  const handled = phase === 'awaitingConfirmation' || phase === 'closed'
  return [
    'matters.all',
    ...((OPEN_PHASES as readonly string[]).includes(phase) ? (['matters.open'] as const) : []),
    ...(accepted ? ([`acceptedInTime.${accepted}`] as const) : []),
    ...(closed ? ([`closedInTime.${closed}`] as const) : []),
    ...(handled ? ([rating === undefined ? 'satisfaction.unrated' : 'satisfaction.rated'] as const) : []),
    ...(phase === 'closed' && closedHow ? ([`closures.${closedHow}`] as const) : []),
    ...(told ? ([facts.toldAgain ? 'toldOnce.again' : 'toldOnce.once'] as const) : []),
  ]
}
