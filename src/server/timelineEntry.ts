import type { z } from 'zod'
import type { timelineEntry } from '../contract/shapes.schema'
import type { Kind } from './concept'

export type TimelineEntry = z.output<typeof timelineEntry>

/** An event as the log has it. */
export interface LoggedEvent<Event = { type: string; at: number }> {
  readonly seq: number
  readonly streamId: string
  readonly kind: Kind
  readonly data: Event
  readonly personId: string
  readonly role: string
}

/** Who reads, and what they may know of those who acted. */
export interface Reader {
  readonly viewerId?: string
  /** Handlers see names; neighbours see 邻居. */
  readonly seesNames: boolean
  /** Set on a matter's page: what concerns other matters of the same ticket is left out. */
  readonly matterId?: string
  readonly reporterId?: string
  /** Read off a printed slip, which anybody may hold. */
  readonly bySlip?: boolean
  readonly people: ReadonlyMap<string, { name: string; title?: string }>
}

/** One line of a timeline, or nothing where the event is not for this reader. */
export type EntryOf<Event = never> = (event: LoggedEvent<Event>, reader: Reader) => TimelineEntry | undefined

/** Who acted, as this reader may call them: 您, 反映人, 邻居, or a title such as 王师傅. */
export function actorName(event: LoggedEvent<unknown>, reader: Reader): string | undefined {
  if (event.role === 'system') return undefined
  if (event.personId === reader.viewerId) return '您'
  const person = reader.people.get(event.personId)
  if (event.role !== 'resident' && event.role !== 'slip') return person?.title ?? person?.name
  if (reader.seesNames) return person?.name
  return event.personId === reader.reporterId ? '反映人' : '邻居'
}
