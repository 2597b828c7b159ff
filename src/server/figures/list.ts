import type { FigureName, FigurePart } from '../../domain/figures/figures'
import type { Period } from '../../domain/figures/period'
import type { Actor } from '../../domain/actor'
import { cursorOf, readCursor } from '../cursor'
import type { Pool } from '../db/pool'
import { ROW, ROW_FROM, seesAll } from '../matter/list'
import { refused } from '../refused'
import { bucketSql } from './buckets'
import { moment } from './read'

const BUCKETS = bucketSql('$7::timestamptz')

const SHOWN = `m.seen_by = 'neighbours' and m.check_state = 'pass'`
/** The same that may be opened (matter/read.ts): what is shown to all, one's own, and what a worker has in hand. */
const SEEN = `(${SHOWN} or $3::bool or coalesce(m.reporter_id = $2::uuid or m.entered_by = $2::uuid or m.state->'joined' ? $2::text and m.state->>'mediationId' is null
  or (select k.worker_id from ticket k where m.phase = 'withCompany' and k.estate_id = m.estate_id and k.id = m.ticket_id) = $2::uuid, false))`

export interface FigureAsk {
  readonly figure: FigureName
  readonly part: FigurePart
  readonly cursor?: string
  readonly limit: number
}

/**
 * The matters that a part of a figure is made of, newest first, as JSON. Those that this reader may not open are
 * counted in `hidden` and not listed, so that listed and hidden together are the number.
 */
export async function figureMattersJson(pool: Pool, estateId: string, viewer: Actor | undefined, period: Period, now: number, ask: FigureAsk): Promise<string> {
  const [at, id] = readCursor(ask.cursor)
  const where = `m.estate_id = $1 and m.reported_at >= $5::timestamptz and m.reported_at < $6::timestamptz and (${BUCKETS[ask.figure][ask.part]})`
  const all = seesAll(viewer)
  const found = await pool.query({
    name: `figure matters ${ask.figure} ${ask.part} ${all}${at ? ' c' : ''}`,
    text: `with page as materialized (
        select ${ROW} from ${ROW_FROM} where ${where} and ${SEEN} ${at ? 'and (m.reported_at, m.id) < ($8::timestamptz, $9::uuid)' : ''}
        order by m.reported_at desc, m.id desc limit $4::int + 1),
      shown as (select * from page limit $4::int)
      select json_build_object('rows', coalesce((select json_agg(shown) from shown), '[]'),
        'hidden', ${all ? '0' : `(select count(*) from matter m where ${where} and not ${SEEN})`},
        'cursor', (select ${cursorOf('"reportedAt"')} from shown
          where (select count(*) from page) > $4::int offset $4::int - 1))::text as json
      from estate e where e.id = $1 and $7::timestamptz is not null`,
    values: [estateId, viewer?.personId ?? null, all, ask.limit, moment(period.from), moment(period.until), moment(now), ...(at ? [at, id] : [])],
  })
  if (!found.rows[0]) throw refused({ code: 'NOT_FOUND' })
  return found.rows[0].json
}
