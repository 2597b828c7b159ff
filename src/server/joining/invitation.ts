import { v7 as newId } from 'uuid'
import type { Client, Queryable } from '../db/pool'
import { refused } from '../refused'
import { newShortCode } from '../shortCode'

const DAY = 86_400_000
/** Ours: a letter in the box is read within a season. */
const LASTS_DAYS = 90

export interface NewInvitations {
  readonly estateId: string
  readonly unitIds: readonly string[]
  readonly tie: 'owner' | 'tenant' | 'family'
  readonly madeBy: string
  readonly now: number
}

/** Makes a letter for each unit, each with a code of its own. Refuses with UNIT_UNKNOWN where one is not of this estate. */
export async function makeInvitations(client: Client, { estateId, unitIds, tie, madeBy, now }: NewInvitations) {
  const ids = [...new Set(unitIds)]
  const found = await client.query('select id, address from unit where estate_id = $1 and id = any($2::uuid[]) order by sort, address', [estateId, ids])
  if (found.rows.length !== ids.length) throw refused({ code: 'UNIT_UNKNOWN' })
  const expiresAt = new Date(now + LASTS_DAYS * DAY).toISOString()
  const rows = found.rows.map(({ id, address }) => ({ id: newId(), unitId: id as string, address: address as string, code: newShortCode(), expiresAt }))
  for (const row of rows) {
    await client.query(
      `insert into invitation (estate_id, id, unit_id, code, tie, made_by, made_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [estateId, row.id, row.unitId, row.code, tie, madeBy, new Date(now).toISOString(), expiresAt],
    )
  }
  return rows.map(({ unitId: _, ...row }) => row)
}

/** Joins a unit by a letter's code: once, and within its time. */
export async function joinByInvitation(client: Client, code: string, personId: string, now: number) {
  const at = new Date(now).toISOString()
  const taken = await client.query(
    `update invitation i set used_by = $2, used_at = $3 from unit u
      where i.code = $1 and i.used_at is null and i.revoked_at is null and i.expires_at > $3 and u.estate_id = i.estate_id and u.id = i.unit_id
      returning i.estate_id, i.unit_id, i.tie, u.address`,
    [code.toUpperCase().replace(/[\s-]/g, ''), personId, at],
  )
  const row = taken.rows[0]
  if (!row) throw refused({ code: 'INVITATION_OVER' })
  const identityId = await addMembership(client, row.estate_id, row.unit_id, personId, row.tie, at)
  return { identityId, estateId: row.estate_id as string, address: row.address as string }
}

/** Ties a person to a unit; who is tied already stays so. */
export async function addMembership(db: Queryable, estateId: string, unitId: string, personId: string, tie: string, at: string): Promise<string> {
  const added = await db.query(
    `insert into membership (estate_id, id, unit_id, person_id, tie, since) values ($1, $2, $3, $4, $5, $6)
      on conflict (estate_id, unit_id, person_id, tie) where ended_at is null do nothing returning id`,
    [estateId, newId(), unitId, personId, tie, at],
  )
  if (added.rows[0]) return added.rows[0].id
  const there = await db.query(
    'select id from membership where estate_id = $1 and unit_id = $2 and person_id = $3 and tie = $4 and ended_at is null',
    [estateId, unitId, personId, tie],
  )
  return there.rows[0].id
}
