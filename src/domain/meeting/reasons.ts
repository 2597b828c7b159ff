import type { Role } from '../actor'
import type { Meeting, MeetingPhase } from './meeting'

export const TITLE_MOST = 60
export const PLACE_MOST = 60
export const ITEMS_MOST = 20
export const PERSONS_MOST = 100
export const MINUTES_MOST = 10_000

/** Who calls the table together and keeps its minutes. */
export const CHAIR = ['secretary'] as const satisfies readonly Role[]

export type MeetingWrongPhase = { code: 'MEETING_WRONG_PHASE'; phase: MeetingPhase; needed: readonly MeetingPhase[] }

export const phaseReasons = (meeting: Meeting, needed: readonly MeetingPhase[]): MeetingWrongPhase[] =>
  needed.includes(meeting.phase) ? [] : [{ code: 'MEETING_WRONG_PHASE', phase: meeting.phase, needed }]

export { lengthReasons, wordsReasons, type WordsMissing, type WordsTooLong } from '../matter/reasons'
export type { NotYours } from '../actor'
