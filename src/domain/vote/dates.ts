import { addDays, daysBetween, endOfDay, noticeMeetingEarliest, type Instant, type LocalDate } from '../calendar'
import type { Vote, Window } from './vote'

/** How long voting lasts, both days counted (ours; 杭州 20 has 5–60). */
export const WINDOW_LEAST = 7
export const WINDOW_MOST = 60

/** How long after the close the desk may enter papers that were in by then (ours). */
export const PAPER_ENTRY_HOURS = 24

export type DatesFault =
  | { code: 'OPENS_TOO_EARLY'; opensOn: LocalDate; earliest: LocalDate }
  | { code: 'WINDOW_OUT_OF_RANGE'; days: number; least: number; most: number }

/** The first and the last day are both days of voting. */
export const windowDays = ({ opensOn, closesOn }: Window): number => daysBetween(opensOn, closesOn) + 1

/** A notice of that day allows no earlier opening: 15 full days between. @law 物业管理条例 14 */
export const earliestAfterNotice = (noticeOn: LocalDate, noticeDays: number): LocalDate =>
  noticeMeetingEarliest(noticeOn, noticeDays)

/** A roll that is published on that day stands for so many full days before the opening. */
export const earliestAfterRoll = (rollOn: LocalDate, rollDays: number): LocalDate => addDays(rollOn, rollDays + 1)

export function windowFaults(window: Window, noticeOn: LocalDate, noticeDays: number): readonly DatesFault[] {
  const earliest = earliestAfterNotice(noticeOn, noticeDays)
  const days = windowDays(window)
  return [
    ...(window.opensOn < earliest ? [{ code: 'OPENS_TOO_EARLY', opensOn: window.opensOn, earliest } as const] : []),
    ...(days < WINDOW_LEAST || days > WINDOW_MOST
      ? [{ code: 'WINDOW_OUT_OF_RANGE', days, least: WINDOW_LEAST, most: WINDOW_MOST } as const]
      : []),
  ]
}

/** Until then the count may be questioned; its own day is not counted. @law 民法典 201 */
export const queryUntil = (countOn: LocalDate, queryDays: number): Instant => endOfDay(addDays(countOn, queryDays))

/** Until then somebody may object: to the roll until voting opens, to the count while its days run. */
export function objectUntil(vote: Vote, about: 'roll' | 'count'): Instant | undefined {
  if (about === 'roll') return vote.roll && vote.opensAt
  return vote.count && queryUntil(vote.count.on, vote.rules.queryDays)
}
