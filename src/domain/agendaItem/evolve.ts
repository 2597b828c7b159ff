import type { AgendaItem, Discussion, ItemPhase, LookBack, Task } from './agendaItem'
import type { ItemEvent, ItemOpened } from './events'
import { doneOf, FIRST_PHASE } from './stages'

/** The item after an event; the first event makes it. Replaying all of them gives the state that is stored. */
export function evolve(item: AgendaItem | undefined, event: ItemEvent): AgendaItem {
  if (event.type === 'ItemOpened') return born(event)
  if (item === undefined) throw new Error(`an agenda item begins with ItemOpened, not ${event.type}`)
  return { ...item, ...changes(item, event) }
}

function born({ id, number, title, text, matterIds, by, at }: ItemOpened): AgendaItem {
  return {
    id,
    number,
    phase: FIRST_PHASE,
    phaseSince: at,
    title,
    text,
    matterIds,
    visits: [],
    discussions: [],
    tasks: [],
    doneBefore: 0,
    verdicts: [],
    moves: [],
    openedBy: by,
    openedAt: at,
  }
}

function changes(item: AgendaItem, event: Exclude<ItemEvent, ItemOpened>): Partial<AgendaItem> {
  switch (event.type) {
    case 'MatterAttachedToItem':
      return { matterIds: [...item.matterIds, event.matterId] }
    case 'MatterLeftItem':
      return { matterIds: item.matterIds.filter((id) => id !== event.matterId), ...(event.title !== undefined && { title: event.title, text: '' }) }
    case 'ItemPutOnAgenda':
      return { meetingId: event.meetingId }
    case 'ItemTakenOffAgenda':
      return item.meetingId === event.meetingId ? { meetingId: undefined } : {}
    case 'VisitRecorded':
      return { visits: [...item.visits, event.visit] }
    case 'DiscussionRecorded':
      return discussed(item, event.discussion)
    case 'PlanProposed':
      return { plan: event.plan }
    case 'ItemVoteDrafted':
      return { voteId: event.voteId, voteNumber: event.voteNumber, voteOutcome: undefined }
    case 'ItemVoteEnded':
      return { ...moved(item, event.to, event.words, event.at), voteOutcome: event.outcome }
    case 'TaskAdded':
      return { tasks: [...item.tasks, { ...event.task, state: 'open' }] }
    case 'TaskFinished':
      return withTask(item, event.taskId, {
        state: 'done',
        proof: { words: event.words, photoIds: event.photoIds },
        endedAt: event.at,
      })
    case 'TaskDropped':
      return withTask(item, event.taskId, { state: 'dropped', dropReason: event.reason, endedAt: event.at })
    case 'TaskChased':
      return { tasks: item.tasks.map((task) => (task.id === event.taskId ? { ...task, chased: [...(task.chased ?? []), event.chase] } : task)) }
    case 'VerdictWasGiven': {
      const { type: _type, ...verdict } = event
      return { verdicts: [...item.verdicts.filter(({ personId }) => personId !== event.personId), verdict] }
    }
    case 'ItemMovedForward':
      return moved(item, event.to, event.words, event.at)
    case 'ItemMovedBack':
      return moved(item, event.to, event.reason, event.at)
    case 'ItemQuestioned':
      return {
        ...(event.from === 'carryOut' ? {} : moved(item, 'carryOut', event.words, event.at)),
        doneBefore: doneOf(item.tasks),
      }
    case 'SupervisorsNamed':
      return { supervisors: event.supervisors }
    case 'SiteReported':
      return { siteReports: [...(item.siteReports ?? []), event.report] }
    case 'LookBackAsked':
      return { lookBacks: [...(item.lookBacks ?? []), { days: event.days, askedAt: event.at, answers: [] }] }
    case 'LookBackAnswered': {
      const { days, personId, fine, words } = event
      const answered = (one: LookBack): LookBack => ({ ...one, answers: [...one.answers.filter((answer) => answer.personId !== personId), { personId, fine, words }] })
      return { lookBacks: item.lookBacks?.map((one) => (one.days === days ? answered(one) : one)) }
    }
    case 'ItemReopened':
      return { ...moved(item, 'carryOut', event.reason, event.at), doneBefore: doneOf(item.tasks), lookBacks: [] }
    case 'ItemHandedToCompany':
      return { ...moved(item, 'handedOn', event.words, event.at), ticketId: event.ticketId }
  }
}

/** Residents judge what was done last: verdicts on earlier work stay in the events only. */
function moved(item: AgendaItem, to: ItemPhase, words: string, at: number): Partial<AgendaItem> {
  const ended = to === 'closed' || to === 'handedOn'
  return {
    phase: to,
    phaseSince: at,
    moves: [...item.moves, { from: item.phase, to, words, at }],
    closedAt: ended ? at : undefined,
    ...(ended ? {} : { verdicts: [] }),
  }
}

function discussed(item: AgendaItem, discussion: Discussion): Partial<AgendaItem> {
  const { meetingId } = discussion
  if (meetingId === undefined) return { discussions: [...item.discussions, discussion] }
  return {
    discussions: [...item.discussions.filter((earlier) => earlier.meetingId !== meetingId), discussion],
    meetingId: item.meetingId === meetingId ? undefined : item.meetingId,
  }
}

const withTask = (item: AgendaItem, taskId: string, change: Partial<Task>): Partial<AgendaItem> => ({
  tasks: item.tasks.map((task) => (task.id === taskId ? { ...task, ...change } : task)),
})
