import { SYSTEM } from '../../domain/actor'
import { escalationsOf, levelReached } from '../../domain/deadline/escalation'
import { clockOf, promiseFor } from '../../domain/deadline/promise'
import { escalateTicket } from '../../domain/ticket/escalateTicket'
import { isOpen } from '../../domain/ticket/evolve'
import { OPEN_PHASES, type Ticket } from '../../domain/ticket/ticket'
import type { Deps } from '../deps'
import { estateRules, type EstateRules } from '../estate/promises'
import { handle } from '../handle'

/**
 * Tells of every ticket that has passed its promise, one level up for each further term, each level once: of two
 * servers that run this together the second finds the level told already. Returns how many were told of.
 */
export async function escalateTickets({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const late = await pool.query({
    name: 'overdue tickets',
    text: `select estate_id, id, state from ticket
      where finished_at is null and due < $1 and phase = any($2::text[]) order by estate_id, due`,
    values: [new Date(now), OPEN_PHASES],
  })
  let rules: { of: string; are: EstateRules } | undefined
  let told = 0
  for (const { estate_id: estateId, id, state } of late.rows as { estate_id: string; id: string; state: Ticket }[]) {
    if (rules?.of !== estateId) rules = { of: estateId, are: await estateRules(pool, estateId) }
    const next = stepOf(state, rules.are, now)
    if (next === undefined || next.level <= state.overdueLevel) continue
    await handle(pool, { estateId, actor: SYSTEM, now }, async (work) => {
      const before = await work.load('ticket', id)
      // finished, or paused, since it was looked for
      if (!isOpen(before) || (before.due ?? Infinity) >= now) return
      await work.decide('ticket', id, (ticket) => escalateTicket(next, ticket, now))
      if (before.overdueLevel < next.level) told += 1
    })
  }
  return told
}

/** The highest level that it has reached, and who hears of it there. */
function stepOf(ticket: Ticket, { promisesAt, calendar }: EstateRules, now: number) {
  const promise = promiseFor(promisesAt(ticket.openedAt), ticket.category, ticket.urgency)
  if (ticket.due === undefined || promise.finish === undefined) return undefined
  const steps = escalationsOf(ticket.due, promise.escalation, clockOf(promise.finish, promise.hours), calendar)
  return steps[levelReached(steps, now) - 1]
}
