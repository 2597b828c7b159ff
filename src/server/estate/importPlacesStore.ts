import { v7 } from 'uuid'
import type { Client } from '../db/pool'
import type { Fault } from './importFault'
import type { EstateFiles } from './importFiles'
import type { HolidayList } from './importPlaces'

export type StoredPlaces = { ok: true; added: number } | { ok: false; faults: readonly Fault[] }

/** Public places, known by the code on their sign: a place may be renamed, its printed code stays. */
export async function storePlaces(client: Client, estateId: string, { places, fileOf }: EstateFiles): Promise<StoredPlaces> {
  const known = await client.query<{ name: string; code: string }>('select name, code from place where estate_id = $1', [estateId])
  const codeOf = new Map(known.rows.map(({ name, code }) => [name, code]))
  const faults = places.flatMap(({ row, name, code }) => {
    const printed = codeOf.get(name)
    if (printed === undefined || printed === code) return []
    const say = `“${name}”在系统里的编号是 ${printed}，已印在牌子上，不能改成 ${code}。请填回原来的编号。`
    return [{ file: fileOf.公共部位, row, column: '编号', say }]
  })
  if (faults.length > 0) return { ok: false, faults }
  const { rows } = await client.query<{ added: boolean }>(
    `insert into place (estate_id, id, name, code, sort)
     select $1, id, name, code, sort from jsonb_to_recordset($2) as r(id uuid, name text, code text, sort int)
     on conflict (estate_id, code) do update set name = excluded.name, sort = excluded.sort
     returning xmax = 0 as added`,
    [estateId, JSON.stringify(places.map(({ name, code }, sort) => ({ id: v7(), name, code, sort })))],
  )
  return { ok: true, added: rows.filter(({ added }) => added).length }
}

/** A year's published list replaces the one before: the State Council has amended a list before. */
export async function storeHolidays(client: Client, lists: readonly HolidayList[]): Promise<readonly number[]> {
  for (const { year, off, work, source } of lists) {
    await client.query(
      `insert into holiday_list (year, off, work, source) values ($1, $2, $3, $4)
       on conflict (year) do update set off = excluded.off, work = excluded.work, source = excluded.source`,
      [year, off, work, source],
    )
  }
  return lists.map(({ year }) => year)
}
