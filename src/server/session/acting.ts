import type { Identity } from '../../contract/session'
import type { Queryable } from '../db/pool'
import { refused } from '../refused'
import { identitiesOf } from './identities'

/** Acts as one of one's own identities from now on, in this session. Refuses with NOT_YOUR_IDENTITY. */
export async function actAs(db: Queryable, sessionId: string, personId: string, chosen: { estateId: string; identityId: string }): Promise<Identity> {
  const identity = (await identitiesOf(db, personId)).find(({ id, estateId }) => id === chosen.identityId && estateId === chosen.estateId)
  if (!identity) throw refused({ code: 'NOT_YOUR_IDENTITY' })
  await db.query('update session set acting_id = $2, acting_estate = $3 where id = $1', [sessionId, identity.id, identity.estateId])
  return identity
}

/** Acts as the first identity where the session acts as none yet, or as one that has ended. */
export async function actAsFirst(db: Queryable, sessionId: string, personId: string): Promise<Identity | undefined> {
  const [first] = await identitiesOf(db, personId)
  if (first) await db.query('update session set acting_id = $2, acting_estate = $3 where id = $1', [sessionId, first.id, first.estateId])
  return first
}
