import { OPEN_PHASES } from '../../domain/ticket/ticket'
import type { Pool } from '../db/pool'

/** The estate's workers as JSON, each with what they have in hand and when the next of it is due. */
export async function listWorkersJson(pool: Pool, estateId: string): Promise<string> {
  const found = await pool.query({
    name: 'list workers',
    text: `select json_build_object('rows', coalesce(json_agg(w order by w."inHand", w.title, w.id), '[]'))::text as json from (
        select p.id, p.name, d.title, count(t.id)::int as "inHand", min(t.due) as "nextDue"
        from duty d join person p on p.id = d.person_id
        left join ticket t on t.estate_id = d.estate_id and t.worker_id = d.person_id and t.phase = any($2::text[])
        where d.estate_id = $1 and d.role = 'worker' and d.ended_at is null
        group by p.id, p.name, d.title) w`,
    values: [estateId, OPEN_PHASES],
  })
  return found.rows[0].json
}
