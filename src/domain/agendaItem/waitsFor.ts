import { hasRole, type Actor } from '../actor'
import { DAY, localDateOf, type Instant } from '../calendar'
import type { AgendaItem } from './agendaItem'
import { TASKS_IN } from './addTask'
import { CHAIR, JUDGES } from './reasons'
import { OPEN_PHASES, stageOf, voteUnderWay } from './stages'

/** An open item in which nothing moved for so long is shown to the secretary (ours). */
export const STANDS_STILL_DAYS = 14

/** Why an item waits for somebody, the most urgent first. */
export const WAITS = ['myTask', 'tasksLate', 'readyToMove', 'standsStill', 'myVerdict'] as const
export type Waits = (typeof WAITS)[number]

/** Whether an item waits for this person, and why: a task of theirs, a verdict, or the secretary's next step. */
export function waitsFor(item: AgendaItem, actor: Actor, now: Instant): Waits | undefined {
  if (!OPEN_PHASES.includes(item.phase)) return undefined
  const working = TASKS_IN.includes(item.phase)
  const open = working ? item.tasks.filter(({ state }) => state === 'open') : []
  if (open.some(({ personId }) => personId === actor.personId)) return 'myTask'
  if (hasRole(actor, CHAIR)) return chairWaits(item, now, open.some(({ due }) => due < localDateOf(now)))
  const judged = item.verdicts.some(({ personId }) => personId === actor.personId)
  return item.phase === 'evaluate' && hasRole(actor, JUDGES) && !judged ? 'myVerdict' : undefined
}

function chairWaits(item: AgendaItem, now: Instant, late: boolean): Waits | undefined {
  if (late) return 'tasksLate'
  if (stageOf(item.phase)?.lacks(item, now).length === 0) return 'readyToMove'
  if (voteUnderWay(item)) return undefined
  return now - item.phaseSince >= STANDS_STILL_DAYS * DAY ? 'standsStill' : undefined
}
