import type { Actor } from '../../domain/actor'
import type { Pool } from '../db/pool'
import { refused } from '../refused'

/** Begins or ends following an item; every item is for all to read. */
export async function follow(pool: Pool, estateId: string, itemId: string, actor: Actor, on: boolean) {
  const found = await pool.query('select number, phase from agenda_item where estate_id = $1 and id = $2', [estateId, itemId])
  const item = found.rows[0]
  if (!item) throw refused({ code: 'NOT_FOUND', kind: 'agendaItem' })
  const text = on
    ? `insert into follow (estate_id, subject_id, person_id, why) values ($1, $2, $3, 'chosen') on conflict do nothing`
    : 'delete from follow where estate_id = $1 and subject_id = $2 and person_id = $3'
  await pool.query(text, [estateId, itemId, actor.personId])
  return { id: itemId, number: item.number, phase: item.phase }
}
