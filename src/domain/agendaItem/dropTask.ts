import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { AgendaItem } from './agendaItem'
import type { TaskDropped } from './events'
import { TASKS_IN } from './addTask'
import { taskReasons, type TaskEnded, type TaskUnknown } from './finishTask'
import {
  ORGANISERS,
  phaseReasons,
  wordsReasons,
  type ItemWrongPhase,
  type NotYours,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

export type DropTaskRefusal = NotYours | ItemWrongPhase | TaskUnknown | TaskEnded | WordsMissing | WordsTooLong

/** It need not be done after all; why stays in the timeline. */
export function dropTask(
  command: { taskId: string; reason: string },
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<TaskDropped, DropTaskRefusal> {
  const task = item.tasks.find(({ id }) => id === command.taskId)
  return decideBy<TaskDropped, DropTaskRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...phaseReasons(item, TASKS_IN),
      ...taskReasons(task),
      ...wordsReasons(command.reason),
    ],
    () => [
      { type: 'TaskDropped', taskId: command.taskId, what: task?.what ?? '', reason: command.reason.trim(), at: now },
    ],
  )
}
