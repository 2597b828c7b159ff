import type { TicketEvent } from '../../domain/ticket/ticket'
import { actorName, type EntryOf, type Reader } from '../timelineEntry'
import { dayInWords } from './notices'

/** On a matter's page its own events tell of these already. */
const TOLD_BY_THE_MATTER: readonly TicketEvent['type'][] = [
  'TicketOpened',
  'MatterAttached',
  'MatterDetached',
  'TicketFinished',
  'TicketReopened',
  'TicketClosed',
  'TicketCancelled',
]

/** A ticket's event as its page shows it; on a matter's page only what was done for that matter. */
export const ticketEntry: EntryOf<TicketEvent> = (event, reader) => {
  const { data } = event
  if (reader.matterId !== undefined && !concerns(data, reader.matterId)) return undefined
  return {
    id: String(event.seq),
    type: data.type,
    title: titleOf(data, reader),
    words: wordsOf(data, reader),
    note: noteOf(data),
    by: actorName(event, reader),
    photos: photosOf(data),
    at: new Date(data.at).toISOString(),
  }
}

const concerns = (data: TicketEvent, matterId: string): boolean =>
  !TOLD_BY_THE_MATTER.includes(data.type) && 'matterIds' in data && data.matterIds.includes(matterId)

function titleOf(data: TicketEvent, reader: Reader): string {
  const person = (id: string) => {
    const known = reader.people.get(id)
    return known?.title ?? known?.name ?? '师傅'
  }
  switch (data.type) {
    case 'TicketOpened':
      return '开了工单'
    case 'MatterAttached':
      return '又并入一件同样的事项'
    case 'MatterDetached':
      return data.to === 'roundTable' ? '一件事项转小圆桌' : '一件事项退回受理'
    case 'TicketAssigned':
      return `${data.from === undefined ? '派给' : '改派给'} ${person(data.workerId)}`
    case 'TicketDeclined':
      return `${person(data.workerId)}退单，等待另派`
    case 'TicketTaken':
      return `${person(data.workerId)}接单了`
    case 'TicketStarted':
      return '开始处理'
    case 'TicketPaused':
      return `暂停，${dayInWords(data.resumeOn)}恢复`
    case 'TicketResumed':
      return '恢复处理'
    case 'TicketFinished':
      return '修好了，等居民确认'
    case 'TicketReopened':
      return '居民说没修好'
    case 'TicketClosed':
      return '居民都确认了，办结'
    case 'TicketCancelled':
      return data.itemNumber === undefined ? '工单取消' : '工单转小圆桌'
    case 'TicketWentOverdue':
      return '超过承诺时间，已上报'
    case 'TicketReckonedAnew':
      return `${data.year} 年放假安排公布了，承诺时间${data.due === data.before ? '不变' : '重新算过'}`
  }
}

function wordsOf(data: TicketEvent, reader: Reader): string | undefined {
  switch (data.type) {
    case 'TicketPaused':
    case 'TicketCancelled':
      return data.reason
    case 'TicketDeclined':
      // why somebody could not is between the worker and the company
      return reader.seesNames ? data.reason : undefined
    case 'TicketAssigned':
      return reader.seesNames ? data.words || undefined : undefined
    default:
      return 'words' in data && data.words ? data.words : undefined
  }
}

function noteOf(data: TicketEvent): string | undefined {
  switch (data.type) {
    case 'TicketOpened':
    case 'TicketAssigned':
    case 'TicketPaused':
    case 'TicketResumed':
    case 'TicketReopened':
    case 'TicketReckonedAnew':
      return data.due === undefined ? undefined : `due:${new Date(data.due).toISOString()}`
    default:
      return 'sentAt' in data && data.sentAt !== undefined ? `sentAt:${new Date(data.sentAt).toISOString()}` : undefined
  }
}

function photosOf(data: TicketEvent): string[] {
  switch (data.type) {
    case 'TicketStarted':
      return [...data.before]
    case 'TicketFinished':
      return [...data.before, ...data.after]
    case 'TicketReopened':
      return [...data.photoIds]
    default:
      return []
  }
}
