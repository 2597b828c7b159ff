import type { EstatePage } from '../../contract/estate'
import type { Pool } from '../db/pool'
import { refused } from '../refused'

/** An estate with its places and buildings; doors are for whoever is logged in, who may have to pick their own. */
export async function readEstatePage(pool: Pool, estateId: string, withDoors: boolean): Promise<EstatePage> {
  const found = await pool.query({
    name: 'estate page',
    text: `select json_build_object('id', e.id, 'name', e.name, 'county', e.county, 'builtYear', e.built_year,
      'units', (select count(*) from unit where estate_id = e.id),
      'area', (select coalesce(sum(area), 0) from unit where estate_id = e.id),
      'places', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'code', code) order by sort, name), '[]') from place where estate_id = e.id),
      'buildings', (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name, 'entrances',
          (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'units',
              case when $2 then (select coalesce(json_agg(json_build_object('id', u.id, 'door', u.door, 'address', u.address) order by u.sort, u.door), '[]')
                from unit u where u.estate_id = e.id and u.entrance_id = n.id) else '[]' end) order by n.sort, n.name), '[]')
            from entrance n where n.estate_id = e.id and n.building_id = b.id)) order by b.sort, b.name), '[]')
        from building b where b.estate_id = e.id)) as page
      from estate e where e.id = $1`,
    values: [estateId, withDoors],
  })
  if (!found.rows[0]) throw refused({ code: 'NOT_FOUND' })
  return found.rows[0].page
}
