import type { CommitteeAnswer, CommitteePage } from '../../contract/committee'
import { hasRole, type Actor } from '../../domain/actor'
import type { Instant } from '../../domain/calendar'
import type { Committee, Member } from '../../domain/committee/committee'
import { duties, endsOn } from '../../domain/committee/duties'
import { KEEPERS } from '../../domain/committee/seatCommittee'
import { vacancy } from '../../domain/committee/seats'
import type { Pool } from '../db/pool'
import { readEvents, readPeople, timelineOf } from '../timeline'

/** The committee that sits, with what is to be done; and those before it. */
export async function readCommitteePage(pool: Pool, estateId: string, viewer: Actor | undefined, now: Instant): Promise<CommitteeAnswer> {
  const { rows } = await pool.query<{ state: Committee }>('select state from committee where estate_id = $1 order by number desc limit 20', [estateId])
  const [newest, ...earlier] = rows.map(({ state }) => state)
  const keeps = hasRole(viewer, KEEPERS)
  return {
    ...(newest && { committee: await pageOf(pool, estateId, newest, viewer, keeps, now) }),
    mayEnter: keeps && newest?.phase !== 'sitting',
    former: earlier.map((one) => ({ id: one.id, number: one.number, electedOn: one.electedOn, endsOn: endsOn(one), names: one.members.map(({ name }) => name) })),
  }
}

async function pageOf(pool: Pool, estateId: string, committee: Committee, viewer: Actor | undefined, keeps: boolean, now: Instant): Promise<CommitteePage> {
  const events = await readEvents(pool, estateId, [committee.id])
  const people = await readPeople(pool, estateId, [...new Set(events.map(({ personId }) => personId))])
  return {
    id: committee.id,
    number: committee.number,
    phase: committee.phase,
    electedOn: committee.electedOn,
    endsOn: endsOn(committee),
    seats: committee.seats,
    members: committee.members.map((one) => ({ id: one.id, name: one.name, title: titleOf(one, committee), since: one.since, ...(one.ended && { ended: one.ended }) })),
    alternates: committee.alternates.map(({ id, name }) => ({ id, name })),
    vacancy: committee.phase === 'over' ? 'none' : vacancy(committee),
    ...(committee.voteId !== undefined && { voteId: committee.voteId }),
    ...(committee.filedOn !== undefined && { filedOn: committee.filedOn }),
    handed: committee.handed.map(({ item, on }) => ({ item, on })),
    duties: [...duties(committee, now)],
    recalls: committee.recalls.map((one) => ({ ...one })),
    keeps,
    timeline: timelineOf(events, { viewerId: viewer?.personId, seesNames: keeps, people }),
  }
}

const titleOf = ({ id }: Member, { directorId, deputyIds }: Committee): CommitteePage['members'][number]['title'] => (id === directorId ? 'director' : deputyIds.includes(id) ? 'deputy' : 'member')
