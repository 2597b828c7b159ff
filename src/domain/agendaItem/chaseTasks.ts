import { addDays, localDateOf, type Instant, type LocalDate } from '../calendar'
import { accept, type Decision } from '../decision'
import type { AgendaItem, Task, TaskChase } from './agendaItem'
import type { TaskChased } from './events'
import { OPEN_PHASES } from './stages'

/** Whoever took something on is reminded the day before its day, and once more when the day has passed; a day that was missed is not made up for. */
export function chaseTasks({ phase, tasks }: AgendaItem, now: Instant): Decision<TaskChased, never> {
  if (!OPEN_PHASES.includes(phase)) return accept()
  const today = localDateOf(now)
  const due = tasks.filter(({ state }) => state === 'open').flatMap((task) => {
    const chase = chaseOf(task, today)
    return chase && !task.chased?.includes(chase) ? [{ task, chase }] : []
  })
  return accept(...due.map(({ task, chase }) => ({ type: 'TaskChased', taskId: task.id, what: task.what, due: task.due, chase, at: now }) as const))
}

function chaseOf({ due }: Task, today: LocalDate): TaskChase | undefined {
  if (today > due) return 'late'
  return today >= addDays(due, -1) ? 'before' : undefined
}
