import { cursorOf, readCursor } from '../cursor'
import type { Pool } from '../db/pool'

export const ROW = `g.id, g.number, g.title, g.phase, g.starts_at as "startsAt", g.state->>'place' as place,
  jsonb_array_length(g.state->'itemIds') as items,
  coalesce(g.state->'asked' @> jsonb_build_array(jsonb_build_object('personId', $2::text)), false) as asked,
  g.changed_at as "changedAt"`

/** What is to come begins with the next; what is past, with the last. */
const LISTS = {
  coming: { where: `g.phase = 'planned'`, after: '>', order: 'asc' },
  past: { where: `g.phase in ('held', 'published')`, after: '<', order: 'desc' },
  all: { where: 'true', after: '<', order: 'desc' },
} as const

export interface ListAsk {
  readonly of: keyof typeof LISTS
  readonly cursor?: string
  readonly limit: number
}

/** A page of meetings as JSON, made in one named statement. */
export async function listMeetingsJson(pool: Pool, estateId: string, viewerId: string | undefined, ask: ListAsk): Promise<string> {
  const [at, id] = readCursor(ask.cursor)
  const { where, after, order } = LISTS[ask.of]
  const from = at ? `and (g.starts_at, g.id) ${after} ($4::timestamptz, $5::uuid)` : ''
  const found = await pool.query({
    name: `list meetings ${ask.of}${at ? ' c' : ''}`,
    text: `with page as materialized (
        select ${ROW} from meeting g where g.estate_id = $1 and ${where} ${from}
        order by g.starts_at ${order}, g.id ${order} limit $3::int + 1),
      shown as (select * from page limit $3::int)
      select json_build_object('rows', coalesce((select json_agg(shown) from shown), '[]'),
        'cursor', (select ${cursorOf('"startsAt"')} from shown
          where (select count(*) from page) > $3::int offset $3::int - 1))::text as json`,
    values: [estateId, viewerId ?? null, ask.limit, ...(at ? [at, id] : [])],
  })
  return found.rows[0].json
}
