import type { AnswerOf } from '../../contract/route'
import type { unvisitedUnits } from '../../contract/agendaItem'
import type { AgendaItem, Opinion, Visit } from '../../domain/agendaItem/agendaItem'
import type { Pool } from '../db/pool'
import { refused } from '../refused'

interface Row {
  id: string
  address: string
  building_id: string
  building: string
}

/** The homes of the estate by building, each with what it said last of the item, or nothing yet. */
export async function readUnits(pool: Pool, estateId: string, itemId: string): Promise<AnswerOf<typeof unvisitedUnits>> {
  const [item, units] = await Promise.all([
    pool.query<{ state: AgendaItem }>('select state from agenda_item where estate_id = $1 and id = $2', [estateId, itemId]),
    pool.query<Row>({ name: 'units by building', text: UNITS, values: [estateId] }),
  ])
  const state = item.rows[0]?.state
  if (!state) throw refused({ code: 'NOT_FOUND', kind: 'agendaItem' })
  const opinions = opinionsByUnit(state.visits)
  const buildings = [...byBuilding(units.rows)].map(([id, rows]) => ({
    id,
    name: rows[0]!.building,
    visited: rows.filter((row) => opinions.has(row.id)).length,
    units: rows.map((row) => ({ id: row.id, address: row.address, opinion: opinions.get(row.id) ?? null })),
  }))
  return { visited: buildings.reduce((sum, { visited }) => sum + visited, 0), all: units.rows.length, buildings }
}

const UNITS = `select u.id, u.address, b.id as building_id, b.name as building
  from unit u
  join entrance e on e.estate_id = u.estate_id and e.id = u.entrance_id
  join building b on b.estate_id = e.estate_id and b.id = e.building_id
  where u.estate_id = $1 order by b.sort, b.name, e.sort, e.name, u.sort, u.address`

function opinionsByUnit(visits: readonly Visit[]): Map<string, Opinion> {
  const inOrder = [...visits].sort((a, b) => a.at - b.at)
  return new Map(inOrder.flatMap(({ unitId, opinion }) => (unitId ? [[unitId, opinion]] : [])))
}

function byBuilding(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.building_id, [...(groups.get(row.building_id) ?? []), row])
  return groups
}
