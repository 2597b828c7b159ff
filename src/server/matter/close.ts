import { SYSTEM } from '../../domain/actor'
import { closeUnconfirmed } from '../../domain/matter/confirmMatter'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { Refused } from '../refused'

const BATCH = 200

/** Closes what had no word from its reporter by the set day. Run by two servers at once, each closes once: the rule refuses the second. */
export async function closeUnconfirmedMatters({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const due = await pool.query(
    `select estate_id, id from matter where close_on <= $1 and phase = 'awaitingConfirmation' order by close_on limit ${BATCH}`,
    [new Date(now).toISOString()],
  )
  let closed = 0
  for (const { estate_id: estateId, id } of due.rows) {
    try {
      await handle(pool, { estateId, actor: SYSTEM, now }, (work) => work.decide('matter', id, (matter) => closeUnconfirmed(matter, now)))
      closed += 1
    } catch (error) {
      // confirmed, sent back or closed since it was looked for
      if (!(error instanceof Refused)) throw error
    }
  }
  return closed
}
