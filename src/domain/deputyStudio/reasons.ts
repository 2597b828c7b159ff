import { hasRole, type Actor, type NotYours, type Role } from '../actor'
import type { Instant } from '../calendar'
import { lengthReasons, WORDS_MOST, wordsReasons, type WordsMissing, type WordsTooLong } from '../matter/reasons'
import type { StudioCase, StudioCasePhase } from './studioCase'
import type { StudioDay, StudioDayPhase } from './day'

/** Who keeps the studio's days and its books. */
export const KEEPERS = ['secretary', 'deputy'] as const satisfies readonly Role[]
/** Who comes to be heard. */
export const VISITORS = ['resident', 'committee'] as const satisfies readonly Role[]

export const PLACE_MOST = 60
export const SAID_MOST = 1000
/** All numbers from here on are ours: no rule above us names one. */
export const TALK_MINUTES = { least: 5, most: 120 } as const
export const PLACES_MOST = 60
/** Further ahead is a year typed wrongly. */
export const AHEAD_DAYS = 180
/** How long after a day what was said on it may still be written down. */
export const RECORD_DAYS = 3
/** Until when what is taken along is answered, where nothing else is said. */
export const TAKEN_DAYS = 15
export const PROMISE_MOST_DAYS = 60
export const EXTEND_MOST_DAYS = 30
/** A resident who is not content is answered once more. */
export const ROUNDS_MOST = 2
/** With no word on the answer by then it ends by itself (ours): nobody waits for somebody who has no phone, or has moved. */
export const QUIET_DAYS = 15
/** So long after the promised date the secretary is told too. */
export const SECRETARY_AFTER_DAYS = 3

export type NotYourDay = { code: 'STUDIO_NOT_YOUR_DAY' }
export type DayWrongPhase = { code: 'STUDIO_DAY_WRONG_PHASE'; phase: StudioDayPhase }
export type CaseWrongPhase = { code: 'STUDIO_CASE_WRONG_PHASE'; phase: StudioCasePhase; needed: readonly StudioCasePhase[] }
export type NotYourCase = { code: 'STUDIO_NOT_YOUR_CASE' }

/** The secretary keeps every day, a deputy those on which they receive. */
export const keeps = (actor: Actor | undefined, hostIds: readonly string[]): boolean =>
  hasRole(actor, ['secretary']) || (hasRole(actor, ['deputy']) && hostIds.includes(actor?.personId ?? ''))

export const hostIdsOf = ({ hosts }: Pick<StudioDay, 'hosts'>): string[] => hosts.map(({ personId }) => personId)

export function keeperReasons(actor: Actor, hostIds: readonly string[]): (NotYours | NotYourDay)[] {
  if (keeps(actor, hostIds)) return []
  return hasRole(actor, KEEPERS) ? [{ code: 'STUDIO_NOT_YOUR_DAY' }] : [{ code: 'NOT_YOUR_ROLE', role: actor.role, needed: KEEPERS }]
}

export const dayReasons = ({ phase }: StudioDay, needed: readonly StudioDayPhase[]): DayWrongPhase[] =>
  needed.includes(phase) ? [] : [{ code: 'STUDIO_DAY_WRONG_PHASE', phase }]

export const caseReasons = ({ phase }: StudioCase, needed: readonly StudioCasePhase[]): CaseWrongPhase[] =>
  needed.includes(phase) ? [] : [{ code: 'STUDIO_CASE_WRONG_PHASE', phase, needed }]

/** Only the one whose case it is, in whatever role they are here just now. */
export const ownReasons = ({ personId }: StudioCase, actor: Actor): NotYourCase[] => (actor.personId === personId ? [] : [{ code: 'STUDIO_NOT_YOUR_CASE' }])

export const began = ({ from }: Pick<StudioDay, 'from'>, now: Instant): boolean => now >= from

export { lengthReasons, wordsReasons, WORDS_MOST, type NotYours, type WordsMissing, type WordsTooLong }
