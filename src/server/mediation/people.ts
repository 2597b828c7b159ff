import type { Mediation, Side } from '../../domain/mediation/mediation'
import { tierAbove, TIER_ROLES } from '../../domain/mediation/tiers'
import type { Queryable } from '../db/pool'
import type { Work } from '../work'
import { tierDays } from './days'
import { maskName } from '../estate/mask'
import { refused } from '../refused'

export interface TierPerson {
  readonly personId: string
  readonly name: string
  readonly title: string
}

/** Who sits at the tier where a case lies. */
export async function tierPeople(db: Queryable, estateId: string, { tier }: Pick<Mediation, 'tier'>): Promise<TierPerson[]> {
  const found = await db.query<TierPerson>({
    name: 'people of a tier',
    text: `select distinct on (d.person_id) d.person_id as "personId", p.name, d.title from duty d join person p on p.id = d.person_id
      where d.estate_id = $1 and d.role = any($2) and d.ended_at is null and p.erased_at is null order by d.person_id, d.since`,
    values: [estateId, TIER_ROLES[tier]],
  })
  return found.rows.sort((a, b) => (a.title < b.title ? -1 : 1))
}

/** Those of the tier by id, each named by title; refused where one does not sit there. */
export async function mediatorsOf(db: Queryable, estateId: string, mediation: Mediation, ids: readonly string[]) {
  const people = await tierPeople(db, estateId, mediation)
  const wanted = [...new Set(ids)]
  const missing = wanted.filter((id) => !people.some(({ personId }) => personId === id)).length
  if (missing > 0) throw refused({ code: 'PERSON_UNKNOWN', persons: missing })
  return people.filter(({ personId }) => wanted.includes(personId)).map(({ personId, title }) => ({ personId, name: title }))
}

const HOME = `select p.id as "personId", p.name, p.phone is not null or p.openid is not null as account, m.tie, u.address from unit u
  left join membership m on m.estate_id = u.estate_id and m.unit_id = u.id and m.ended_at is null
  left join person p on p.id = m.person_id and p.erased_at is null
  where u.estate_id = $1`

/** Who lives or owns in a home, so that the right one is asked; masked, until one of them is named as a party. */
export async function peopleAt(db: Queryable, estateId: string, unitId: string) {
  const { rows } = await db.query({ name: 'people at a home', text: `${HOME} and u.id = $2 order by m.tie, p.name limit 50`, values: [estateId, unitId] })
  if (rows.length === 0) throw refused({ code: 'UNIT_UNKNOWN' })
  return {
    address: rows[0].address as string,
    rows: rows.filter(({ personId }) => personId).map(({ personId, name, tie }) => ({ personId, name: maskName(name), tie })),
  }
}

interface PartyTold {
  readonly side: Side
  readonly personId?: string
  readonly name: string
  readonly phone: string
  readonly address: string
}

/** A party as it is named: one of the estate by the name that the estate knows; number and home are looked up when they are needed, and gone when they are. */
export async function partyTold(db: Queryable, estateId: string, told: PartyTold): Promise<PartyTold & { account: boolean }> {
  if (!told.personId) return { ...told, account: false }
  const { rows } = await db.query({ name: 'party of the estate', text: `${HOME} and p.id = $2 order by m.since limit 1`, values: [estateId, told.personId] })
  const [person] = rows
  if (!person) throw refused({ code: 'PERSON_UNKNOWN', persons: 1 })
  return { side: told.side, personId: told.personId, name: person.name, phone: '', address: '', account: person.account }
}

/** Where those of the parties who belong to the estate can be reached now. */
export async function contactsOf(db: Queryable, estateId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, { phone: string; address: string }>> {
  const found = await db.query<{ id: string; phone: string | null; address: string | null }>({
    name: 'contacts of parties',
    text: `select p.id, p.phone, (select u.address from membership s join unit u on u.estate_id = s.estate_id and u.id = s.unit_id
        where s.estate_id = $1 and s.person_id = p.id and s.ended_at is null order by s.since limit 1) as address
      from person p where p.id = any($2::uuid[])`,
    values: [estateId, personIds],
  })
  return new Map(found.rows.map(({ id, phone, address }) => [id, { phone: phone ?? '', address: address ?? '' }]))
}

/** What stands above a case: each tier's days, and how many sit at the next. */
export async function tierAboveOf(work: Work, { tier }: Mediation) {
  const next = tierAbove(tier)
  const seats = next === undefined ? 0 : (await tierPeople(work.reads, work.estateId, { tier: next })).length
  return { days: await tierDays(work.reads, work.estateId), seats }
}
