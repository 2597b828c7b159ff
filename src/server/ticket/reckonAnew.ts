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
    text: `select t.estate_id, t.id from estate e join ticket t on t.estate_id = e.id and t.phase = any($1::text[])
      join holiday_list h on h.year = (t.state->>'dueWarning')::int order by t.estate_id, t.id`,
    values: [OPEN_PHASES],
  })
  const rulesOf = new Map<string, EstateRules>()
  let changed = 0
  for (const { estate_id: estateId, id } of found.rows) {
    const rules = rulesOf.get(estateId) ?? (await estateRules(pool, estateId))
    rulesOf.set(estateId, rules)
    changed += await handle(pool, { estateId, actor: SYSTEM, now }, async (work) => {
      await work.decide('ticket', id, (ticket) => reckonAnew(movedDue(rules, ticket, ticket.pauses), ticket, now))
      return work.events.length
    })
  }
  return changed
}
