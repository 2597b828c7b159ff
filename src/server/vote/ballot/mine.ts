import type { Actor } from '../../../domain/actor'
import { castReasons } from '../../../domain/vote/ballot/castBallot'
import { isLive, type Grant } from '../../../domain/vote/ballot/grant'
import type { VoiceBox } from '../../../domain/vote/ballot/voiceBox'
import type { Vote } from '../../../domain/vote/vote'
import type { MyVoice } from '../../../contract/ballot'
import type { Pool } from '../../db/pool'
import { problemOf } from '../../problem'
import { readPeople } from '../../timeline'
import { checkCode, type EntryBody } from './entry'
import { readOwners } from './owners'
import { readVote } from './readVote'
import { countedIn, type StoredVoice } from './voice'

interface Row {
  id: string
  state: StoredVoice
  label: string
  units: { label: string; areaCm2: number }[]
  entry_id: string | null
  body: EntryBody | null
}

const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString())

/** The voices that somebody may cast in a vote, as an owner of now or in an owner's place, and where each stands. */
export async function myVoices(pool: Pool, estateId: string, voteId: string, actor: Actor, now: number): Promise<MyVoice[]> {
  const vote = await readVote(pool, estateId, voteId)
  const rows = await findRows(pool, estateId, voteId, actor.personId)
  const owners = await readOwners(pool, estateId, rows.map(({ id }) => id))
  const boxes = rows.map((row) => ({ row, box: { ...row.state.box, ownerIds: owners.get(row.id) ?? [] } }))
  const mine = boxes.filter(({ box }) => standingOf(box, actor.personId) !== undefined)
  const people = await readPeople(pool, estateId, mine.flatMap(({ box }) => box.ownerIds))
  return mine.map(({ row, box }) => shown(row, box, vote, actor, now, (id) => people.get(id)?.name ?? '业主'))
}

async function findRows(pool: Pool, estateId: string, voteId: string, personId: string): Promise<Row[]> {
  const { rows } = await pool.query({
    name: 'my voices',
    text: `with units as (select array_agg(unit_id) as ids from membership where estate_id = $1 and person_id = $3 and tie = 'owner' and ended_at is null),
      mine as (select v.* from vote_voice v, units where v.estate_id = $1 and v.vote_id = $2 and v.unit_ids && units.ids
        union select v.* from vote_voice v where v.estate_id = $1 and v.vote_id = $2 and v.grantee_ids <> '{}' and v.grantee_ids @> array[$3::uuid])
      select id, state, label, units from mine order by number`,
    values: [estateId, voteId, personId],
  })
  return withEntries(pool, estateId, voteId, rows)
}

/** The entry of the ballot that counts: a voice's records and entries bear the same order. */
async function withEntries(pool: Pool, estateId: string, voteId: string, rows: readonly Row[]): Promise<Row[]> {
  const asked = rows.map(({ state }) => {
    const counted = countedIn(state)
    return { number: state.number, version: counted ? state.box.records.indexOf(counted) + 1 : 0 }
  })
  const { rows: entries } = await pool.query({
    name: 'counted entries',
    text: `select e.id, e.number, e.body from jsonb_to_recordset($3::jsonb) as a(number bigint, version int)
      join vote_entry e on e.estate_id = $1 and e.vote_id = $2 and e.number = a.number and e.version = a.version`,
    values: [estateId, voteId, JSON.stringify(asked)],
  })
  return rows.map((row) => {
    const entry = entries.find(({ number }) => number === row.state.number)
    return { ...row, entry_id: entry?.id ?? null, body: entry?.body ?? null }
  })
}

function standingOf(box: VoiceBox, personId: string): { as: MyVoice['as']; grant?: Grant } | undefined {
  if (box.ownerIds.includes(personId)) return { as: 'owner' }
  const grant = box.grants.findLast((one) => one.personId === personId && one.endedAt === undefined)
  return grant && { as: grant.kind, grant }
}

function shown({ id, state, label, units, entry_id, body }: Row, box: VoiceBox, vote: Vote, actor: Actor, now: number, nameOf: (id: string) => string): MyVoice {
  const { as, grant } = standingOf(box, actor.personId) ?? { as: 'owner' }
  const counted = countedIn(state)
  const [first, ...others] = castReasons(vote, box, actor, now)
  const mayRead = counted !== undefined && maySeeBallot(box, counted, actor.personId)
  return {
    id,
    no: state.number,
    label,
    units: units.map((unit) => ({ label: unit.label, areaCm2: unit.areaCm2 })),
    areaCm2: state.areaCm2,
    as,
    forName: grant ? (grant.forOwnerId === undefined ? label : nameOf(grant.forOwnerId)) : null,
    phase: state.phase,
    counted: counted ? { kind: counted.kind, channel: counted.channel, by: counted.by, at: new Date(counted.at).toISOString() } : null,
    entryId: mayRead ? entry_id : null,
    code: mayRead && body ? checkCode(body) : null,
    mayCast: first === undefined,
    whyNot: first ? problemOf([first, ...others]).detail : null,
    until: iso(grant?.expiresAt),
    paperWaits: box.papers.length > 0,
    coOwners: as === 'owner' && box.ownerIds.length > 1 ? box.ownerIds.map((personId) => ({ personId, name: nameOf(personId), named: personId === box.namedOwnerId, me: personId === actor.personId })) : [],
    grants: as === 'owner' ? box.grants.map((one) => grantShown(one, box.ownerIds, now)) : [],
  }
}

const grantShown = (grant: Grant, ownerIds: readonly string[], now: number): MyVoice['grants'][number] => ({
  id: grant.id,
  kind: grant.kind,
  name: grant.name,
  confirmed: grant.confirmed,
  expiresAt: iso(grant.expiresAt),
  endedAt: iso(grant.endedAt),
  live: isLive(grant, ownerIds, now),
})

/** A ballot is shown to whoever cast it, to the owner for whom it was cast, and one from paper to the owners. */
export function maySeeBallot(box: VoiceBox, record: NonNullable<ReturnType<typeof countedIn>>, personId: string): boolean {
  if (record.by === 'clerk') return box.ownerIds.includes(personId)
  return record.personId === personId || box.grants.some(({ id, forOwnerId }) => id === record.grantId && forOwnerId === personId)
}
