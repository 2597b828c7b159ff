import type { Instant } from '../calendar'

/** `held` once its date is over, whoever came. */
export type StudioDayPhase = 'planned' | 'held' | 'cancelled'

/** A deputy who receives that day, as people know them: 人大代表江医生. */
export interface Host {
  readonly personId: string
  readonly title: string
}

/** Somebody who booked a place, or was written down without one. Who it is and what it is about stays with them, the day's hosts and the secretary. */
export interface Booking {
  readonly id: string
  /** Counted from 0; whoever came without booking has none. */
  readonly place?: number
  readonly personId: string
  readonly words: string
  /** Their own matter, so that nothing is told twice. */
  readonly matter?: { readonly id: string; readonly number: number }
  /** What was written down of the talk. */
  readonly caseId?: string
}

/** A day on which deputies receive at the estate's studio. */
export interface StudioDay {
  readonly id: string
  readonly number: number
  readonly phase: StudioDayPhase
  readonly from: Instant
  readonly until: Instant
  readonly place: string
  /** How long one talk is. */
  readonly minutes: number
  readonly hosts: readonly Host[]
  readonly bookings: readonly Booking[]
  readonly plannedBy: string
  readonly cancelReason?: string
  readonly reminded: boolean
}

export type StudioDayPlanned = {
  type: 'StudioDayPlanned'
  id: string
  number: number
  from: Instant
  until: Instant
  place: string
  minutes: number
  hosts: readonly Host[]
  by: string
  at: Instant
}
export type StudioDayCancelled = { type: 'StudioDayCancelled'; reason: string; at: Instant }
export type StudioBooked = { type: 'StudioBooked'; booking: Booking; at: Instant }
export type StudioBookingCancelled = { type: 'StudioBookingCancelled'; bookingId: string; personId: string; at: Instant }
/** `walkIn`: came without booking. */
export type StudioPersonReceived = { type: 'StudioPersonReceived'; bookingId: string; personId: string; walkIn: boolean; caseId: string; at: Instant }
export type StudioDayReminded = { type: 'StudioDayReminded'; at: Instant }
export type StudioDayHeld = { type: 'StudioDayHeld'; at: Instant }

export type StudioDayEvent =
  | StudioDayPlanned
  | StudioDayCancelled
  | StudioBooked
  | StudioBookingCancelled
  | StudioPersonReceived
  | StudioDayReminded
  | StudioDayHeld

export const NEXT_DAY_PHASES: Record<StudioDayPhase, readonly StudioDayPhase[]> = { planned: ['held', 'cancelled'], held: [], cancelled: [] }

/** The day after an event; the first event makes it. Replaying all of them gives the state that is stored. */
export function evolve(day: StudioDay | undefined, event: StudioDayEvent): StudioDay {
  if (event.type === 'StudioDayPlanned') {
    const { type: _type, by, at: _at, ...plan } = event
    return { ...plan, phase: 'planned', bookings: [], plannedBy: by, reminded: false }
  }
  if (!day) throw new Error(`a day of the studio begins with StudioDayPlanned, not ${event.type}`)
  switch (event.type) {
    case 'StudioDayCancelled':
      return { ...day, phase: 'cancelled', cancelReason: event.reason }
    case 'StudioBooked':
      return { ...day, bookings: [...day.bookings, event.booking] }
    case 'StudioBookingCancelled':
      return { ...day, bookings: day.bookings.filter(({ id }) => id !== event.bookingId) }
    case 'StudioPersonReceived':
      return { ...day, bookings: received(day.bookings, event) }
    case 'StudioDayReminded':
      return { ...day, reminded: true }
    case 'StudioDayHeld':
      return { ...day, phase: 'held' }
  }
}

const received = (bookings: readonly Booking[], { bookingId: id, personId, walkIn, caseId }: StudioPersonReceived): Booking[] =>
  walkIn ? [...bookings, { id, personId, words: '', caseId }] : bookings.map((one) => (one.id === id ? { ...one, caseId } : one))
