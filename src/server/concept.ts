import type { Actor, Role } from '../domain/actor'
import type { Instant } from '../domain/calendar'
import type { Work } from './work'

/** Where the events of an estate's life are gathered; `kind` names the stream in the log. */
export type Kind = 'matter' | 'ticket' | 'agendaItem' | 'meeting' | 'vote' | 'voice' | 'committee' | 'companyContract' | 'worksProject' | 'sitting' | 'mediation' | 'studioDay' | 'studioCase'

export interface StoredState {
  readonly id: string
  readonly number: number
  readonly phase: string
}
export interface StoredEvent {
  readonly type: string
  readonly at: Instant
}

/** Whom a notice is for. One person gets one notice of one subject for one command, however often named. */
/** `ownersIn`: all owners of `estate`, or of the building or entrance of that id. */
export type Recipient = { person: string } | { role: Role } | { followersOf: string } | { ownersIn: string }

/** Subscribe-message templates, as the estate's settings name them. */
export type Template = 'progress' | 'todo'

export interface NoticeDraft {
  readonly to: readonly Recipient[]
  readonly kind: string
  readonly title: string
  readonly body: string
  /** `matter:ID`, `ticket:ID`, `item:ID`, `meeting:ID`, `vote:ID`, `committee:ID`, `contract:ID`, `works:ID`, `mediation:ID`, `studioDay:ID` or `studioCase:ID`: where it leads. */
  readonly link: string
  readonly subjectId: string
  readonly template?: Template
}

/** Who begins or ends following a subject by an event. */
export interface FollowChange {
  readonly add?: readonly { personId: string; why: 'reporter' | 'joined' | 'chosen' | 'slip' }[]
  readonly remove?: readonly string[]
}

/** How one concept is stored, told of, and what follows from its events in the same transaction. */
export interface Concept<State extends StoredState, Event extends StoredEvent> {
  readonly table: string
  /** Its rows are made by another concept's command, many at once: an event only ever changes one. */
  readonly madeElsewhere?: boolean
  evolve(state: State | undefined, event: Event): State
  /** The columns that lists and figures ask for, beside estate_id, id, number, version, state, phase and changed_at. */
  columns(state: State): Record<string, unknown>
  notices(event: Event, state: State, by: Actor): readonly NoticeDraft[]
  follows?(event: Event, state: State): FollowChange | undefined
  /** Commands on other concepts that this event brings about. */
  react?(event: Event, state: State, work: Work): Promise<void>
}

/** A timestamptz column from an instant. */
export const timestamp = (instant: Instant | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString()
