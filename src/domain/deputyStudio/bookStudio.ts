import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { NotYourMatter } from '../matter/reasons'
import type { StudioBooked, StudioBookingCancelled, StudioDay } from './day'
import { bookingAt, placesIn, startOfPlace } from './places'
import { dayReasons, hostIdsOf, lengthReasons, VISITORS, WORDS_MOST, type DayWrongPhase, type WordsTooLong } from './reasons'

export interface BookStudio {
  readonly bookingId: string
  readonly place: number
  /** What it is about, if they like to say so. */
  readonly words: string
  readonly matter?: { readonly id: string; readonly number: number; readonly reporterId: string }
}

export type PlaceBegun = { code: 'STUDIO_PLACE_BEGUN'; startsAt: Instant }
export type NoSuchBooking = { code: 'STUDIO_NO_SUCH_BOOKING' }
export type BookStudioRefusal =
  | NotYours
  | DayWrongPhase
  | WordsTooLong
  | NotYourMatter
  | PlaceBegun
  | { code: 'STUDIO_NO_SUCH_PLACE'; places: number }
  | { code: 'STUDIO_PLACE_TAKEN' }
  | { code: 'STUDIO_BOOKED_ALREADY'; startsAt: Instant }
  | { code: 'STUDIO_HOST_THEMSELVES' }

/** Takes a free place: one a person and day, and no two persons the same. Only one's own matter may be laid beside it. */
export function bookStudio(command: BookStudio, day: StudioDay, actor: Actor, now: Instant): Decision<StudioBooked, BookStudioRefusal> {
  const { bookingId, place, words, matter } = command
  const own = day.bookings.find((one) => one.personId === actor.personId && one.place !== undefined)
  return decideBy<StudioBooked, BookStudioRefusal>(
    [
      ...roleReasons(actor, VISITORS),
      ...dayReasons(day, ['planned']),
      ...placeReasons(place, day, now),
      ...(own?.place === undefined ? [] : [{ code: 'STUDIO_BOOKED_ALREADY', startsAt: startOfPlace(day, own.place) } as const]),
      ...(hostIdsOf(day).includes(actor.personId) ? [{ code: 'STUDIO_HOST_THEMSELVES' } as const] : []),
      ...lengthReasons(words, WORDS_MOST),
      ...(matter && matter.reporterId !== actor.personId ? [{ code: 'NOT_YOUR_MATTER' } as const] : []),
    ],
    () => [
      {
        type: 'StudioBooked',
        booking: { id: bookingId, place, personId: actor.personId, words: words.trim(), ...(matter && { matter: { id: matter.id, number: matter.number } }) },
        at: now,
      },
    ],
  )
}

function placeReasons(place: number, day: StudioDay, now: Instant): BookStudioRefusal[] {
  const places = placesIn(day)
  if (!Number.isInteger(place) || place < 0 || place >= places) return [{ code: 'STUDIO_NO_SUCH_PLACE', places }]
  const startsAt = startOfPlace(day, place)
  return [
    ...(startsAt <= now ? [{ code: 'STUDIO_PLACE_BEGUN', startsAt } as const] : []),
    ...(bookingAt(day, place) ? [{ code: 'STUDIO_PLACE_TAKEN' } as const] : []),
  ]
}

export type CancelStudioBookingRefusal = DayWrongPhase | NoSuchBooking | PlaceBegun

/** Gives one's place back until it begins; somebody else's booking is not there for one. */
export function cancelStudioBooking({ bookingId }: { bookingId: string }, day: StudioDay, actor: Actor, now: Instant): Decision<StudioBookingCancelled, CancelStudioBookingRefusal> {
  const own = day.bookings.find(({ id, personId, place }) => id === bookingId && personId === actor.personId && place !== undefined)
  const startsAt = startOfPlace(day, own?.place ?? 0)
  const begun = own !== undefined && (own.caseId !== undefined || startsAt <= now)
  return decideBy<StudioBookingCancelled, CancelStudioBookingRefusal>(
    [
      ...(own ? [] : [{ code: 'STUDIO_NO_SUCH_BOOKING' } as const]),
      ...dayReasons(day, ['planned']),
      ...(begun ? [{ code: 'STUDIO_PLACE_BEGUN', startsAt } as const] : []),
    ],
    () => [{ type: 'StudioBookingCancelled', bookingId, personId: actor.personId, at: now }],
  )
}
