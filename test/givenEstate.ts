import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Role } from '../src/domain/actor'
import type { Pool } from '../src/server/db/pool'
import { hashOf } from '../src/server/session/find'

/** Everybody in the small estate of the tests, by the part they play. */
export const CAST = {
  residentA: { role: 'resident', name: '甲一', door: '101' },
  residentB: { role: 'resident', name: '乙二', door: '102' },
  tenant: { role: 'resident', name: '丙三', door: '201' },
  worker: { role: 'worker', name: '王测', title: '王师傅' },
  worker2: { role: 'worker', name: '孙测', title: '孙师傅' },
  manager: { role: 'manager', name: '经测', title: '物业 王经理' },
  clerk: { role: 'clerk', name: '台测', title: '物业前台' },
  secretary: { role: 'secretary', name: '书测', title: '支部 赵书记' },
  committee: { role: 'committee', name: '委测', title: '业委会 钱主任' },
  officer: { role: 'officer', name: '社测', title: '社区 孙干部' },
  mediator: { role: 'mediator', name: '调测', title: '小区 郑老师' },
  streetMediator: { role: 'streetMediator', name: '街测', title: '街道 丁所长' },
  countyMediator: { role: 'countyMediator', name: '县测', title: '县中心 范主任' },
  deputy: { role: 'deputy', name: '代测', title: '人大代表 江医生' },
  operator: { role: 'operator', name: '运测', title: '系统运维' },
} as const satisfies Record<string, { role: Role; name: string; door?: string; title?: string }>
export type Part = keyof typeof CAST

export interface EstateIds {
  estateId: string
  buildingIds: string[]
  entranceIds: string[]
  unitIds: string[]
  placeId: string
  people: Record<Part, { personId: string; identityId: string; token: string }>
}

/** An estate of two buildings, two entrances and eight units, with one person in each part, all logged in. */
export async function seedEstate(pool: Pool, name: string): Promise<EstateIds> {
  const estateId = newId()
  await pool.query('insert into estate (id, name, county, printed_area, built_year) values ($1, $2, $3, 0, 2008)', [estateId, name, '高唐县'])
  const ids: EstateIds = { estateId, buildingIds: [], entranceIds: [], unitIds: [], placeId: newId(), people: {} as EstateIds['people'] }
  await pool.query('insert into place (estate_id, id, name, code) values ($1, $2, $3, $4)', [estateId, ids.placeId, '东门', 'DM'])
  for (const building of ['1号楼', '2号楼']) await seedBuilding(pool, ids, building)
  for (const [part, person] of Object.entries(CAST)) ids.people[part as Part] = await seedPerson(pool, ids, person)
  return ids
}

async function seedBuilding(pool: Pool, ids: EstateIds, name: string): Promise<void> {
  const building = newId()
  const entrance = newId()
  ids.buildingIds.push(building)
  ids.entranceIds.push(entrance)
  await pool.query('insert into building (estate_id, id, name) values ($1, $2, $3)', [ids.estateId, building, name])
  await pool.query('insert into entrance (estate_id, id, building_id, name) values ($1, $2, $3, $4)', [ids.estateId, entrance, building, '1单元'])
  for (const door of ['101', '102', '201', '202']) {
    const unit = newId()
    ids.unitIds.push(unit)
    await pool.query(
      `insert into unit (estate_id, id, entrance_id, door, address, area, area_source) values ($1, $2, $3, $4, $5, 893700, 'register')`,
      [ids.estateId, unit, entrance, door, `${name}1单元${door}`],
    )
  }
}

async function seedPerson(pool: Pool, ids: EstateIds, person: { role: Role; name: string; door?: string; title?: string }) {
  const personId = newId()
  const identityId = newId()
  const { estateId } = ids
  await pool.query('insert into person (id, name) values ($1, $2)', [personId, person.name])
  if (person.role === 'resident') {
    const unit = ids.unitIds[['101', '102', '201', '202'].indexOf(person.door ?? '101')]
    await pool.query(`insert into membership (estate_id, id, unit_id, person_id, tie) values ($1, $2, $3, $4, 'owner')`, [estateId, identityId, unit, personId])
  } else {
    await pool.query('insert into duty (estate_id, id, person_id, role, title) values ($1, $2, $3, $4, $5)', [estateId, identityId, personId, person.role, person.title])
  }
  const token = randomBytes(32).toString('base64url')
  await pool.query(
    `insert into session (id, token_hash, person_id, acting_id, acting_estate, expires_at) values ($1, $2, $3, $4, $5, '2100-01-01')`,
    [newId(), hashOf(token), personId, identityId, estateId],
  )
  return { personId, identityId, token }
}
