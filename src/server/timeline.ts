import type { Kind } from './concept'
import { companyContractEntry } from './companyContract/timeline'
import { worksProjectEntry } from './worksProject/timeline'
import { mediationEntry } from './mediation/timeline'
import { committeeEntry } from './committee/timeline'
import { agendaItemEntry } from './agendaItem/timeline'
import type { Queryable } from './db/pool'
import { matterEntry } from './matter/timeline'
import { meetingEntry } from './meeting/timeline'
import { ticketEntry } from './ticket/timeline'
import { voteEntry } from './vote/timeline'
import { voiceEntry } from './vote/ballot/timeline'
import { studioCaseEntry } from './deputyStudio/timeline'
import type { EntryOf, LoggedEvent, Reader, TimelineEntry } from './timelineEntry'

export * from './timelineEntry'

const entries: Partial<Record<Kind, EntryOf>> = {
  matter: matterEntry as EntryOf,
  ticket: ticketEntry as EntryOf,
  agendaItem: agendaItemEntry as EntryOf,
  meeting: meetingEntry as EntryOf,
  vote: voteEntry as EntryOf,
  voice: voiceEntry as EntryOf,
  committee: committeeEntry as EntryOf,
  companyContract: companyContractEntry as EntryOf,
  worksProject: worksProjectEntry as EntryOf,
  mediation: mediationEntry as EntryOf,
  studioCase: studioCaseEntry as EntryOf,
}

/** The log of some streams as lines, newest first. */
export function timelineOf(events: readonly LoggedEvent[], reader: Reader): TimelineEntry[] {
  return events
    .map((event) => entries[event.kind]?.(event as never, reader))
    .filter((entry): entry is TimelineEntry => entry !== undefined)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : isHandOver(a) - isHandOver(b) || Number(b.id) - Number(a.id)))
}

/** Recorded after what it opens, in the same moment; whoever reads hears of it first. */
const isHandOver = ({ type }: TimelineEntry): number => Number(type.startsWith('MatterHandedTo'))

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
