import type { Actor, Role } from '../../src/domain/actor'
import { DAY, HOUR, type Instant } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import { evolve } from '../../src/domain/ticket/evolve'
import type { OpenTicket } from '../../src/domain/ticket/openTicket'
import type { FinishTicket } from '../../src/domain/ticket/finishTicket'
import type { Ticket, TicketEvent, TicketPhase } from '../../src/domain/ticket/ticket'

/** Wednesday 2026-03-04, 09:00 in the estate. */
export const NOW: Instant = Date.parse('2026-03-04T01:00:00Z')
export const WANG = 'worker-wang'
export const LI = 'worker-li'
export const WORKERS = [WANG, LI]

export const as = (role: Role, personId = `a-${role}`): Actor => ({ personId, role, unitIds: [] })
export const wang = as('worker', WANG)
export const li = as('worker', LI)
export const manager = as('manager')
export const secretary = as('secretary')

export const opening = (change: Partial<OpenTicket> = {}): OpenTicket => ({
  id: 'ticket-1',
  number: 31,
  title: '楼道灯不亮',
  category: 'repair',
  urgency: 'normal',
  place: { kind: 'estate', name: '3号楼2单元 楼道' },
  matterId: 'matter-1',
  words: '',
  workers: WORKERS,
  due: NOW + 3 * DAY,
  ...change,
})

export const finishing = (change: Partial<FinishTicket> = {}): FinishTicket => ({
  words: '换了感应灯',
  before: [],
  after: ['photo-after'],
  materials: [{ name: '感应灯', quantity: 1, fen: 3500 }],
  minutes: 20,
  ...change,
})

const { matterId, words: _words, workers: _workers, ...facts } = opening()
const opened: TicketEvent = { type: 'TicketOpened', ...facts, matterId, words: '', at: NOW - HOUR }
const bearing = { matterIds: [matterId], at: NOW - HOUR }
const assigned: TicketEvent = { type: 'TicketAssigned', workerId: WANG, words: '', ...bearing }
const taken: TicketEvent = { type: 'TicketTaken', workerId: WANG, ...bearing }
const started: TicketEvent = { type: 'TicketStarted', before: [], ...bearing }
const paused: TicketEvent = { type: 'TicketPaused', reason: '等配件', resumeOn: '2026-03-06', due: NOW + 5 * DAY, ...bearing }
const finished: TicketEvent = { type: 'TicketFinished', workerId: WANG, by: WANG, ...finishing(), ...bearing }

const HISTORY: Record<TicketPhase, readonly TicketEvent[]> = {
  waiting: [opened],
  assigned: [opened, assigned],
  taken: [opened, assigned, taken],
  working: [opened, assigned, taken, started],
  paused: [opened, assigned, taken, started, paused],
  finished: [opened, assigned, taken, started, finished],
  closed: [opened, assigned, taken, started, finished, { type: 'TicketClosed', at: NOW - HOUR }],
  cancelled: [opened, { type: 'MatterDetached', matterId, to: 'accepted', words: '报重了', at: NOW - HOUR }, { type: 'TicketCancelled', reason: '报重了', at: NOW - HOUR }],
}

export const replay = (events: readonly TicketEvent[]): Ticket =>
  events.reduce<Ticket | undefined>((state, event) => evolve(state, event), undefined) as Ticket

/** A ticket in that phase, its last step an hour ago; Wang's once it is anybody's. */
export const ticketIn = (phase: TicketPhase, ...more: readonly TicketEvent[]): Ticket => replay([...HISTORY[phase], ...more])

/** A ticket for three reporters, finished by Wang. */
export const finishedForThree = (): Ticket =>
  replay([
    opened,
    { type: 'MatterAttached', matterId: 'matter-2', at: NOW - HOUR },
    { type: 'MatterAttached', matterId: 'matter-3', at: NOW - HOUR },
    assigned,
    taken,
    { ...finished, matterIds: ['matter-1', 'matter-2', 'matter-3'] } as TicketEvent,
  ])

/** The codes of the reasons, or the types of the events: what a table compares. */
export const outcome = (decision: Decision<TicketEvent, Refusal>): readonly string[] =>
  decision.ok ? decision.events.map(({ type }) => type) : decision.reasons.map(({ code }) => code)

/** The state after an accepted decision. */
export function after(ticket: Ticket, decision: Decision<TicketEvent, Refusal>): Ticket {
  if (!decision.ok) throw new Error(`refused: ${outcome(decision).join()}`)
  return decision.events.reduce<Ticket>((state, event) => evolve(state, event), ticket)
}
