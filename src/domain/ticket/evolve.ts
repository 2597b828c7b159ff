import type { Instant } from '../calendar'
import { OPEN_PHASES, type Ticket, type TicketEvent, type TicketOpened, type TicketPause } from './ticket'

/** The ticket after an event; the first event makes it. Replaying all of them gives the state that is stored. */
export function evolve(ticket: Ticket | undefined, event: TicketEvent): Ticket {
  if (event.type === 'TicketOpened') return born(event)
  if (ticket === undefined) throw new Error(`a ticket begins with TicketOpened, not ${event.type}`)
  return { ...ticket, ...changes(ticket, event) }
}

/** Whether work is still to be done on it. */
export const isOpen = (ticket: Pick<Ticket, 'phase'>): boolean =>
  (OPEN_PHASES as readonly string[]).includes(ticket.phase)

function born(event: TicketOpened): Ticket {
  const { type: _type, matterId, words: _words, at, ...facts } = event
  return {
    ...facts,
    phase: 'waiting',
    matterIds: [matterId],
    outstanding: [matterId],
    openedAt: at,
    clockFrom: at,
    pauses: [],
    before: [],
    finishes: [],
    stepAt: at,
    overdueLevel: 0,
    timesReopened: 0,
  }
}

function changes(ticket: Ticket, event: Exclude<TicketEvent, TicketOpened>): Partial<Ticket> {
  switch (event.type) {
    case 'MatterAttached':
      return {
        matterIds: [...without(ticket.matterIds, event.matterId), event.matterId],
        outstanding: [...without(ticket.outstanding, event.matterId), event.matterId],
      }
    case 'MatterDetached':
      return detached(ticket, event.matterId)
    case 'TicketAssigned':
      // what it waits for is still awaited, whoever takes it over
      return { phase: ticket.phase === 'paused' ? 'paused' : 'assigned', workerId: event.workerId, stepAt: event.at }
    case 'TicketDeclined':
      return { phase: 'waiting', workerId: undefined, stepAt: event.at }
    case 'TicketTaken':
      return { phase: 'taken', workerId: event.workerId, stepAt: event.at }
    case 'TicketStarted':
      return { phase: 'working', before: [...ticket.before, ...event.before], stepAt: event.at }
    case 'TicketPaused':
      return {
        phase: 'paused',
        pauses: [...ended(ticket.pauses, event.at), { from: event.at, resumeOn: event.resumeOn, reason: event.reason }],
        due: event.due,
        dueWarning: event.dueWarning,
        stepAt: event.at,
      }
    case 'TicketResumed':
      return {
        phase: 'working',
        pauses: ended(ticket.pauses, event.at),
        due: event.due,
        dueWarning: event.dueWarning,
        stepAt: event.at,
      }
    case 'TicketFinished': {
      const { type: _type, matterIds: _answered, sentAt: _sentAt, ...finish } = event
      return {
        phase: 'finished',
        outstanding: [],
        pauses: ended(ticket.pauses, event.at),
        before: [],
        finishes: [...ticket.finishes, finish],
        finishedAt: event.at,
        // an alarm that rang while the phone had no signal, for work that was done in time
        overdueLevel: ticket.due !== undefined && event.at <= ticket.due ? 0 : ticket.overdueLevel,
        stepAt: event.at,
      }
    }
    case 'TicketReopened': {
      const more = { outstanding: [...without(ticket.outstanding, event.matterId), event.matterId], timesReopened: ticket.timesReopened + 1 }
      if (isOpen(ticket)) return more
      return {
        ...more,
        phase: 'assigned',
        clockFrom: event.at,
        due: event.due,
        dueWarning: event.dueWarning,
        finishedAt: undefined,
        overdueLevel: 0,
        stepAt: event.at,
      }
    }
    case 'TicketClosed':
      return { phase: 'closed' }
    case 'TicketCancelled':
      return { phase: 'cancelled', pauses: ended(ticket.pauses, event.at) }
    case 'TicketWentOverdue':
      return { overdueLevel: event.level }
    case 'TicketReckonedAnew':
      return {
        due: event.due,
        dueWarning: event.dueWarning,
        // an alarm that rang on a day off
        overdueLevel: event.due !== undefined && event.at <= event.due ? 0 : ticket.overdueLevel,
      }
  }
}

/** When the last matter that needed work leaves, what was finished before is finished again, by whoever did it. */
function detached(ticket: Ticket, matterId: string): Partial<Ticket> {
  const matterIds = without(ticket.matterIds, matterId)
  const outstanding = without(ticket.outstanding, matterId)
  const last = ticket.finishes.at(-1)
  if (outstanding.length > 0 || matterIds.length === 0 || last === undefined) return { matterIds, outstanding }
  return {
    matterIds,
    outstanding,
    phase: 'finished',
    workerId: last.workerId,
    finishedAt: last.at,
    pauses: ended(ticket.pauses, ticket.stepAt),
  }
}

const without = (ids: readonly string[], id: string) => ids.filter((one) => one !== id)

const ended = (pauses: readonly TicketPause[], at: Instant): readonly TicketPause[] =>
  pauses.map((pause) => (pause.until === undefined ? { ...pause, until: at } : pause))
