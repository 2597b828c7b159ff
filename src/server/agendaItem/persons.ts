import type { Asked } from '../../domain/meeting/meeting'
import type { Queryable } from '../db/pool'
import { refused } from '../refused'

/** People of the estate by id, named as neighbours call them; refused with PERSON_UNKNOWN where one is not of it. */
export async function findPersons(db: Queryable, estateId: string, ids: readonly string[]): Promise<Asked[]> {
  const wanted = [...new Set(ids)]
  const found = await db.query({ name: 'persons of the estate', text: PERSONS, values: [estateId, wanted] })
  const names = new Map<string, string>(found.rows.map(({ id, name }) => [id, name]))
  const missing = wanted.filter((id) => !names.has(id)).length
  if (missing > 0) throw refused({ code: 'PERSON_UNKNOWN', persons: missing })
  return wanted.map((personId) => ({ personId, name: names.get(personId) ?? '' }))
}

const PERSONS = `select p.id, coalesce(d.title, p.name) as name from person p
  left join lateral (select title from duty where estate_id = $1 and person_id = p.id and ended_at is null order by since limit 1) d on true
  where p.id = any($2::uuid[]) and p.erased_at is null
    and (d.title is not null or exists (select from membership m where m.estate_id = $1 and m.person_id = p.id and m.ended_at is null))`
