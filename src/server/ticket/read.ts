import type { TicketPage } from '../../contract/ticket'
import type { Actor } from '../../domain/actor'
import { toIso } from '../../domain/calendar'
import type { Ticket, TicketEvent, TicketReopened } from '../../domain/ticket/ticket'
import type { Pool } from '../db/pool'
import { refused } from '../refused'
import { readEvents, readPeople, timelineOf, type LoggedEvent } from '../timeline'
import { ROW, stepsByPhase } from './list'
import { recordReading } from '../estate/recordReading'
import { reporterShown, type Reporter } from './reporter'

/** A ticket's page as this reader may see it. A worker sees their own and what is nobody's; else NOT_FOUND. */
export async function readTicketPage(pool: Pool, estateId: string, ticketId: string, viewer: Actor, now: number): Promise<TicketPage> {
  const found = await pool.query({ name: 'ticket page', text: PAGE, values: [estateId, viewer.personId, stepsByPhase(viewer), ticketId] })
  const row = found.rows[0] as PageRow | undefined
  if (!row || !maySee(row.state, viewer)) throw refused({ code: 'NOT_FOUND', kind: 'ticket' })
  const { state } = row
  const events = await readEvents(pool, estateId, [ticketId])
  const people = await readPeople(pool, estateId, peopleIn(events, state))
  const items = row.matters.map((matter) => itemOf(matter, state, events, viewer))
  const read = row.matters.filter((_, index) => items[index]?.reporter.address ?? items[index]?.reporter.phone)
  await recordReading(pool, estateId, viewer, `处理工单 ${state.number}`, read.map(({ reporterId }) => reporterId), now)
  const named = (id: string) => ({ id, name: people.get(id)?.name ?? '', title: people.get(id)?.title })
  return {
    ...row.row,
    words: openingWords(events),
    ...(state.dueWarning !== undefined && { dueWarning: state.dueWarning }),
    items,
    pauses: state.pauses.map(({ from, until, ...pause }) => ({ ...pause, from: toIso(from), ...(until !== undefined && { until: toIso(until) }) })),
    before: [...state.before],
    finishes: state.finishes.map(({ at, by, words, before, after, materials, minutes }) => ({
      at: toIso(at),
      by: named(by),
      words,
      before: [...before],
      after: [...after],
      materials: [...materials],
      minutes,
    })),
    timeline: timelineOf(events, { viewerId: viewer.personId, seesNames: true, people }),
  }
}

interface MatterColumns extends Reporter {
  id: string
  number: number
  title: string
  text: string
  photoIds: string[]
  place: string
  phase: string
  rating: number | null
}

interface PageRow {
  state: Ticket
  row: Omit<TicketPage, 'words' | 'items' | 'pauses' | 'before' | 'finishes' | 'timeline'>
  matters: MatterColumns[]
}

const PAGE = `select t.state, (select row_to_json(r) from (select ${ROW}) r) as row,
  coalesce((select json_agg(json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'text', m.text,
      'photoIds', m.state->'photoIds', 'place', m.place_name, 'phase', m.phase, 'rating', m.rating,
      'reporterId', p.id, 'name', p.name, 'phone', p.phone,
      'address', (select u.address from membership s join unit u on u.estate_id = s.estate_id and u.id = s.unit_id
        where s.estate_id = m.estate_id and s.person_id = p.id and s.ended_at is null order by s.since limit 1)) order by m.number)
    from matter m join person p on p.id = m.reporter_id
    where m.estate_id = t.estate_id and m.id in (select jsonb_array_elements_text(t.state->'matterIds')::uuid)), '[]') as matters
  from ticket t where t.estate_id = $1 and t.id = $4`

function maySee(ticket: Ticket, viewer: Actor): boolean {
  if (viewer.role !== 'worker' || ticket.phase === 'waiting') return true
  return ticket.workerId === viewer.personId || ticket.finishes.some(({ workerId }) => workerId === viewer.personId)
}

function itemOf(matter: MatterColumns, ticket: Ticket, events: readonly LoggedEvent[], viewer: Actor): TicketPage['items'][number] {
  const { id, number, title, text, photoIds, place, phase, rating } = matter
  const outstanding = ticket.outstanding.includes(id)
  const sentBack = events.map(({ data }) => data as unknown as TicketEvent).findLast((data): data is TicketReopened => data.type === 'TicketReopened' && data.matterId === id)
  return {
    id,
    number,
    title,
    text,
    photoIds,
    place,
    phase,
    reporter: reporterShown(matter, outstanding, ticket, viewer),
    outstanding,
    ...(sentBack && { sentBackWords: sentBack.words, sentBackPhotos: [...sentBack.photoIds] }),
    ...(rating !== null && { rating }),
  }
}

const openingWords = (events: readonly LoggedEvent[]): string => {
  const [first] = events.map(({ data }) => data as unknown as TicketEvent)
  return first?.type === 'TicketOpened' ? first.words : ''
}

function peopleIn(events: readonly LoggedEvent[], ticket: Ticket): string[] {
  const named = events.flatMap(({ personId, data }) => [personId, (data as { workerId?: string }).workerId ?? personId])
  return [...new Set([...named, ...ticket.finishes.map(({ by }) => by)])]
}
