import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Queryable } from '../db/pool'
import { hashOf } from './find'
import { identitiesOf } from './identities'

const DAY = 86_400_000
/** A session that is not used ends after this long; ours: long enough that an elder need not log in anew each month. */
export const IDLE_DAYS = 90

export interface Issued {
  readonly token: string
  readonly expiresAt: string
  readonly personId: string
}

/** Begins a session: an opaque token, stored as its hash alone; acts at once as the identity that fits most. */
export async function issueSession(db: Queryable, personId: string, device: string, now: number): Promise<Issued> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now + IDLE_DAYS * DAY).toISOString()
  const [acting] = await identitiesOf(db, personId)
  await db.query(
    `insert into session (id, token_hash, person_id, device, acting_id, acting_estate, created_at, seen_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
    [newId(), hashOf(token), personId, device, acting?.id ?? null, acting?.estateId ?? null, new Date(now).toISOString(), expiresAt],
  )
  return { token, expiresAt, personId }
}
