import { ROLE_NAMES, type Role } from '../../domain/actor'
import type { Came } from '../../domain/meeting/meeting'
import { findPersons } from '../agendaItem/persons'
import type { Queryable } from '../db/pool'
import type { Work } from '../work'

interface Duty {
  readonly role: Role
  readonly title: string
}

/** Those who hold an office came as that, unless something else is written; their title is known to all. */
export async function withOffices(db: Queryable, estateId: string, came: readonly Came[]): Promise<Came[]> {
  const found = await db.query({
    name: 'offices of persons',
    text: `select distinct on (person_id) person_id, role, title from duty
      where estate_id = $1 and person_id = any($2::uuid[]) and ended_at is null order by person_id, since`,
    values: [estateId, came.flatMap(({ personId }) => personId ?? [])],
  })
  const duties = new Map<string, Duty>(found.rows.map(({ person_id: id, role, title }) => [id, { role, title }]))
  return came.map((one) => {
    const duty = duties.get(one.personId ?? '')
    return duty ? { ...one, as: one.as || ROLE_NAMES[duty.role], named: one.named || one.name === duty.title } : one
  })
}

/** Somebody of the estate, by name and by what they are at the table. */
export async function personAt(work: Work, personId: string): Promise<{ personId: string; name: string; as: string }> {
  const [{ name } = { name: '' }] = await findPersons(work.client, work.estateId, [personId])
  const [one] = await withOffices(work.client, work.estateId, [{ personId, name, as: '' }])
  return { personId, name, as: one?.as || '居民' }
}
