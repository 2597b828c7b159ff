import { SYSTEM } from '../../domain/actor'
import { remindOfInstalments, remindOfWarranties } from '../../domain/worksProject/remind'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { ownersByUnit } from './units'

/** Tells owners of instalments that fall due or are late, and keepers of warranties that end: each once. Returns of how many projects. */
export async function remindOfWorks({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const { rows } = await pool.query(`select estate_id, id, state from works_project where phase in ('underway', 'accepted')`)
  let told = 0
  for (const { estate_id: estateId, id, state } of rows) {
    const now = clock()
    const owners = async () => new Map([...(await ownersByUnit(pool, estateId))].map(([unitId, some]) => [unitId, some.map(({ personId }) => personId)]))
    const nobody = remindOfInstalments(new Map(), state, now)
    const ending = remindOfWarranties(state, now)
    if (![nobody, ending].some((due) => due.ok && due.events.length > 0)) continue
    const known = await owners()
    await handle(pool, { estateId, actor: SYSTEM, now }, async (work) => {
      await work.decide('worksProject', id, (works, _actor, at) => remindOfInstalments(known, works, at))
      await work.decide('worksProject', id, (works, _actor, at) => remindOfWarranties(works, at))
    })
    told++
  }
  return told
}
