import { hasRole, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { AgendaItem, Task } from './agendaItem'
import type { TaskFinished } from './events'
import { TASKS_IN } from './addTask'
import {
  CHAIR,
  lengthReasons,
  phaseReasons,
  photoReasons,
  type ItemWrongPhase,
  type TooManyPhotos,
  type WordsTooLong,
} from './reasons'

export type TaskUnknown = { code: 'TASK_UNKNOWN' }
export type TaskEnded = { code: 'TASK_ENDED'; state: Task['state'] }

export type FinishTaskRefusal =
  | ItemWrongPhase
  | TaskUnknown
  | TaskEnded
  | WordsTooLong
  | TooManyPhotos
  | { code: 'NOT_YOUR_TASK'; personName: string }
  | { code: 'PROOF_MISSING' }

export const taskReasons = (task: Task | undefined): (TaskUnknown | TaskEnded)[] => {
  if (task === undefined) return [{ code: 'TASK_UNKNOWN' }]
  return task.state === 'open' ? [] : [{ code: 'TASK_ENDED', state: task.state }]
}

/** Done, with words or a photo to show for it: by the person who took it on, or by the secretary for them. */
export function finishTask(
  command: { taskId: string; words: string; photoIds: readonly string[] },
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<TaskFinished, FinishTaskRefusal> {
  const { taskId, words, photoIds } = command
  const task = item.tasks.find(({ id }) => id === taskId)
  if (task?.state === 'done' && mayFinish(task, actor)) return accept()
  return decideBy<TaskFinished, FinishTaskRefusal>(
    [
      ...(task && !mayFinish(task, actor) ? [{ code: 'NOT_YOUR_TASK', personName: task.personName } as const] : []),
      ...phaseReasons(item, TASKS_IN),
      ...taskReasons(task),
      ...(words.trim() === '' && photoIds.length === 0 ? [{ code: 'PROOF_MISSING' } as const] : []),
      ...lengthReasons(words),
      ...photoReasons(photoIds),
    ],
    () => [{ type: 'TaskFinished', taskId, what: task?.what ?? '', words: words.trim(), photoIds, at: now }],
  )
}

/** The person of the task, in whatever role, or the secretary. */
export const mayFinish = (task: Task, actor: Actor): boolean =>
  actor.role !== 'system' && (task.personId === actor.personId || hasRole(actor, CHAIR))
