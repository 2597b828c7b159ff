import type { Role } from '../actor'
import type { Instant, LocalDate } from '../calendar'
import type { Category, Place, Urgency } from '../matter/matter'

/** `waiting` 待派单: nobody's yet. `cancelled`: handed on to the round table, or nothing left on it. */
export const TICKET_PHASES = [
  'waiting',
  'assigned',
  'taken',
  'working',
  'paused',
  'finished',
  'closed',
  'cancelled',
] as const
export type TicketPhase = (typeof TICKET_PHASES)[number]

/** A stop that everyone can see, with its reason and the day on which work goes on. */
export interface TicketPause {
  readonly from: Instant
  readonly resumeOn: LocalDate
  readonly reason: string
  /** When it ended; missing while it lasts. */
  readonly until?: Instant
}

export interface Material {
  readonly name: string
  readonly quantity: number
  /** What the whole line cost. */
  readonly fen: number
}

/** One time that the work was done, with its proof. */
export interface Finish {
  readonly at: Instant
  /** Whose work it was; `by` may be the manager, who noted it. */
  readonly workerId: string
  readonly by: string
  readonly words: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly materials: readonly Material[]
  readonly minutes: number
}

/** The property company's work on one fault, however many matters tell of it. */
export interface Ticket {
  readonly id: string
  readonly number: number
  readonly phase: TicketPhase
  readonly title: string
  readonly category: Category
  readonly urgency: Urgency
  readonly place: Place
  readonly matterIds: readonly string[]
  /** The matters that still need the work: all at first; after a 没修好 only that one. */
  readonly outstanding: readonly string[]
  readonly workerId?: string
  readonly openedAt: Instant
  /** Since when the promised time runs: opened, or opened again. */
  readonly clockFrom: Instant
  readonly due?: Instant
  /** The year whose holiday list is not published: the due moment was reckoned without it. */
  readonly dueWarning?: number
  readonly pauses: readonly TicketPause[]
  /** Photos taken on arrival, since the last finish. */
  readonly before: readonly string[]
  readonly finishes: readonly Finish[]
  readonly finishedAt?: Instant
  /** The last step of the work itself; nothing is recorded as done before it. */
  readonly stepAt: Instant
  readonly overdueLevel: number
  readonly timesReopened: number
}

/** What every step of the work bears. */
interface Stamp {
  /** The matters that it is for: those that needed the work at that moment. */
  matterIds: readonly string[]
  at: Instant
  /** When it was told, if the phone had no signal as it happened. */
  sentAt?: Instant
}

export type TicketOpened = {
  type: 'TicketOpened'
  id: string
  number: number
  title: string
  category: Category
  urgency: Urgency
  place: Place
  matterId: string
  words: string
  due?: Instant
  dueWarning?: number
  at: Instant
}
export type MatterAttached = { type: 'MatterAttached'; matterId: string; at: Instant }
/** The matter left the ticket: to the round table, or back to whoever accepts. */
export type MatterDetached = { type: 'MatterDetached'; matterId: string; to: 'roundTable' | 'accepted'; words: string; at: Instant }
export type TicketAssigned = {
  type: 'TicketAssigned'
  workerId: string
  from?: string
  words: string
  due?: Instant
  matterIds: readonly string[]
  at: Instant
}
export type TicketDeclined = { type: 'TicketDeclined'; workerId: string; reason: string } & Stamp
export type TicketTaken = { type: 'TicketTaken'; workerId: string } & Stamp
export type TicketStarted = { type: 'TicketStarted'; before: readonly string[] } & Stamp
export type TicketPaused = {
  type: 'TicketPaused'
  reason: string
  resumeOn: LocalDate
  due?: Instant
  dueWarning?: number
} & Stamp
export type TicketResumed = { type: 'TicketResumed'; due?: Instant; dueWarning?: number } & Stamp
export type TicketFinished = {
  type: 'TicketFinished'
  workerId: string
  by: string
  words: string
  before: readonly string[]
  after: readonly string[]
  materials: readonly Material[]
  minutes: number
} & Stamp
/** 没修好: one matter's reporter says so; the others stay as they are. */
export type TicketReopened = {
  type: 'TicketReopened'
  matterId: string
  words: string
  photoIds: readonly string[]
  due?: Instant
  dueWarning?: number
  at: Instant
}
export type TicketClosed = { type: 'TicketClosed'; at: Instant }
export type TicketCancelled = { type: 'TicketCancelled'; reason: string; itemId?: string; itemNumber?: number; at: Instant }
/** `role` hears of it: each level is one further up. */
export type TicketWentOverdue = {
  type: 'TicketWentOverdue'
  level: number
  role: Role
  due: Instant
  matterIds: readonly string[]
  at: Instant
}
/** The list of a year that was lacking is out: the moment stands anew, by the same promise and the same pauses. */
export type TicketReckonedAnew = {
  type: 'TicketReckonedAnew'
  /** The year whose list was lacking. */
  year: number
  before?: Instant
  due?: Instant
  /** A later year that is lacking still. */
  dueWarning?: number
  matterIds: readonly string[]
  at: Instant
}

export type TicketEvent =
  | TicketOpened
  | MatterAttached
  | MatterDetached
  | TicketAssigned
  | TicketDeclined
  | TicketTaken
  | TicketStarted
  | TicketPaused
  | TicketResumed
  | TicketFinished
  | TicketReopened
  | TicketClosed
  | TicketCancelled
  | TicketWentOverdue
  | TicketReckonedAnew

/**
 * Which phase may follow which; the properties walk this table. Every open phase may fall back to
 * `finished`: when what was sent back leaves the ticket, the work that was done before stands.
 */
export const NEXT_PHASES: Record<TicketPhase, readonly TicketPhase[]> = {
  waiting: ['assigned', 'taken', 'finished', 'cancelled'],
  assigned: ['waiting', 'taken', 'finished', 'cancelled'],
  taken: ['waiting', 'assigned', 'working', 'paused', 'finished', 'cancelled'],
  working: ['assigned', 'paused', 'finished', 'cancelled'],
  paused: ['working', 'finished', 'cancelled'],
  finished: ['assigned', 'closed'],
  closed: ['assigned'],
  cancelled: [],
}

/** Work is still to be done. */
export const OPEN_PHASES = ['waiting', 'assigned', 'taken', 'working', 'paused'] as const satisfies readonly TicketPhase[]
