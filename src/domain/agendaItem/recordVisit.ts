import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { AgendaItem, ItemPhase, Opinion, Visit } from './agendaItem'
import type { VisitRecorded } from './events'
import {
  lengthReasons,
  NAME_MOST,
  pastReasons,
  phaseReasons,
  VISITORS,
  wordsReasons,
  type InTheFuture,
  type ItemWrongPhase,
  type NotYours,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

/** Doors are still knocked at while it is being negotiated and planned. */
export const VISITED_IN: readonly ItemPhase[] = ['visit', 'negotiate', 'plan']

export interface RecordVisit {
  readonly id: string
  readonly unitId?: string
  readonly address: string
  readonly at: Instant
  readonly opinion: Opinion
  readonly words: string
}

export type RecordVisitRefusal = NotYours | ItemWrongPhase | InTheFuture | WordsMissing | WordsTooLong

/** One household's opinion, as it was told at the door. */
export function recordVisit(
  command: RecordVisit,
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<VisitRecorded, RecordVisitRefusal> {
  const { id, unitId, address, at, opinion, words } = command
  return decideBy<VisitRecorded, RecordVisitRefusal>(
    [
      ...roleReasons(actor, VISITORS),
      ...phaseReasons(item, VISITED_IN),
      ...wordsReasons(address, NAME_MOST),
      ...lengthReasons(words),
      ...pastReasons(at, now),
    ],
    () => [
      {
        type: 'VisitRecorded',
        visit: { id, unitId, address: address.trim(), at, by: actor.personId, opinion, words: words.trim() },
        at: now,
      },
    ],
  )
}

/** What each household said last: a home that was visited twice has one opinion. */
export function opinionsNow(visits: readonly Visit[]): Record<Opinion, number> {
  const latest = new Map<string, Visit>()
  for (const visit of visits) {
    const home = visit.unitId ?? visit.address
    const earlier = latest.get(home)
    if (!earlier || earlier.at <= visit.at) latest.set(home, visit)
  }
  const counts: Record<Opinion, number> = { support: 0, oppose: 0, neutral: 0, absent: 0 }
  for (const { opinion } of latest.values()) counts[opinion] += 1
  return counts
}
