import { MINUTE, type Instant } from '../calendar'
import type { Booking, StudioDay } from './day'

type Times = Pick<StudioDay, 'from' | 'until' | 'minutes'>

/** How many talks of that length the time holds; what is left over at the end is nobody's. */
export const placesIn = ({ from, until, minutes }: Times): number => Math.max(0, Math.floor((until - from) / (minutes * MINUTE)))

/** When a place begins. */
export const startOfPlace = ({ from, minutes }: Pick<Times, 'from' | 'minutes'>, place: number): Instant => from + place * minutes * MINUTE

export const bookingAt = ({ bookings }: Pick<StudioDay, 'bookings'>, place: number): Booking | undefined => bookings.find((one) => one.place === place)

/** Places that nobody has booked and that have not begun. */
export const freePlaces = (day: StudioDay, now: Instant): readonly number[] =>
  day.phase === 'planned' ? Array.from({ length: placesIn(day) }, (_, place) => place).filter((place) => startOfPlace(day, place) > now && !bookingAt(day, place)) : []
