import { roleReasons, type Actor, type NotYours, type Role } from '../actor'
import { wordsReasons, type WordsMissing, type WordsTooLong } from '../matter/reasons'
import type { Meeting, MeetingPhase } from './meeting'

export const TITLE_MOST = 60
export const PLACE_MOST = 60
export const ITEMS_MOST = 20
export const PERSONS_MOST = 100
export const MINUTES_MOST = 10_000
/** Of one item (ours): at the most, and where the plan says nothing. */
export const ITEM_MINUTES_MOST = 240
export const ITEM_MINUTES_USUAL = 10

export type ItemMinutes = { code: 'ITEM_MINUTES'; most: number }
export const itemMinutesReasons = (minutes: readonly number[]): ItemMinutes[] =>
  minutes.some((one) => !Number.isInteger(one) || one < 1 || one > ITEM_MINUTES_MOST) ? [{ code: 'ITEM_MINUTES', most: ITEM_MINUTES_MOST }] : []

/** Who calls the table together and keeps its minutes. */
export const CHAIR = ['secretary'] as const satisfies readonly Role[]

export type MeetingWrongPhase = { code: 'MEETING_WRONG_PHASE'; phase: MeetingPhase; needed: readonly MeetingPhase[] }

export const phaseReasons = (meeting: Meeting, needed: readonly MeetingPhase[]): MeetingWrongPhase[] =>
  needed.includes(meeting.phase) ? [] : [{ code: 'MEETING_WRONG_PHASE', phase: meeting.phase, needed }]

export type ItemNotOnAgenda = { code: 'ITEM_NOT_ON_AGENDA'; itemId: string }
export const itemReasons = ({ itemIds }: Meeting, itemId: string): ItemNotOnAgenda[] => (itemIds.includes(itemId) ? [] : [{ code: 'ITEM_NOT_ON_AGENDA', itemId }])

/** What the chair says in words of a meeting, be it its minutes or why it is off, may be refused for these reasons. */
export type ChairWordsRefusal = NotYours | MeetingWrongPhase | WordsMissing | WordsTooLong

/** Only the chair, only then, and not without words. */
export const chairWordsReasons = (
  actor: Actor,
  meeting: Meeting,
  needed: readonly MeetingPhase[],
  words: string,
  most?: number,
): ChairWordsRefusal[] => [...roleReasons(actor, CHAIR), ...phaseReasons(meeting, needed), ...wordsReasons(words, most)]

export { lengthReasons, wordsReasons, type WordsMissing, type WordsTooLong } from '../matter/reasons'
export type { NotYours } from '../actor'
