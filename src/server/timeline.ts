import type { z } from 'zod'
import type { timelineEntry } from '../contract/shapes.schema'
import type { Kind } from './concept'
import { agendaItemEntry } from './agendaItem/timeline'
import type { Queryable } from './db/pool'
import { matterEntry } from './matter/timeline'
import { meetingEntry } from './meeting/timeline'
import { ticketEntry } from './ticket/timeline'

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
  readonly people: ReadonlyMap<string, { name: string; title?: string }>
}

/** One line of a timeline, or nothing where the event is not for this reader. */
export type EntryOf<Event = never> = (event: LoggedEvent<Event>, reader: Reader) => TimelineEntry | undefined

const entries: Partial<Record<Kind, EntryOf>> = {
  matter: matterEntry as EntryOf,
  ticket: ticketEntry as EntryOf,
  agendaItem: agendaItemEntry as EntryOf,
  meeting: meetingEntry as EntryOf,
}

/** The log of some streams as lines, newest first. */
export function timelineOf(events: readonly LoggedEvent[], reader: Reader): TimelineEntry[] {
  return events
    .map((event) => entries[event.kind]?.(event as never, reader))
    .filter((entry): entry is TimelineEntry => entry !== undefined)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : Number(b.id) - Number(a.id)))
}

/** Who acted, as this reader may call them: 您, 反映人, 邻居, or a title such as 王师傅. */
export function actorName(event: LoggedEvent<unknown>, reader: Reader): string | undefined {
  if (event.role === 'system') return undefined
  if (event.personId === reader.viewerId) return '您'
  const person = reader.people.get(event.personId)
  if (event.role !== 'resident' && event.role !== 'slip') return person?.title ?? person?.name
  if (reader.seesNames) return person?.name
  return event.personId === reader.reporterId ? '反映人' : '邻居'
}

/** The events of some streams, in the order in which they were recorded. */
export async function readEvents(db: Queryable, estateId: string, streamIds: readonly string[]): Promise<LoggedEvent[]> {
  const found = await db.query({
    name: 'events of streams',
    text: `select seq, stream_id as "streamId", kind, data, person_id as "personId", role
      from event where estate_id = $1 and stream_id = any($2::uuid[]) order by seq`,
    values: [estateId, streamIds],
  })
  return found.rows
}

/** Names and titles of people, by id. */
export async function readPeople(db: Queryable, estateId: string, ids: readonly string[]): Promise<Map<string, { name: string; title?: string }>> {
  const found = await db.query({
    name: 'people by id',
    text: `select p.id, p.name, (select title from duty d where d.estate_id = $1 and d.person_id = p.id order by d.ended_at desc nulls first limit 1) as title
      from person p where p.id = any($2::uuid[])`,
    values: [estateId, ids],
  })
  return new Map(found.rows.map(({ id, name, title }) => [id, { name, title: title ?? undefined }]))
}
