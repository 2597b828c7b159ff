import type { Actor } from '../../domain/actor'
import type { Instant } from '../../domain/calendar'
import { cancelStudioBooking } from '../../domain/deputyStudio/bookStudio'
import { sayStudioConsent } from '../../domain/deputyStudio/consent'
import type { StudioCase } from '../../domain/deputyStudio/studioCase'
import type { StudioDay } from '../../domain/deputyStudio/day'
import type { Pool } from '../db/pool'
import { handle } from '../handle'

/**
 * Whoever is erased comes to no talk and stands for no published text any more: the place is free, and the consent taken back.
 * @law 个人信息保护法 15, 47
 */
export async function leaveStudio(pool: Pool, personId: string, now: Instant): Promise<void> {
  const actor: Actor = { personId, role: 'resident', unitIds: [] }
  const days = await pool.query<{ estate_id: string; state: StudioDay }>(
    `select estate_id, state from studio_day where phase = 'planned' and state->'bookings' @> jsonb_build_array(jsonb_build_object('personId', $1::text))`,
    [personId],
  )
  for (const { estate_id: estateId, state } of days.rows) {
    for (const { id: bookingId } of state.bookings.filter((one) => one.personId === personId)) {
      if (cancelStudioBooking({ bookingId }, state, actor, now).ok) await handle(pool, { estateId, actor, now }, (work) => work.decide('studioDay', state.id, (day) => cancelStudioBooking({ bookingId }, day, actor, now)))
    }
  }
  const cases = await pool.query<{ estate_id: string; state: StudioCase }>(`select estate_id, state from studio_case where state->>'personId' = $1::text and state->'publicAnswer'->>'consent' in ('asked', 'given')`, [personId])
  for (const { estate_id: estateId, state } of cases.rows) {
    await handle(pool, { estateId, actor, now }, (work) => work.decide('studioCase', state.id, (one) => sayStudioConsent({ agree: false, edition: one.publicAnswer?.edition ?? 0 }, one, actor, now)))
  }
}
