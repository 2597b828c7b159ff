import { SYSTEM } from '../../domain/actor'
import { reckonAnew } from '../../domain/ticket/reckonAnew'
import { OPEN_PHASES } from '../../domain/ticket/ticket'
import type { Deps } from '../deps'
import { estateRules, type EstateRules } from '../estate/promises'
import { handle } from '../handle'
import { movedDue } from './due'

/**
 * Reckons anew what was promised before a year's holidays were published, once their list is imported. Run by two
 * servers at once each ticket changes once: the second finds the warning gone. Returns how many changed.
 */
export async function reckonTicketsAnew({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const found = await pool.query({
    name: 'tickets to reckon anew',
    text: `select t.estate_id, t.id from ticket t join holiday_list h on h.year = (t.state->>'dueWarning')::int
      where t.state ? 'dueWarning' and t.phase = any($1::text[]) order by t.estate_id, t.id`,
    values: [OPEN_PHASES],
  })
  let rules: { of: string; are: EstateRules } | undefined
  let changed = 0
  for (const { estate_id: estateId, id } of found.rows) {
    if (rules?.of !== estateId) rules = { of: estateId, are: await estateRules(pool, estateId) }
    const { are } = rules
    changed += await handle(pool, { estateId, actor: SYSTEM, now }, async (work) => {
      await work.decide('ticket', id, (ticket) => reckonAnew(movedDue(are, ticket, ticket.pauses), ticket, now))
      return work.events.length
    })
  }
  return changed
}
