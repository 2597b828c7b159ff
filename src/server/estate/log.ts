import type { Actor } from '../../domain/actor'
import type { Client } from '../db/pool'

/**
 * What happens to the estate itself is told in the same log as everything else; the estate is its own stream.
 * Call it in a transaction that has locked the estate's row (lockEstate), so that the versions follow each other.
 */
export async function logEstate(client: Client, estateId: string, actor: Pick<Actor, 'personId' | 'role'>, event: { type: string; at: number }): Promise<void> {
  await client.query(
    `insert into event (estate_id, stream_id, version, kind, type, data, person_id, role, at)
      select $1::uuid, $1::uuid, coalesce(max(version), 0) + 1, 'estate', $2, $3::jsonb, $4::uuid, $5, $6::timestamptz
      from event where estate_id = $1::uuid and stream_id = $1::uuid`,
    [estateId, event.type, JSON.stringify(event), actor.personId, actor.role, new Date(event.at).toISOString()],
  )
}

/** Locks the estate's row against another change of it, not against what only refers to it. */
export async function lockEstate(client: Client, estateId: string): Promise<void> {
  await client.query('select from estate where id = $1 for no key update', [estateId])
}
