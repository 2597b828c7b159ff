import { roleReasons, type Actor } from '../actor'
import { localDateOf, type Instant, type LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { AgendaItem, ItemPhase } from './agendaItem'
import type { TaskAdded } from './events'
import {
  ORGANISERS,
  phaseReasons,
  WORDS_MOST,
  wordsReasons,
  type ItemWrongPhase,
  type NotYours,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

/** A meeting may give somebody something to find out before there is a plan. */
export const TASKS_IN: readonly ItemPhase[] = ['negotiate', 'plan', 'vote', 'carryOut']
export const TASKS_MOST = 50

export interface AddTask {
  readonly id: string
  readonly what: string
  readonly personId: string
  readonly personName: string
  readonly due: LocalDate
}

export type TaskNotGood =
  | WordsMissing
  | WordsTooLong
  | { code: 'DUE_IN_THE_PAST'; due: LocalDate; today: LocalDate }
  | { code: 'TOO_MANY_TASKS'; count: number; most: number }

/** What is wrong with a task beside these others, whether it is given at the table or afterwards. */
export function taskReasons({ what, due }: Pick<AddTask, 'what' | 'due'>, others: readonly unknown[], now: Instant): TaskNotGood[] {
  const today = localDateOf(now)
  const count = others.length + 1
  return [
    ...wordsReasons(what, WORDS_MOST),
    ...(due < today ? [{ code: 'DUE_IN_THE_PAST', due, today } as const] : []),
    ...(count > TASKS_MOST ? [{ code: 'TOO_MANY_TASKS', count, most: TASKS_MOST } as const] : []),
  ]
}

export type AddTaskRefusal =
  | NotYours
  | ItemWrongPhase
  | TaskNotGood

/** One thing, one person, one day: today at the earliest. */
export function addTask(
  command: AddTask,
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<TaskAdded, AddTaskRefusal> {
  return decideBy<TaskAdded, AddTaskRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...phaseReasons(item, TASKS_IN),
      ...taskReasons(command, item.tasks, now),
    ],
    () => [{ type: 'TaskAdded', task: { ...command, what: command.what.trim() }, at: now }],
  )
}
