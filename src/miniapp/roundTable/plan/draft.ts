import type { MeetingPage } from '../../../contract/meeting'
import { daysBetween, instantAt, localDateOf, minuteOfDay, toIso } from '../../../domain/calendar'
import { ITEM_MINUTES_USUAL } from '../../../domain/meeting/reasons'
import { dayIn } from '../dayIn'
import type { Person } from '../person'

export interface PlanDraft {
  title: string
  /** From today. */
  days: number
  /** Minutes after midnight. */
  minute: number
  place: string
  items: { id: string; title: string; minutes?: number }[]
  asked: Person[]
}

export const NEW_PLAN: PlanDraft = { title: '小圆桌议事会', days: 3, minute: 19 * 60, place: '', items: [], asked: [] }

/** The plan that stands, to be changed. */
export function draftOf(meeting: MeetingPage): PlanDraft {
  const at = Date.parse(meeting.startsAt)
  return {
    title: meeting.title,
    days: Math.max(0, daysBetween(localDateOf(Date.now()), localDateOf(at))),
    minute: minuteOfDay(at),
    place: meeting.place,
    items: meeting.itemRows.map(({ id, title, minutes }) => ({ id, title, ...(minutes !== undefined && { minutes }) })),
    asked: (meeting.askedPersons ?? []).map(({ personId, name }) => ({ id: personId, name })),
  }
}

export const minutesOf = ({ items }: PlanDraft): number => items.reduce((sum, { minutes = ITEM_MINUTES_USUAL }) => sum + minutes, 0)

export const startOf = ({ days, minute }: PlanDraft): number => instantAt(dayIn(days), minute)

export const bodyOf = (draft: PlanDraft) => ({
  title: draft.title,
  startsAt: toIso(startOf(draft)),
  place: draft.place,
  itemIds: draft.items.map(({ id }) => id),
  askedIds: draft.asked.map(({ id }) => id),
  itemMinutes: Object.fromEntries(draft.items.map(({ id, minutes = ITEM_MINUTES_USUAL }) => [id, minutes])),
})

/** What is still missing, as the button says it. */
export function missingIn(draft: PlanDraft): string | undefined {
  if (!draft.title.trim()) return '请写会名'
  if (!draft.place.trim()) return '请写地点'
  if (startOf(draft) <= Date.now()) return '时间已经过了，请改晚'
  return draft.items.length === 0 ? '请选议题' : undefined
}

/** The list with one of its entries a place earlier or later. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list]
  const other = next[at + by]
  const one = next[at]
  if (one === undefined || other === undefined) return next
  next[at + by] = one
  next[at] = other
  return next
}
