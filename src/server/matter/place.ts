import type { Place, PlaceKind } from '../../domain/matter/matter'
import type { Queryable } from '../db/pool'
import { refused } from '../refused'

const LOOK_UP: Record<Exclude<PlaceKind, 'estate'>, string> = {
  unit: `select u.address as name, u.entrance_id, e.building_id from unit u
    join entrance e on e.estate_id = u.estate_id and e.id = u.entrance_id where u.estate_id = $1 and u.id = $2`,
  entrance: `select b.name || e.name as name, e.id as entrance_id, e.building_id from entrance e
    join building b on b.estate_id = e.estate_id and b.id = e.building_id where e.estate_id = $1 and e.id = $2`,
  building: `select name, null::uuid as entrance_id, id as building_id from building where estate_id = $1 and id = $2`,
  place: `select name, null::uuid as entrance_id, null::uuid as building_id from place where estate_id = $1 and id = $2`,
}

/** The place that was chosen, by its name; refused with PLACE_UNKNOWN where the estate has no such place. */
export async function findPlace(
  db: Queryable,
  estateId: string,
  where: { kind: PlaceKind; id?: string; spot?: string },
): Promise<Place> {
  const spot = where.spot ? ` ${where.spot}` : ''
  if (where.kind === 'estate') return { kind: 'estate', name: where.spot || '小区公共区域' }
  if (!where.id) throw refused({ code: 'PLACE_UNKNOWN' })
  const found = await db.query({ name: `place ${where.kind}`, text: LOOK_UP[where.kind], values: [estateId, where.id] })
  const row = found.rows[0]
  if (!row) throw refused({ code: 'PLACE_UNKNOWN' })
  return {
    kind: where.kind,
    id: where.id,
    name: `${row.name}${spot}`,
    entranceId: row.entrance_id ?? undefined,
    buildingId: row.building_id ?? undefined,
  }
}
