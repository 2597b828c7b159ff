import { remindOfDays } from '../../domain/committee/duties'
import type { Deps } from '../deps'
import { remindEach } from '../jobs/remindEach'

/** Tells once of each day of a committee's calendar that has come. Returns of how many committees. */
export async function remindOfCommittees({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const { rows } = await pool.query(`select estate_id, id, state from committee where phase = 'sitting'`)
  return remindEach(pool, 'committee', rows, clock(), remindOfDays)
}
