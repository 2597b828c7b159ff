import { chaseTasks } from '../../domain/agendaItem/chaseTasks'
import { addDays, localDateOf } from '../../domain/calendar'
import type { Deps } from '../deps'
import { remindEach } from '../jobs/remindEach'

/** Reminds those who took something on, the day before its day and when it has passed. Returns of how many items. */
export async function chaseOpenTasks({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const { rows } = await pool.query(
    `select estate_id, id, state from agenda_item where phase not in ('closed', 'handedOn')
      and exists (select from jsonb_array_elements(state->'tasks') t where t->>'state' = 'open' and t->>'due' <= $1)`,
    [addDays(localDateOf(now), 1)],
  )
  return remindEach(pool, 'agendaItem', rows, now, chaseTasks)
}
