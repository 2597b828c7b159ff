import type { Actor } from '../../domain/actor'
import type { Queryable } from '../db/pool'

/** Joining and the people of an estate are told in the same log as everything else; each person is a stream. */
export async function logPerson(db: Queryable, estateId: string, personId: string, actor: Pick<Actor, 'personId' | 'role'>, event: { type: string; at: number }): Promise<void> {
  await db.query('select 1 from person where id = $1 for update', [personId])
  await db.query(
    `insert into event (estate_id, stream_id, version, kind, type, data, person_id, role, at)
      select $1::uuid, $2::uuid, coalesce(max(version), 0) + 1, 'person', $3, $4::jsonb, $5::uuid, $6, $7::timestamptz
      from event where estate_id = $1::uuid and stream_id = $2::uuid`,
    [estateId, personId, event.type, JSON.stringify(event), actor.personId, actor.role, new Date(event.at).toISOString()],
  )
}
