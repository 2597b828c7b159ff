import { roleReasons, type Actor, type NotYours } from '../actor'
import { taskReasons, type AddTask, type TaskNotGood } from '../agendaItem/addTask'
import { saidReasons, TEXT_MOST, trimmed, type TooManySaid } from '../agendaItem/reasons'
import type { Said } from '../agendaItem/agendaItem'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Meeting } from '../meeting/meeting'
import { SITS_EARLY } from '../meeting/openVerbs'
import { CHAIR, itemMinutesReasons, lengthReasons, phaseReasons, type ItemMinutes, type MeetingWrongPhase } from '../meeting/reasons'
import type { ItemNoted, ItemTaken, SittingEnded, SittingOpened, SittingTaskAdded, SittingTaskDropped } from './events'
import type { Hand, Sitting } from './sitting'

export type SittingIsOver = { code: 'SITTING_IS_OVER' }
export type RunSittingRefusal =
  | NotYours
  | MeetingWrongPhase
  | SittingIsOver
  | TaskNotGood
  | TooManySaid
  | { code: 'SITTING_TOO_EARLY'; startsAt: Instant }
  | ItemMinutes
  | { code: 'ITEM_NOT_ON_AGENDA'; itemId: string }

export const runs = ({ phase }: Sitting): SittingIsOver[] => (phase === 'running' ? [] : [{ code: 'SITTING_IS_OVER' }])
const chairs = (sitting: Sitting, actor: Actor): (NotYours | SittingIsOver)[] => [...roleReasons(actor, CHAIR), ...runs(sitting)]
const known = ({ items }: Sitting, itemId: string): { code: 'ITEM_NOT_ON_AGENDA'; itemId: string }[] =>
  items.some((item) => item.itemId === itemId) ? [] : [{ code: 'ITEM_NOT_ON_AGENDA', itemId }]

/** The table sits: from now on everybody sees the same, wherever they are. */
export function openSitting(
  command: { id: string; code: string; items: readonly { itemId: string; title: string; minutes: number }[] },
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<SittingOpened, RunSittingRefusal> {
  const { number, title, place, startsAt } = meeting
  return decideBy<SittingOpened, RunSittingRefusal>(
    [
      ...roleReasons(actor, CHAIR),
      ...phaseReasons(meeting, ['planned']),
      ...(now < startsAt - SITS_EARLY ? [{ code: 'SITTING_TOO_EARLY', startsAt } as const] : []),
      ...itemMinutesReasons(command.items.map(({ minutes }) => minutes)),
    ],
    () => [{ type: 'SittingOpened', ...command, leave: (meeting.leaveAsked ?? []).map(({ name }) => name), number, meetingId: meeting.id, title, place, by: actor.personId, at: now }],
  )
}

/**
 * Goes on to an item; without one, the table pauses. The clock of the one before stops. Who asked before the meeting to
 * speak on it stands in the row already, in the order in which they asked; taken up again, only who has not had their turn.
 */
export function takeItem({ itemId, ahead = [] }: { itemId?: string; ahead?: readonly Hand[] }, sitting: Sitting, actor: Actor, now: Instant): Decision<ItemTaken, RunSittingRefusal> {
  const reasons = [...chairs(sitting, actor), ...(itemId === undefined ? [] : known(sitting, itemId))]
  if (reasons.length === 0 && sitting.current?.itemId === itemId) return accept()
  const heard = sitting.items.find((item) => item.itemId === itemId)?.heard ?? []
  const hands = ahead.filter(({ personId }) => !heard.includes(personId))
  return decideBy<ItemTaken, RunSittingRefusal>(reasons, () => [{ type: 'ItemTaken', ...(itemId !== undefined && { itemId }), ...(hands.length > 0 && { hands }), at: now }])
}

/** What is typed of an item, as far as it is typed: each state of it is kept. */
export function noteItem(command: { itemId: string; resolution?: string; said?: readonly Said[] }, sitting: Sitting, actor: Actor, now: Instant): Decision<ItemNoted, RunSittingRefusal> {
  const { itemId, resolution, said } = command
  return decideBy<ItemNoted, RunSittingRefusal>(
    [...chairs(sitting, actor), ...known(sitting, itemId), ...lengthReasons(resolution ?? '', TEXT_MOST), ...(said ? saidReasons(said) : [])],
    () => [{ type: 'ItemNoted', itemId, ...(resolution !== undefined && { resolution }), ...(said && { said: trimmed(said) }), at: now }],
  )
}

/** One thing, one person, one day; it becomes a task of the item when the sitting ends. */
export function addSittingTask({ itemId, task }: { itemId: string; task: AddTask }, sitting: Sitting, actor: Actor, now: Instant): Decision<SittingTaskAdded, RunSittingRefusal> {
  const others = sitting.items.find((item) => item.itemId === itemId)?.tasks ?? []
  return decideBy<SittingTaskAdded, RunSittingRefusal>(
    [
      ...chairs(sitting, actor),
      ...known(sitting, itemId),
      ...taskReasons(task, others, now),
    ],
    () => [{ type: 'SittingTaskAdded', itemId, task: { ...task, what: task.what.trim() }, at: now }],
  )
}

export const dropSittingTask = (command: { itemId: string; taskId: string }, sitting: Sitting, actor: Actor, now: Instant): Decision<SittingTaskDropped, RunSittingRefusal> =>
  decideBy<SittingTaskDropped, RunSittingRefusal>([...chairs(sitting, actor), ...known(sitting, command.itemId)], () => [{ type: 'SittingTaskDropped', ...command, at: now }])

/** The table rises: what was typed is recorded with the meeting. Ended already is ended. */
export const endSitting = (sitting: Sitting, actor: Actor, now: Instant): Decision<SittingEnded, RunSittingRefusal> =>
  decideBy<SittingEnded, RunSittingRefusal>(roleReasons(actor, CHAIR), () => (sitting.phase === 'ended' ? [] : [{ type: 'SittingEnded', by: actor.personId, at: now }]))
