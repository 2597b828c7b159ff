import { ANSWER_DAYS, askLookBack, LOOK_BACK_DAYS } from '../../domain/agendaItem/lookBack'
import { DAY } from '../../domain/calendar'
import type { Deps } from '../deps'
import { remindEach } from '../jobs/remindEach'

/** Asks those whom an item touched whether it still holds, a month and a season after it was closed. Returns of how many items. */
export async function lookBack({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const [first, last] = [LOOK_BACK_DAYS[0], LOOK_BACK_DAYS[1] + ANSWER_DAYS]
  const { rows } = await pool.query(`select estate_id, id, state from agenda_item where phase = 'closed' and (state->>'closedAt')::bigint between $1 and $2`, [now - last * DAY, now - first * DAY])
  return remindEach(pool, 'agendaItem', rows, now, askLookBack)
}
