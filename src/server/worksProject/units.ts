import { scopeId, type Scope } from '../../domain/vote/roll/roll'
import type { Queryable } from '../db/pool'

export interface WorksUnit {
  readonly unitId: string
  readonly address: string
  readonly building: string
  readonly areaCm2: number
}

/** The units that bear the works, in the order of their doors. */
export async function unitsIn(db: Queryable, estateId: string, scope: Scope): Promise<WorksUnit[]> {
  const { rows } = await db.query({
    name: 'units of works',
    text: `select u.id as "unitId", u.address, b.name as building, u.area as "areaCm2" from unit u
      join entrance e on e.estate_id = u.estate_id and e.id = u.entrance_id join building b on b.estate_id = e.estate_id and b.id = e.building_id
      where u.estate_id = $1 and ($2::uuid is null or $2 in (e.building_id, e.id)) order by b.sort, b.name, e.sort, u.sort, u.address`,
    values: [estateId, scopeId(scope) ?? null],
  })
  return rows
}

/** Who owns what now, by unit. */
export async function ownersByUnit(db: Queryable, estateId: string): Promise<Map<string, { personId: string; name: string }[]>> {
  const { rows } = await db.query({
    name: 'owners by unit',
    text: `select m.unit_id, p.id, p.name from membership m join person p on p.id = m.person_id
      where m.estate_id = $1 and m.tie = 'owner' and m.ended_at is null order by m.unit_id, m.since, m.id`,
    values: [estateId],
  })
  const owners = new Map<string, { personId: string; name: string }[]>()
  for (const { unit_id, id, name } of rows) owners.set(unit_id, [...(owners.get(unit_id) ?? []), { personId: id, name }])
  return owners
}
