import type { Actor } from '../../domain/actor'
import { mayDo } from '../../domain/ticket/mayDo'
import { OPEN_PHASES, TICKET_PHASES } from '../../domain/ticket/ticket'
import type { Pool } from '../db/pool'

const OPEN = `t.phase in (${OPEN_PHASES.map((phase) => `'${phase}'`).join(', ')})`

/**
 * The columns of a ticket's row, made in the database. `$2` is the reader; `$3` what the reader may do by phase,
 * with a + where the ticket is their own, as the rules say (mayDo): the database only looks it up.
 */
export const ROW = `t.id, t.number, t.phase, t.title, t.category, t.urgency, t.place_name as place,
  (select json_build_object('id', p.id, 'name', p.name, 'title', d.title) from person p
    left join lateral (select title from duty d where d.estate_id = t.estate_id and d.person_id = p.id and d.role = 'worker'
      order by d.ended_at desc nulls first limit 1) d on true where p.id = t.worker_id) as worker,
  coalesce(t.worker_id = $2::uuid, false) as mine,
  jsonb_array_length(t.state->'matterIds') as matters, jsonb_array_length(t.state->'outstanding') as outstanding,
  (select m.state->'photoIds'->>0 from matter m where m.estate_id = t.estate_id and m.id = (t.state->'matterIds'->>0)::uuid) as photo,
  t.opened_at as "openedAt", t.due, t.paused_until as "pausedUntil",
  case when t.phase = 'paused' then t.state->'pauses'->-1->>'reason' end as "pauseReason",
  t.finished_at as "finishedAt", t.overdue_level as "overdueLevel", (t.state->>'timesReopened')::int as "timesReopened",
  t.changed_at as "changedAt",
  $3::json->(t.phase || case when t.worker_id = $2::uuid then '+' else '' end) as can`

/** Everything that reader may do, by phase, and with a + where the ticket is their own. */
export function stepsByPhase(viewer: Actor): string {
  const own = TICKET_PHASES.map((phase) => [`${phase}+`, mayDo({ phase, workerId: viewer.personId }, viewer)])
  const other = TICKET_PHASES.map((phase) => [phase, mayDo({ phase }, viewer)])
  return JSON.stringify(Object.fromEntries([...own, ...other]))
}

const SOONEST = { key: `coalesce(t.due, 'infinity'::timestamptz)`, order: 'asc', beyond: '>' } as const
const latest = (column: string) => ({ key: `t.${column}`, order: 'desc', beyond: '<' }) as const

/** Which tickets each list holds, and in which order. `$4` is now. */
const LISTS = {
  waiting: { which: `t.phase = 'waiting'`, ...SOONEST },
  mine: { which: `t.worker_id = $2::uuid and ${OPEN}`, ...SOONEST },
  working: { which: `${OPEN} and t.phase <> 'waiting'`, ...SOONEST },
  finished: { which: `t.phase in ('finished', 'closed')`, ...latest('finished_at') },
  overdue: { which: `${OPEN} and t.due < $4::timestamptz`, ...SOONEST },
  all: { which: 'true', ...latest('opened_at') },
} as const

export interface ListAsk {
  readonly of: keyof typeof LISTS
  readonly workerId?: string
  readonly search?: string
  readonly cursor?: string
  readonly limit: number
}

const CURSOR = /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A page of tickets as JSON, made in one named statement. A worker sees what is theirs and what is nobody's. */
export async function listTicketsJson(pool: Pool, estateId: string, viewer: Actor, now: number, ask: ListAsk): Promise<string> {
  const { which, key, order, beyond } = LISTS[ask.of]
  const [, at, id] = CURSOR.exec(ask.cursor ?? '') ?? []
  const values: unknown[] = [estateId, viewer.personId, stepsByPhase(viewer), new Date(now), ask.limit]
  const conditions = ['t.estate_id = $1', '$4::timestamptz is not null', which]
  const worker = viewer.role === 'worker'
  if (worker) conditions.push(`(t.worker_id = $2::uuid or t.phase = 'waiting')`)
  if (at) conditions.push(`(${key}, t.id) ${beyond} ($${values.push(at)}::timestamptz, $${values.push(id)}::uuid)`)
  if (ask.workerId) conditions.push(`t.worker_id = $${values.push(ask.workerId)}::uuid`)
  if (ask.search) {
    const like = `%${ask.search.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(`(t.title ilike $${values.push(like)} or t.place_name ilike $${values.length} or t.number::text = $${values.push(ask.search.replace(/^0+/, ''))})`)
  }
  const found = await pool.query({
    name: `list tickets ${ask.of} ${worker ? 'w' : ''}${at ? 'c' : ''}${ask.workerId ? 'p' : ''}${ask.search ? 's' : ''}`,
    text: `with page as materialized (
        select ${ROW}, ${key} as place_in_list from ticket t where ${conditions.join(' and ')}
        order by place_in_list ${order}, t.id ${order} limit $5::int + 1),
      shown as (select * from page limit $5::int)
      select json_build_object('rows', coalesce((select json_agg(to_jsonb(shown) - 'place_in_list') from shown), '[]'),
        'cursor', (select place_in_list::text || '~' || id from shown
          where (select count(*) from page) > $5::int offset $5::int - 1))::text as json`,
    values,
  })
  return found.rows[0].json
}
