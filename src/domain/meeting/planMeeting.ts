import { roleReasons, type Actor } from '../actor'
import type { ItemPhase } from '../agendaItem/agendaItem'
import { OPEN_PHASES } from '../agendaItem/stages'
import { DAY, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Asked, MeetingPlanned } from './meeting'
import {
  CHAIR,
  ITEMS_MOST,
  itemMinutesReasons,
  PERSONS_MOST,
  PLACE_MOST,
  TITLE_MOST,
  wordsReasons,
  type ItemMinutes,
  type NotYours,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

/** Further ahead is a year typed wrongly (ours). */
export const AHEAD_DAYS = 180

/** An item as the plan needs to know it. */
export interface ItemToTake {
  readonly id: string
  readonly number: number
  readonly phase: ItemPhase
}

export interface Plans {
  readonly title: string
  readonly startsAt: Instant
  readonly place: string
  readonly items: readonly ItemToTake[]
  readonly asked: readonly Asked[]
  readonly itemMinutes?: Readonly<Record<string, number>>
}

export type PlansRefusal =
  | WordsMissing
  | WordsTooLong
  | ItemMinutes
  | { code: 'STARTS_IN_THE_PAST'; startsAt: Instant }
  | { code: 'STARTS_TOO_FAR_OFF'; days: number }
  | { code: 'MEETING_WITHOUT_ITEMS' }
  | { code: 'TOO_MANY_ITEMS'; count: number; most: number }
  | { code: 'TOO_MANY_PERSONS'; count: number; most: number }
  | { code: 'ITEM_TWICE'; number: number }
  | { code: 'ITEM_ENDED'; number: number }

export type PlanMeetingRefusal = NotYours | PlansRefusal

/** Calls the table together: when, where, about what and who is asked to come. */
export function planMeeting(
  command: Plans & { readonly id: string; readonly number: number },
  actor: Actor,
  now: Instant,
): Decision<MeetingPlanned, PlanMeetingRefusal> {
  return decideBy<MeetingPlanned, PlanMeetingRefusal>(
    [...roleReasons(actor, CHAIR), ...plansReasons(command, now)],
    () => [
      { type: 'MeetingPlanned', id: command.id, number: command.number, by: actor.personId, at: now, ...settled(command) },
    ],
  )
}

export function plansReasons({ title, startsAt, place, items, asked, itemMinutes = {} }: Plans, now: Instant): PlansRefusal[] {
  return [
    ...wordsReasons(title, TITLE_MOST),
    ...wordsReasons(place, PLACE_MOST),
    ...itemMinutesReasons(Object.values(itemMinutes)),
    ...(startsAt <= now ? [{ code: 'STARTS_IN_THE_PAST', startsAt } as const] : []),
    ...(startsAt - now > AHEAD_DAYS * DAY ? [{ code: 'STARTS_TOO_FAR_OFF', days: AHEAD_DAYS } as const] : []),
    ...(items.length === 0 ? [{ code: 'MEETING_WITHOUT_ITEMS' } as const] : []),
    ...tooMany('TOO_MANY_ITEMS', items.length, ITEMS_MOST),
    ...tooMany('TOO_MANY_PERSONS', asked.length, PERSONS_MOST),
    ...items
      .filter(({ id }, at) => items.findIndex((other) => other.id === id) < at)
      .map(({ number }) => ({ code: 'ITEM_TWICE', number }) as const),
    ...items
      .filter(({ phase }) => !OPEN_PHASES.includes(phase))
      .map(({ number }) => ({ code: 'ITEM_ENDED', number }) as const),
  ]
}

const tooMany = <C extends 'TOO_MANY_ITEMS' | 'TOO_MANY_PERSONS'>(code: C, count: number, most: number) =>
  count > most ? [{ code, count, most }] : []

/** The plans as an event holds them. */
export const settled = ({ title, startsAt, place, items, asked, itemMinutes = {} }: Plans) => ({
  title: title.trim(),
  startsAt,
  place: place.trim(),
  itemIds: items.map(({ id }) => id),
  asked,
  itemMinutes: Object.fromEntries(items.flatMap(({ id }) => (itemMinutes[id] === undefined ? [] : [[id, itemMinutes[id]]]))),
})
