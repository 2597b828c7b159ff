import type { Actor } from '../../domain/actor'
import type { Pool } from '../db/pool'
import { refused } from '../refused'
import { maySee } from './read'

/** Begins or ends following a matter that one may see; a reporter always follows their own. */
export async function follow(pool: Pool, estateId: string, matterId: string, actor: Actor, on: boolean) {
  const found = await pool.query('select state from matter where estate_id = $1 and id = $2', [estateId, matterId])
  const matter = found.rows[0]?.state
  if (!matter || !maySee(matter, actor)) throw refused({ code: 'NOT_FOUND', kind: 'matter' })
  if (on) {
    await pool.query(
      `insert into follow (estate_id, subject_id, person_id, why) values ($1, $2, $3, 'chosen') on conflict do nothing`,
      [estateId, matterId, actor.personId],
    )
  } else {
    await pool.query(`delete from follow where estate_id = $1 and subject_id = $2 and person_id = $3 and why = 'chosen'`, [
      estateId,
      matterId,
      actor.personId,
    ])
  }
  return { id: matterId, number: matter.number, phase: matter.phase }
}
