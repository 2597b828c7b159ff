import type { StudioFigures } from '../../contract/deputyStudio'
import type { LocalDate } from '../../domain/calendar'
import type { Pool } from '../db/pool'

const keptOn = `(to_timestamp((p.one->>'keptAt')::bigint / 1000.0) at time zone 'Asia/Shanghai')::date`

/**
 * The studio's public counts, of all its time. A promise is one date by which an answer was promised: a case that went
 * another round has two. It is met when it was answered on that date or before, the date after an extension where
 * there was one; due once it is answered or its date has passed. Of a case that was judged twice the last word counts.
 */
const FIGURES = `select json_build_object(
    'daysHeld', (select count(*) from studio_day where estate_id = $1 and phase = 'held'),
    'received', count(*),
    'taken', count(*) filter (where jsonb_array_length(c.state->'promises') > 0),
    'inTime', json_build_object('met', coalesce(sum(s.met), 0), 'due', coalesce(sum(s.due), 0), 'notYetDue', coalesce(sum(s.not_yet), 0)),
    'extended', coalesce(sum(s.extended), 0),
    'satisfied', count(*) filter (where (c.state->'judgements'->-1->>'satisfied')::bool),
    'judged', count(*) filter (where jsonb_array_length(c.state->'judgements') > 0)) as figures
  from studio_case c
  cross join lateral (select count(*) filter (where ${keptOn} <= (p.one->>'due')::date) as met,
      count(*) filter (where p.one ? 'keptAt' or (p.one->>'due')::date < $2::date) as due,
      count(*) filter (where not p.one ? 'keptAt' and (p.one->>'due')::date >= $2::date) as not_yet,
      count(*) filter (where (p.one->>'extended')::bool) as extended
    from jsonb_array_elements(c.state->'promises') p(one)) s
  where c.estate_id = $1`

/** Reads the counts as of a day. */
export async function readStudioFigures(pool: Pool, estateId: string, today: LocalDate): Promise<StudioFigures> {
  const { rows } = await pool.query({ name: 'studio figures', text: FIGURES, values: [estateId, today] })
  return rows[0].figures
}
