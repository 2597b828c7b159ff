import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import { SYSTEM, type Actor } from '../../src/domain/actor'
import { localDateOf, type Instant } from '../../src/domain/calendar'
import type { VoteEvent } from '../../src/domain/vote/events'
import { evolve } from '../../src/domain/vote/evolve'
import { openVote } from '../../src/domain/vote/openVote'
import type { Plans, Vote } from '../../src/domain/vote/vote'
import type { Decision, Refusal } from '../../src/domain/decision'
import { timestamp, type Concept } from '../../src/server/concept'
import { concepts } from '../../src/server/concepts'
import type { Pool } from '../../src/server/db/pool'
import { handle } from '../../src/server/handle'
import { hashOf } from '../../src/server/session/find'
import { keepLog } from '../../src/server/vote/ballot/keepLog'
import { makeVoteKeys } from '../../src/server/vote/ballot/keys'
import { newVoiceState } from '../../src/server/vote/ballot/voice'
import { OPENS, voteIn } from './givenVote'

/** A vote that bears its log and nothing else: what the ballots need of it. */
const bare: Concept<Vote, VoteEvent> = {
  table: 'vote',
  evolve,
  notices: () => [],
  columns: ({ title, secret, closesAt, opensAt }) => ({ title, secret, opens_at: timestamp(opensAt), closes_at: timestamp(closesAt) }),
  react: keepLog,
}
const known = concepts as unknown as Record<string, Concept<Vote, VoteEvent>>
known['vote'] ??= bare

export interface Owner {
  readonly personId: string
  readonly token: string
  readonly unitId: string
  readonly voiceId: string
  readonly no: number
}

export interface OpenBallots {
  readonly voteId: string
  readonly owners: readonly Owner[]
  readonly areaCm2: number
}

interface Given {
  readonly pool: Pool
  readonly estateId: string
  readonly entranceId: string
  readonly buildingId: string
  readonly voices: number
  readonly plans?: Partial<Plans>
  readonly number?: number
  /** Nobody but the first so many has a session. */
  readonly people?: number
  /** When it is open, where not in the days of the tests. */
  readonly window?: { readonly opensAt: Instant; readonly closesAt: Instant }
}

/** An open vote with one home a voice, each with an owner who is logged in. */
export async function openBallots({ pool, estateId, entranceId, buildingId, voices, plans = {}, number = 1, people = voices, window }: Given): Promise<OpenBallots> {
  const voteId = newId()
  const stage = voteIn('roll', plans)
  const owners = Array.from({ length: voices }, (_, at): Owner & { areaCm2: number; label: string } => ({
    personId: newId(),
    token: randomBytes(32).toString('base64url'),
    unitId: newId(),
    voiceId: newId(),
    no: at + 1,
    areaCm2: 800_000 + at,
    label: `${number}号楼1单元${1001 + at}`,
  }))
  const areaCm2 = owners.reduce((sum, one) => sum + one.areaCm2, 0)
  const totals = { persons: voices, areaCm2, voices, units: voices }
  const shown = window && stage.notice && { notice: { ...stage.notice, opensOn: localDateOf(window.opensAt), closesOn: localDateOf(window.closesAt) } }
  const vote: Vote = { ...stage, ...window, ...shown, id: voteId, number, itemId: undefined, roll: { on: '2026-03-04', corrections: 0, totals } }
  await pool.query(
    `insert into vote (estate_id, id, number, version, state, phase, title, secret, opens_at, closes_at, changed_at) values ($1, $2, $3, 5, $4, 'roll', $5, $6, $7, $8, now())`,
    [estateId, voteId, number, JSON.stringify(vote), vote.title, vote.secret, new Date(vote.opensAt as number), new Date(vote.closesAt as number)],
  )
  await seedVoices(pool, { estateId, entranceId, buildingId }, vote, owners)
  await seedPeople(pool, estateId, owners.slice(0, people))
  const keys = await makeVoteKeys(pool, estateId, voteId, vote.secret)
  const opensAt = window?.opensAt ?? OPENS
  const opened = openVote(vote.secret ? { publicKey: keys.sealingKey as string } : {}, vote, SYSTEM, opensAt)
  await step(pool, estateId, voteId, () => opened, opensAt)
  return { voteId, owners, areaCm2 }
}

/** A step of the vote, through the one writer. */
export function step(pool: Pool, estateId: string, voteId: string, rule: (vote: Vote, actor: Actor) => Decision<VoteEvent, Refusal>, now: number, actor = SYSTEM): Promise<Vote> {
  return handle(pool, { estateId, actor, now }, (work) => work.decide('vote' as never, voteId, rule as never) as Promise<Vote>)
}

interface Place {
  readonly estateId: string
  readonly entranceId: string
  readonly buildingId: string
}

async function seedVoices(pool: Pool, { estateId, entranceId, buildingId }: Place, vote: Vote, owners: readonly (Owner & { areaCm2: number; label: string })[]): Promise<void> {
  const units = owners.map(({ unitId, label, areaCm2 }) => ({ id: unitId, door: label, address: label, area: areaCm2 }))
  await pool.query(
    `insert into unit (estate_id, id, entrance_id, door, address, area, area_source)
      select $1, id, $2, door, address, area, 'register' from jsonb_to_recordset($3::jsonb) as u(id uuid, door text, address text, area bigint)`,
    [estateId, entranceId, JSON.stringify(units)],
  )
  const rows = owners.map(({ voiceId, unitId, personId, no, areaCm2, label }) => ({
    id: voiceId,
    number: no,
    state: newVoiceState({ id: voiceId, voteId: vote.id, no, persons: 1, areaCm2, rules: vote.rules }),
    holder: { ownerIds: [personId] },
    units: [{ unitId, label, areaCm2, areaSource: 'register', entranceId, buildingId, kind: 'home' }],
    unit_ids: [unitId],
    label,
    area_cm2: areaCm2,
  }))
  await pool.query(
    `insert into vote_voice (estate_id, vote_id, id, number, version, state, phase, holder, units, unit_ids, building_id, label, persons, area_cm2, changed_at)
      select $1, $2, id, number, 0, state, 'out', holder, units, unit_ids, $4, label, 1, area_cm2, now() from jsonb_populate_recordset(null::vote_voice, $3::jsonb)`,
    [estateId, vote.id, JSON.stringify(rows), buildingId],
  )
}

async function seedPeople(pool: Pool, estateId: string, owners: readonly Owner[]): Promise<void> {
  const rows = owners.map(({ personId, unitId, token }) => ({ person: personId, unit: unitId, membership: newId(), session: newId(), hash: hashOf(token).toString('hex') }))
  const json = JSON.stringify(rows)
  const of = 'jsonb_to_recordset($1::jsonb) as r(person uuid, unit uuid, membership uuid, session uuid, hash text)'
  await pool.query(`insert into person (id, name) select person, '业主' from ${of}`, [json])
  await pool.query(`insert into membership (estate_id, id, unit_id, person_id, tie) select $2, membership, unit, person, 'owner' from ${of}`, [json, estateId])
  await pool.query(
    `insert into session (id, token_hash, person_id, acting_id, acting_estate, expires_at)
      select session, decode(hash, 'hex'), person, membership, $2, '2100-01-01' from ${of}`,
    [json, estateId],
  )
}

/** Somebody's request by their token. */
export async function ask(app: FastifyInstance, token: string | undefined, method: 'GET' | 'POST', url: string, body?: object, key?: string) {
  const answer = await app.inject({
    method,
    url,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(key && { 'idempotency-key': key }), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { payload: JSON.stringify(body) }),
  })
  const text = answer.body
  return { status: answer.statusCode, text, body: text.startsWith('{') && !text.includes('\n') ? JSON.parse(text) : undefined }
}

export const agree = { choices: [['q1', ['agree']]] }
export const against = { choices: [['q1', ['against']]] }
