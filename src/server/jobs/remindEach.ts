import { SYSTEM } from '../../domain/actor'
import type { Instant } from '../../domain/calendar'
import type { Decision } from '../../domain/decision'
import type { Kind } from '../concept'
import type { EventOf, StateOf } from '../concepts'
import type { Pool } from '../db/pool'
import { handle } from '../handle'

/** One of those that a job looks at, as it was found. */
export interface Found<K extends Kind> {
  readonly estate_id: string
  readonly id: string
  readonly state: StateOf<K>
}

/**
 * What the clock does with each of many: the rule is asked of the state as it was found, so that nothing is locked where nothing is due,
 * and asked again of the state as it is, in the one writer. Returns of how many there was something to do.
 */
export async function remindEach<K extends Kind, F extends Found<K>>(
  pool: Pool,
  kind: K,
  found: readonly F[],
  now: Instant,
  rule: (state: StateOf<K>, now: Instant, one: F) => Decision<EventOf<K>, never>,
): Promise<number> {
  let done = 0
  for (const one of found) {
    const due = rule(one.state, now, one)
    if (!due.ok || due.events.length === 0) continue
    await handle(pool, { estateId: one.estate_id, actor: SYSTEM, now }, (work) => work.decide(kind, one.id, (state, _actor, at) => rule(state, at, one)))
    done++
  }
  return done
}
