import type { ItemRow } from '../../contract/agendaItem'
import type { Actor } from '../../domain/actor'
import type { AgendaItem } from '../../domain/agendaItem/agendaItem'
import { OPEN_PHASES } from '../../domain/agendaItem/stages'
import { waitsFor, WAITS } from '../../domain/agendaItem/waitsFor'
import { localDateOf, type Instant } from '../../domain/calendar'
import { cursorOf, readCursor } from '../cursor'
import type { Pool } from '../db/pool'

/** The people behind an item: who told of its matters, and who met the same. */
export const TOUCHED = `(select count(*) from (
    select m.reporter_id::text from matter m
      where m.estate_id = i.estate_id and m.id in (select jsonb_array_elements_text(i.state->'matterIds')::uuid)
    union select jsonb_array_elements_text(m.state->'joined') from matter m
      where m.estate_id = i.estate_id and m.id in (select jsonb_array_elements_text(i.state->'matterIds')::uuid)) p)`

/** The columns of a row in any list of items; `$2` is the reader, or null for a guest, `$3` the day it is. */
export const ROW = `i.id, i.number, i.title, i.phase,
  to_timestamp((i.state->>'phaseSince')::bigint / 1000.0) as "phaseSince", ${TOUCHED} as touched,
  jsonb_array_length(i.state->'matterIds') as matters,
  (select count(distinct coalesce(v->>'unitId', v->>'address')) from jsonb_array_elements(i.state->'visits') v) as homes,
  (i.state->'plan'->>'costFen')::bigint as "costFen",
  (i.state->'plan'->'ownersDecide') is not null as "ownersDecide",
  k.open as "tasksOpen", k.done as "tasksDone", k.late as "tasksLate", k.next_due as "nextDue",
  jsonb_array_length(i.state->'verdicts') as verdicts, g.starts_at as "meetsAt",
  exists (select from follow f where f.estate_id = i.estate_id and f.subject_id = i.id and f.person_id = $2::uuid) as following,
  i.opened_at as "openedAt", i.changed_at as "changedAt"`

export const ROW_FROM = `agenda_item i
  left join meeting g on g.estate_id = i.estate_id and g.id = i.meeting_id and g.phase = 'planned'
  cross join lateral (select count(*) filter (where t->>'state' = 'open') as open,
      count(*) filter (where t->>'state' = 'done') as done,
      count(*) filter (where t->>'state' = 'open' and t->>'due' < $3::text) as late,
      min(t->>'due') filter (where t->>'state' = 'open') as next_due
    from jsonb_array_elements(i.state->'tasks') t) k`

const OPEN = `i.phase in (${OPEN_PHASES.map((phase) => `'${phase}'`).join(', ')})`

const LISTS = {
  open: OPEN,
  closed: `i.phase in ('closed', 'handedOn')`,
  mine: 'exists (select from follow f where f.estate_id = i.estate_id and f.subject_id = i.id and f.person_id = $2::uuid)',
} as const

export interface ListAsk {
  readonly of: keyof typeof LISTS
  readonly search?: string
  readonly cursor?: string
  readonly limit: number
}

/** A page of items as JSON, made in one named statement; what changed last comes first. */
export async function listItemsJson(pool: Pool, estateId: string, viewerId: string | undefined, now: Instant, ask: ListAsk): Promise<string> {
  const [at, id] = readCursor(ask.cursor)
  const conditions = ['i.estate_id = $1', LISTS[ask.of]]
  const values: unknown[] = [estateId, viewerId ?? null, localDateOf(now), ask.limit]
  if (at) {
    values.push(at, id)
    conditions.push(`(i.changed_at, i.id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`)
  }
  if (ask.search) {
    const like = `%${ask.search.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(`(i.title ilike $${values.push(like)} or i.number::text = $${values.push(ask.search.replace(/^0+/, ''))})`)
  }
  const found = await pool.query({
    name: `list items ${ask.of} ${at ? 'c' : ''}${ask.search ? 's' : ''}`,
    text: `with page as materialized (
        select ${ROW} from ${ROW_FROM} where ${conditions.join(' and ')}
        order by i.changed_at desc, i.id desc limit $4::int + 1),
      shown as (select * from page limit $4::int)
      select json_build_object('rows', coalesce((select json_agg(shown) from shown), '[]'),
        'cursor', (select ${cursorOf('"changedAt"')} from shown
          where (select count(*) from page) > $4::int offset $4::int - 1))::text as json`,
    values,
  })
  return found.rows[0].json
}

/** An estate has tens of open items, not hundreds: all of them are looked through. */
const OPEN_MOST = 500

export interface OpenItem {
  readonly row: ItemRow
  readonly state: AgendaItem
}

/** Every open item with its row, the longest in its stage first. */
export async function openItems(pool: Pool, estateId: string, viewerId: string, now: Instant): Promise<OpenItem[]> {
  const found = await pool.query({
    name: 'open items',
    text: `select (select row_to_json(r) from (select ${ROW}) r) as row, i.state from ${ROW_FROM}
      where i.estate_id = $1 and ${OPEN} order by (i.state->>'phaseSince')::bigint, i.id limit ${OPEN_MOST}`,
    values: [estateId, viewerId, localDateOf(now)],
  })
  return found.rows
}

/** What waits for this person, the most urgent first; it is short, and given whole. */
export async function waitingItems(pool: Pool, estateId: string, viewer: Actor, now: Instant): Promise<ItemRow[]> {
  const items = await openItems(pool, estateId, viewer.personId, now)
  return items
    .map(({ row, state }) => ({ ...row, waits: waitsFor(state, viewer, now) }))
    .filter(({ waits }) => waits !== undefined)
    .sort((a, b) => WAITS.indexOf(a.waits!) - WAITS.indexOf(b.waits!))
}
