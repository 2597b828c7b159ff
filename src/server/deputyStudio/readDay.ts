import type { StudioDayPage } from '../../contract/deputyStudio'
import type { Actor } from '../../domain/actor'
import { toIso, type Instant } from '../../domain/calendar'
import type { Booking, StudioDay } from '../../domain/deputyStudio/day'
import { openDayVerbs, seesBookings } from '../../domain/deputyStudio/openVerbs'
import { freePlaces, placesIn, startOfPlace } from '../../domain/deputyStudio/places'
import type { Pool } from '../db/pool'
import { refused } from '../refused'
import { readPeople } from '../timeline'
import { dayRow } from './shown'

/** A day: which times are free for everybody, the reader's own booking, and who comes for those who receive. */
export async function readStudioDayPage(pool: Pool, estateId: string, dayId: string, viewer: Actor | undefined, now: Instant): Promise<StudioDayPage> {
  const { rows } = await pool.query<{ state: StudioDay }>({ name: 'studio day', text: 'select state from studio_day where estate_id = $1 and id = $2', values: [estateId, dayId] })
  const day = rows[0]?.state
  if (!day) throw refused({ code: 'NOT_FOUND', kind: 'studioDay' })
  const free = new Set(freePlaces(day, now))
  const own = day.bookings.find((one) => one.personId === viewer?.personId && one.place !== undefined)
  const desk = seesBookings(day, viewer)
  return {
    ...dayRow(day, viewer, now),
    ...(day.cancelReason !== undefined && { cancelReason: day.cancelReason }),
    times: Array.from({ length: placesIn(day) }, (_, place) => ({ place, from: toIso(startOfPlace(day, place)), free: free.has(place) })),
    ...(own && { booking: ownBooking(day, own, now) }),
    ...(desk && { bookings: await bookingsOf(pool, estateId, day), hosts: day.hosts.map((one) => ({ ...one })) }),
    can: [...openDayVerbs(day, viewer, now)],
  }
}

function ownBooking(day: StudioDay, { id, place = 0, words, matter, caseId }: Booking, now: Instant) {
  const from = startOfPlace(day, place)
  return { id, from: toIso(from), words, ...(matter && { matter: { ...matter } }), ...(caseId && { caseId }), begun: caseId !== undefined || from <= now }
}

/** Those who booked in the order of their times, then those who came without. */
async function bookingsOf(pool: Pool, estateId: string, day: StudioDay) {
  const people = await readPeople(pool, estateId, day.bookings.map(({ personId }) => personId))
  return day.bookings
    .toSorted((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity) || (one.id < other.id ? -1 : 1))
    .map(({ id, place, personId, words, matter, caseId }) => ({
      id,
      name: people.get(personId)?.name ?? '',
      words,
      ...(place !== undefined && { from: toIso(startOfPlace(day, place)) }),
      ...(matter && { matter: { ...matter } }),
      ...(caseId !== undefined && { caseId }),
    }))
}
