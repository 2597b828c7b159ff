import type { Identity } from '../../contract/session'
import type { Queryable } from '../db/pool'

/** All that a person may act as, duties first: who holds one mostly comes for it. */
export async function identitiesOf(db: Queryable, personId: string): Promise<Identity[]> {
  const found = await db.query({
    name: 'identities',
    text: `select d.id, d.estate_id as "estateId", e.name as "estateName", d.role, d.title,
        null::uuid as "unitId", null as address, null as tie, 0 as sort, d.since
      from duty d join estate e on e.id = d.estate_id where d.person_id = $1 and d.ended_at is null
      union all
      select m.id, m.estate_id, e.name, 'resident', u.address, u.id, u.address, m.tie,
        case m.tie when 'owner' then 1 when 'family' then 2 else 3 end, m.since
      from membership m join unit u on u.estate_id = m.estate_id and u.id = m.unit_id
      join estate e on e.id = m.estate_id where m.person_id = $1 and m.ended_at is null
      order by sort, since, id`,
    values: [personId],
  })
  return found.rows.map(({ sort: _, since: _since, ...identity }) => identity)
}
