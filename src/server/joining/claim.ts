import { v7 as newId } from 'uuid'
import type { Actor } from '../../domain/actor'
import type { Client } from '../db/pool'
import { refused } from '../refused'
import { addMembership } from './invitation'
import { logPerson } from './log'

export interface NewClaim {
  readonly estateId: string
  readonly personId: string
  readonly unitId: string
  readonly tie: 'owner' | 'tenant' | 'family'
  readonly name: string
  readonly note: string
  readonly now: number
}

/** "I live there": waits for the committee or the company. One open claim a unit and person. */
export async function claimUnit(client: Client, claim: NewClaim): Promise<{ id: string; state: string }> {
  const { estateId, personId, unitId, tie, name, note, now } = claim
  const unit = await client.query('select 1 from unit where estate_id = $1 and id = $2', [estateId, unitId])
  if (!unit.rows[0]) throw refused({ code: 'UNIT_UNKNOWN' })
  const member = await client.query(
    'select 1 from membership where estate_id = $1 and unit_id = $2 and person_id = $3 and tie = $4 and ended_at is null',
    [estateId, unitId, personId, tie],
  )
  if (member.rows[0]) throw refused({ code: 'ALREADY_YOURS' })
  const made = await client.query(
    `insert into claim (estate_id, id, unit_id, person_id, tie, name, note, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (estate_id, unit_id, person_id) where state = 'open' do nothing returning id`,
    [estateId, newId(), unitId, personId, tie, name, note, new Date(now).toISOString()],
  )
  if (!made.rows[0]) throw refused({ code: 'CLAIM_WAITS' })
  await logPerson(client, estateId, personId, { personId, role: 'system' }, { type: 'UnitClaimed', at: now })
  return { id: made.rows[0].id, state: 'open' }
}

/** Confirms a claim, or refuses it with a reason; nobody decides on their own. */
export async function decideClaim(client: Client, estateId: string, claimId: string, actor: Actor, decision: { confirm: true } | { confirm: false; reason: string }, now: number) {
  const found = await client.query('select * from claim where estate_id = $1 and id = $2 for update', [estateId, claimId])
  const claim = found.rows[0]
  if (!claim) throw refused({ code: 'NOT_FOUND' })
  if (claim.state !== 'open') throw refused({ code: 'CLAIM_DECIDED' })
  if (claim.person_id === actor.personId) throw refused({ code: 'OWN_CLAIM' })
  const at = new Date(now).toISOString()
  const state = decision.confirm ? 'confirmed' : 'refused'
  await client.query('update claim set state = $3, reason = $4, decided_by = $5, decided_at = $6 where estate_id = $1 and id = $2', [
    estateId,
    claimId,
    state,
    decision.confirm ? null : decision.reason,
    actor.personId,
    at,
  ])
  if (decision.confirm) {
    await addMembership(client, estateId, claim.unit_id, claim.person_id, claim.tie, at)
    // the name that was vouched for takes the place of 微信用户 or 居民1234
    await client.query(`update person set name = $2 where id = $1 and (name = '微信用户' or name ~ '^居民[0-9]{4}$')`, [claim.person_id, claim.name])
  }
  await tell(client, estateId, claim.person_id, claimId, decision, at)
  await logPerson(client, estateId, claim.person_id, actor, { type: decision.confirm ? 'ClaimConfirmed' : 'ClaimRefused', at: now })
  return { id: claimId, state }
}

async function tell(client: Client, estateId: string, personId: string, claimId: string, decision: { confirm: boolean; reason?: string }, at: string) {
  await client.query(
    `insert into notice (estate_id, id, person_id, kind, title, body, link, subject_id, made_at) values ($1, $2, $3, 'ClaimDecided', $4, $5, '', $6, $7)`,
    [
      estateId,
      newId(),
      personId,
      decision.confirm ? '房屋认领已通过' : '房屋认领没有通过',
      decision.confirm ? '现在可以用这个身份反映问题、关注进展了。' : `${decision.reason}。可以改好后再申请，或带上证件到物业前台办理。`,
      claimId,
      at,
    ],
  )
}
