import { hasRole, roleReasons, type Actor, type NotYours } from '../actor'
import { DAY, localDateOf, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Host, StudioDay, StudioDayCancelled, StudioDayPlanned } from './day'
import { placesIn } from './places'
import {
  AHEAD_DAYS,
  began,
  dayReasons,
  hostIdsOf,
  KEEPERS,
  keeperReasons,
  PLACE_MOST,
  PLACES_MOST,
  TALK_MINUTES,
  wordsReasons,
  type DayWrongPhase,
  type NotYourDay,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

export interface PlanStudioDay {
  readonly id: string
  readonly number: number
  readonly from: Instant
  readonly until: Instant
  readonly place: string
  readonly minutes: number
  readonly hosts: readonly Host[]
}

/** What the rule needs to know of the other days that are planned. */
export type OtherDay = Pick<StudioDay, 'number' | 'from' | 'until' | 'hosts'>

export type PlanStudioDayRefusal =
  | NotYours
  | NotYourDay
  | WordsMissing
  | WordsTooLong
  | { code: 'STUDIO_DAY_PAST'; from: Instant }
  | { code: 'STUDIO_DAY_TOO_FAR_OFF'; days: number }
  | { code: 'STUDIO_DAY_TIMES'; minutes: number }
  | { code: 'STUDIO_TALK_MINUTES'; least: number; most: number }
  | { code: 'STUDIO_TOO_MANY_PLACES'; places: number; most: number }
  | { code: 'STUDIO_DEPUTY_MISSING' }
  | { code: 'STUDIO_DEPUTY_BUSY'; title: string; from: Instant; until: Instant }

/** Sets a day: the secretary for any deputy, a deputy for themselves. Nobody is to be in two places at one time. */
export function planStudioDay(command: PlanStudioDay, others: readonly OtherDay[], actor: Actor, now: Instant): Decision<StudioDayPlanned, PlanStudioDayRefusal> {
  const { hosts } = command
  return decideBy<StudioDayPlanned, PlanStudioDayRefusal>(
    [
      ...roleReasons(actor, KEEPERS),
      ...(hasRole(actor, ['deputy']) && hosts.some(({ personId }) => personId !== actor.personId) ? [{ code: 'STUDIO_NOT_YOUR_DAY' } as const] : []),
      ...wordsReasons(command.place, PLACE_MOST),
      ...timeReasons(command, now),
      ...(hosts.length === 0 ? [{ code: 'STUDIO_DEPUTY_MISSING' } as const] : []),
      ...hosts.flatMap((host) => busyReasons(host, command, others)),
    ],
    () => [{ ...command, type: 'StudioDayPlanned', place: command.place.trim(), by: actor.personId, at: now }],
  )
}

function timeReasons({ from, until, minutes }: PlanStudioDay, now: Instant): PlanStudioDayRefusal[] {
  const { least, most } = TALK_MINUTES
  if (!Number.isInteger(minutes) || minutes < least || minutes > most) return [{ code: 'STUDIO_TALK_MINUTES', least, most }]
  const places = placesIn({ from, until, minutes })
  return [
    ...(from <= now ? [{ code: 'STUDIO_DAY_PAST', from } as const] : []),
    ...(from - now > AHEAD_DAYS * DAY ? [{ code: 'STUDIO_DAY_TOO_FAR_OFF', days: AHEAD_DAYS } as const] : []),
    ...(places < 1 || localDateOf(from) !== localDateOf(until) ? [{ code: 'STUDIO_DAY_TIMES', minutes } as const] : []),
    ...(places > PLACES_MOST ? [{ code: 'STUDIO_TOO_MANY_PLACES', places, most: PLACES_MOST } as const] : []),
  ]
}

/** A day that begins as another ends is no overlap. */
const busyReasons = ({ personId, title }: Host, { from, until }: PlanStudioDay, others: readonly OtherDay[]): PlanStudioDayRefusal[] =>
  others
    .filter((other) => hostIdsOf(other).includes(personId) && from < other.until && until > other.from)
    .slice(0, 1)
    .map((other) => ({ code: 'STUDIO_DEPUTY_BUSY', title, from: other.from, until: other.until }))

export type CancelStudioDayRefusal = NotYours | NotYourDay | DayWrongPhase | WordsMissing | WordsTooLong | { code: 'STUDIO_DAY_BEGAN' }

/** Calls a day off before it begins and anybody was heard, with the reason that all who booked will read. */
export const cancelStudioDay = ({ reason }: { reason: string }, day: StudioDay, actor: Actor, now: Instant): Decision<StudioDayCancelled, CancelStudioDayRefusal> =>
  decideBy<StudioDayCancelled, CancelStudioDayRefusal>(
    [
      ...keeperReasons(actor, hostIdsOf(day)),
      ...dayReasons(day, ['planned']),
      ...(day.phase === 'planned' && (began(day, now) || day.bookings.some(({ caseId }) => caseId !== undefined)) ? [{ code: 'STUDIO_DAY_BEGAN' } as const] : []),
      ...wordsReasons(reason),
    ],
    () => [{ type: 'StudioDayCancelled', reason: reason.trim(), at: now }],
  )
