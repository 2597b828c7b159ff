import { v7 } from 'uuid'
import type { Client } from '../db/pool'
import type { DutyRecord, TieRecord } from './importPeople'

/** Ties of persons to homes; one that still holds is left as it is. */
export async function storeTies(
  client: Client,
  estateId: string,
  ties: readonly TieRecord[],
  unitIdOf: ReadonlyMap<string, string>,
  personOf: (tie: TieRecord) => string,
): Promise<number> {
  const { rowCount } = await client.query(
    `insert into membership (estate_id, id, unit_id, person_id, tie)
     select $1, id, unit, person, tie from jsonb_to_recordset($2) as r(id uuid, unit uuid, person uuid, tie text)
     on conflict (estate_id, unit_id, person_id, tie) where ended_at is null do nothing`,
    [
      estateId,
      JSON.stringify(ties.map((tie) => ({ id: v7(), unit: unitIdOf.get(tie.address), person: personOf(tie), tie: tie.tie }))),
    ],
  )
  return rowCount ?? 0
}

/** Duties; a duty that is held already takes the file's title. */
export async function storeDuties(
  client: Client,
  estateId: string,
  duties: readonly DutyRecord[],
  personOf: (duty: DutyRecord) => string,
): Promise<number> {
  const { rows } = await client.query<{ added: boolean }>(
    `insert into duty (estate_id, id, person_id, role, title)
     select $1, id, person, role, title from jsonb_to_recordset($2) as r(id uuid, person uuid, role text, title text)
     on conflict (estate_id, person_id, role) where ended_at is null do update set title = excluded.title
     returning xmax = 0 as added`,
    [estateId, JSON.stringify(duties.map((duty) => ({ id: v7(), person: personOf(duty), role: duty.role, title: duty.title })))],
  )
  return rows.filter(({ added }) => added).length
}
