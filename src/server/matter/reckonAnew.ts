import { SYSTEM } from '../../domain/actor'
import { acceptDue, finishDue } from '../../domain/deadline/due'
import { promiseFor } from '../../domain/deadline/promise'
import type { Matter } from '../../domain/matter/matter'
import { dayInDoubt, reckonMatterAnew } from '../../domain/matter/reckonMatterAnew'
import type { Deps } from '../deps'
import { estateRules, type EstateRules } from '../estate/promises'
import { handle } from '../handle'

/** The same for the days by which matters are to be accepted or finished as ticket/reckonAnew.ts does for tickets. */
export async function reckonMattersAnew({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const found = await pool.query({
    name: 'matters to reckon anew',
    // by estate, so that the index of phases is walked and closed matters are not looked at
    text: `select m.estate_id, m.id from estate e join matter m on m.estate_id = e.id and m.phase in ('reported', 'accepted')
      join holiday_list h on h.year = (m.state->'dueWarning'->>'year')::int order by m.estate_id, m.id`,
  })
  const rulesOf = new Map<string, EstateRules>()
  let changed = 0
  for (const { estate_id: estateId, id } of found.rows) {
    const rules = rulesOf.get(estateId) ?? (await estateRules(pool, estateId))
    rulesOf.set(estateId, rules)
    changed += await handle(pool, { estateId, actor: SYSTEM, now }, async (work) => {
      const anew = dueAnew(await work.load('matter', id), rules)
      if (anew) await work.decide('matter', id, (matter) => reckonMatterAnew(anew, matter, now))
      return work.events.length
    })
  }
  return changed
}

function dueAnew(matter: Matter, { promisesAt, calendar }: EstateRules) {
  const doubt = dayInDoubt(matter)
  if (!doubt) return undefined
  const promise = promiseFor(promisesAt(doubt.from), matter.category, matter.urgency)
  const reckoned = doubt.step === 'accept' ? acceptDue(doubt.from, promise, calendar) : finishDue(doubt.from, promise, calendar)
  return reckoned && { due: reckoned.due, dueWarning: reckoned.warning?.year }
}
