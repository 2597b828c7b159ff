import { SYSTEM } from '../../domain/actor'
import { escalationsOf, levelReached } from '../../domain/deadline/escalation'
import { clockOf, promiseFor } from '../../domain/deadline/promise'
import { escalateMatter } from '../../domain/matter/escalateMatter'
import type { Matter } from '../../domain/matter/matter'
import type { Deps } from '../deps'
import { estateRules, type EstateRules } from '../estate/promises'
import { handle } from '../handle'
import { Refused } from '../refused'

/** Tells of every matter that waits past its promise, one level up for each further term, each level once. */
export async function escalateMatters({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const late = await pool.query({
    name: 'overdue matters',
    text: `select estate_id, id, state from matter
      where phase = 'reported' and accept_due < $1 or phase = 'accepted' and finish_due < $1 order by estate_id`,
    values: [new Date(now)],
  })
  let rules: { of: string; are: EstateRules } | undefined
  let told = 0
  for (const { estate_id: estateId, id, state } of late.rows as { estate_id: string; id: string; state: Matter }[]) {
    if (rules?.of !== estateId) rules = { of: estateId, are: await estateRules(pool, estateId) }
    const level = levelOf(state, rules.are, now)
    if (level <= state.overdueLevel) continue
    try {
      await handle(pool, { estateId, actor: SYSTEM, now }, (work) => work.decide('matter', id, (matter) => escalateMatter({ level }, matter, now)))
      told += 1
    } catch (error) {
      // accepted or finished since it was looked for
      if (!(error instanceof Refused)) throw error
    }
  }
  return told
}

function levelOf(matter: Matter, { promisesAt, calendar }: EstateRules, now: number): number {
  const promise = promiseFor(promisesAt(matter.acceptedAt ?? matter.reportedAt), matter.category, matter.urgency)
  const [due, within] = matter.phase === 'reported' ? [matter.acceptDue, promise.accept] : [matter.finishDue, promise.finish]
  if (due === undefined || within === undefined) return 0
  return levelReached(escalationsOf(due, promise.escalation, clockOf(within, promise.hours), calendar), now)
}
