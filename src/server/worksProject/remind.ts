import { remindOfWorks as rule, type Owners } from '../../domain/worksProject/remind'
import type { Queryable } from '../db/pool'
import type { Deps } from '../deps'
import { remindEach, type Found } from '../jobs/remindEach'
import { ownersByUnit } from './units'

const NOBODY: Owners = new Map()

/** Tells owners of instalments that fall due or are late, and keepers of warranties that end: each once. Returns of how many projects. */
export async function remindOfWorks({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const { rows } = await pool.query<Found<'worksProject'>>(`select estate_id, id, state from works_project where phase in ('underway', 'accepted')`)
  const due = rows.filter(({ state }) => {
    const told = rule(NOBODY, state, now)
    return told.ok && told.events.length > 0
  })
  const owners = new Map<string, Owners>()
  for (const estateId of new Set(due.map(({ estate_id }) => estate_id))) owners.set(estateId, await ownersIn(pool, estateId))
  return remindEach(pool, 'worksProject', due, now, (works, at, { estate_id }) => rule(owners.get(estate_id) ?? NOBODY, works, at))
}

const ownersIn = async (db: Queryable, estateId: string): Promise<Owners> =>
  new Map([...(await ownersByUnit(db, estateId))].map(([unitId, some]) => [unitId, some.map(({ personId }) => personId)]))
