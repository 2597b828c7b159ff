import type { AddTask } from '../agendaItem/addTask'
import type { Said } from '../agendaItem/agendaItem'
import type { Instant } from '../calendar'

/** An item as the table goes through it. */
export interface SittingItem {
  readonly itemId: string
  readonly title: string
  /** How long it should take. */
  readonly minutes: number
  /** How long it has been taken so far, in ms, without the turn that runs. */
  readonly spent: number
  readonly resolution: string
  readonly said: readonly Said[]
  /** Each becomes a task of the item when the table rises. */
  readonly tasks: readonly AddTask[]
  /** Who was called on, or took their hand down, while it was taken: having asked in advance no longer brings them back into the row. */
  readonly heard?: readonly string[]
}

/** Who is there: signed in by the code on the wall, or by the secretary. */
export interface Present {
  readonly personId?: string
  readonly name: string
  readonly as: string
  readonly how: 'code' | 'secretary'
}

export interface Hand {
  readonly personId: string
  readonly name: string
  readonly as: string
  /** Asked before the meeting, and about what. */
  readonly ahead?: { readonly words: string }
}

/** A show of hands; it is no vote in law, and says so wherever it is shown. */
export interface StrawPoll {
  readonly id: string
  readonly itemId?: string
  readonly question: string
  readonly options: readonly string[]
  readonly open: boolean
  /** Who chose which option, by its place. */
  readonly answers: Readonly<Record<string, number>>
}

/** A meeting while it is held. What comes of it is recorded with the meeting when it ends. */
export interface Sitting {
  readonly id: string
  readonly number: number
  readonly phase: 'running' | 'ended'
  readonly meetingId: string
  readonly title: string
  readonly place: string
  /** On the wall: who has it is in the room. */
  readonly code: string
  readonly startedAt: Instant
  readonly items: readonly SittingItem[]
  readonly current?: { readonly itemId: string; readonly since: Instant }
  readonly present: readonly Present[]
  /** Who sent word that they could not come. */
  readonly leave: readonly string[]
  readonly hands: readonly Hand[]
  readonly speaking?: Hand & { readonly since: Instant }
  readonly poll?: StrawPoll
}
