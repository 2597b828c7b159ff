import { v7 } from 'uuid'
import type { Client } from '../db/pool'
import type { Fault } from './importFault'
import type { EstateFiles } from './importFiles'

export type StoredHomes =
  | { ok: true; added: number; idOf: ReadonlyMap<string, string> }
  | { ok: false; faults: readonly Fault[] }

/**
 * Buildings, entrances and homes, in the order of the file. A home that the system knows and the file does not
 * is a fault: it may have ballots and matters, and the areas would no longer add up.
 */
export async function storeHomes(client: Client, estateId: string, { units, fileOf }: EstateFiles): Promise<StoredHomes> {
  const known = await client.query<{ address: string }>(
    `select b.name || e.name || u.door as address from unit u
     join entrance e on e.estate_id = u.estate_id and e.id = u.entrance_id
     join building b on b.estate_id = e.estate_id and b.id = e.building_id
     where u.estate_id = $1 order by u.sort`,
    [estateId],
  )
  const inFile = new Set(units.map(({ address }) => address))
  const faults = known.rows
    .filter(({ address }) => !inFile.has(address))
    .map(({ address }) => ({ file: fileOf.房屋, say: `系统里已有 ${address}，文件里却没有。请补上这一户，不能漏掉。` }))
  if (faults.length > 0) return { ok: false, faults }

  const buildings = distinct(units, ({ building }) => building)
  await client.query(
    `insert into building (estate_id, id, name, sort)
     select $1, id, name, sort from jsonb_to_recordset($2) as r(id uuid, name text, sort int)
     on conflict (estate_id, name) do update set sort = excluded.sort`,
    [estateId, JSON.stringify(buildings.map(({ building }, sort) => ({ id: v7(), name: building, sort })))],
  )
  const entrances = distinct(units, ({ building, entrance }) => `${building} ${entrance}`)
  await client.query(
    `insert into entrance (estate_id, id, building_id, name, sort)
     select $1, r.id, b.id, r.name, r.sort
     from jsonb_to_recordset($2) as r(id uuid, building text, name text, sort int)
     join building b on b.estate_id = $1 and b.name = r.building
     on conflict (estate_id, building_id, name) do update set sort = excluded.sort`,
    [estateId, JSON.stringify(entrances.map(({ building, entrance }, sort) => ({ id: v7(), building, name: entrance, sort })))],
  )
  const stored = await client.query<{ id: string; address: string; added: boolean }>(
    `insert into unit (estate_id, id, entrance_id, door, address, area, area_source, use, handed_over, developers, sort)
     select $1, r.id, e.id, r.door, r.address, r.area, r."areaSource", r.use, r."handedOver", r.developers, r.sort
     from jsonb_to_recordset($2) as r(id uuid, building text, entrance text, door text, address text, area bigint,
       "areaSource" text, use text, "handedOver" boolean, developers boolean, sort int)
     join building b on b.estate_id = $1 and b.name = r.building
     join entrance e on e.estate_id = $1 and e.building_id = b.id and e.name = r.entrance
     on conflict (estate_id, address) do update set area = excluded.area, area_source = excluded.area_source,
       use = excluded.use, handed_over = excluded.handed_over, developers = excluded.developers, sort = excluded.sort
     returning id, address, xmax = 0 as added`,
    [estateId, JSON.stringify(units.map((unit, sort) => ({ id: v7(), ...unit, sort })))],
  )
  return {
    ok: true,
    added: stored.rows.filter(({ added }) => added).length,
    idOf: new Map(stored.rows.map(({ address, id }) => [address, id])),
  }
}

function distinct<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(list.toReversed().map((one) => [keyOf(one), one])).values()].toReversed()
}
