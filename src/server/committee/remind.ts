import { SYSTEM } from '../../domain/actor'
import { remindOfDays } from '../../domain/committee/duties'
import type { Deps } from '../deps'
import { handle } from '../handle'

/** Tells once of each day of a committee's calendar that has come. Returns of how many committees. */
export async function remindOfCommittees({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const { rows } = await pool.query(`select estate_id, id, state from committee where phase = 'sitting'`)
  let told = 0
  for (const { estate_id: estateId, id, state } of rows) {
    const now = clock()
    const due = remindOfDays(state, now)
    if (!due.ok || due.events.length === 0) continue
    await handle(pool, { estateId, actor: SYSTEM, now }, (work) => work.decide('committee', id, (committee, _actor, at) => remindOfDays(committee, at)))
    told++
  }
  return told
}
