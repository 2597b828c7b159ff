import type { Actor } from '../actor'
import { addDays, localDateOf, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { NoSuchBooking } from './bookStudio'
import type { StudioDay, StudioPersonReceived } from './day'
import { dayReasons, hostIdsOf, keeperReasons, RECORD_DAYS, type DayWrongPhase, type NotYourDay, type NotYours } from './reasons'

export interface ReceiveAtStudio {
  readonly bookingId: string
  readonly personId: string
  /** Came without booking, and is written down now. */
  readonly walkIn: boolean
  readonly caseId: string
}

export type ReceiveAtStudioRefusal =
  | NotYours
  | NotYourDay
  | DayWrongPhase
  | NoSuchBooking
  | { code: 'STUDIO_DAY_NOT_YET'; from: Instant }
  | { code: 'STUDIO_RECORD_TOO_LATE'; days: number }
  | { code: 'STUDIO_RECEIVED_ALREADY' }
  | { code: 'STUDIO_HOST_THEMSELVES' }

/** Somebody was heard: on the day itself, or written down within some days after it. Each booking once. */
export function receiveAtStudio(command: ReceiveAtStudio, day: StudioDay, actor: Actor, now: Instant): Decision<StudioPersonReceived, ReceiveAtStudioRefusal> {
  const { bookingId, personId, walkIn, caseId } = command
  const date = localDateOf(day.from)
  const today = localDateOf(now)
  const booking = day.bookings.find(({ id }) => id === bookingId)
  return decideBy<StudioPersonReceived, ReceiveAtStudioRefusal>(
    [
      ...keeperReasons(actor, hostIdsOf(day)),
      ...dayReasons(day, ['planned', 'held']),
      ...(today < date ? [{ code: 'STUDIO_DAY_NOT_YET', from: day.from } as const] : []),
      ...(today > addDays(date, RECORD_DAYS) ? [{ code: 'STUDIO_RECORD_TOO_LATE', days: RECORD_DAYS } as const] : []),
      ...(!walkIn && booking?.personId !== personId ? [{ code: 'STUDIO_NO_SUCH_BOOKING' } as const] : []),
      ...(booking?.caseId !== undefined ? [{ code: 'STUDIO_RECEIVED_ALREADY' } as const] : []),
      ...(hostIdsOf(day).includes(personId) ? [{ code: 'STUDIO_HOST_THEMSELVES' } as const] : []),
    ],
    () => [{ type: 'StudioPersonReceived', bookingId, personId, walkIn, caseId, at: now }],
  )
}
