import type { Actor } from '../../domain/actor'
import type { Queryable } from '../db/pool'

/** Each reading of an unmasked address or phone is itself kept: who read whose, as what, and why (处理工单 12). */
export async function recordReading(db: Queryable, estateId: string, viewer: Actor, why: string, personIds: readonly string[], now: number): Promise<void> {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return
  await db.query({
    name: 'record reading',
    text: `insert into disclosure (estate_id, id, reader_id, role, about_id, what, why, at)
      select $1, gen_random_uuid(), $2, $3, about, '电话、住址', $4, $5 from unnest($6::uuid[]) as about`,
    values: [estateId, viewer.personId, viewer.role, why, new Date(now), ids],
  })
}
