import { hasRole, type Actor, type Role } from '../actor'
import type { AgendaItem, ItemPhase } from './agendaItem'
import { TASKS_IN } from './addTask'
import { mayFinish } from './finishTask'
import { CHAIR, HANDERS, JUDGES, ORGANISERS, VISITORS } from './reasons'
import { VISITED_IN } from './recordVisit'
import { supervises, WORK_SEEN_IN } from './supervise'
import { FIRST_PHASE, OPEN_PHASES, voteUnderWay, WORK_PHASES } from './stages'

export type ItemVerb =
  | 'recordVisit'
  | 'recordDiscussion'
  | 'proposePlan'
  | 'draftVote'
  | 'addTask'
  | 'finishTask'
  | 'dropTask'
  | 'giveVerdict'
  | 'moveForward'
  | 'moveBack'
  | 'handItemToCompany'
  | 'reopenItem'
  | 'nameSupervisors'
  | 'reportSite'

/** What this person may do with the item now, apart from what the words or figures of it may still lack. */
export function openVerbs(item: AgendaItem, actor: Actor): readonly ItemVerb[] {
  const open = (verb: ItemVerb, roles: readonly Role[], phases: readonly ItemPhase[], also = true): ItemVerb[] =>
    hasRole(actor, roles) && phases.includes(item.phase) && also ? [verb] : []
  const tasks = item.tasks.filter(({ state }) => state === 'open')
  const mine = TASKS_IN.includes(item.phase) && tasks.some((task) => mayFinish(task, actor))
  const voting = voteUnderWay(item)
  return [
    ...open('recordVisit', VISITORS, VISITED_IN),
    ...open('recordDiscussion', ORGANISERS, OPEN_PHASES),
    ...open('proposePlan', ORGANISERS, ['plan']),
    ...open('draftVote', ORGANISERS, ['vote'], !voting),
    ...open('addTask', ORGANISERS, TASKS_IN),
    ...(mine ? (['finishTask'] as const) : []),
    ...open('dropTask', ORGANISERS, TASKS_IN, tasks.length > 0),
    ...open('giveVerdict', JUDGES, ['evaluate']),
    ...open('moveForward', CHAIR, OPEN_PHASES, item.phase !== 'vote'),
    ...open('moveBack', CHAIR, OPEN_PHASES, item.phase !== FIRST_PHASE && !voting),
    ...open('nameSupervisors', CHAIR, ['plan', 'vote', ...WORK_SEEN_IN]),
    ...(WORK_SEEN_IN.includes(item.phase) && supervises(item, actor) ? (['reportSite'] as const) : []),
    ...open('reopenItem', CHAIR, ['closed']),
    ...open('handItemToCompany', HANDERS, WORK_PHASES, item.matterIds.length > 0 && !voting),
  ]
}
