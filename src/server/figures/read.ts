import type { Period } from '../../domain/figures/period'
import type { Pool } from '../db/pool'
import { refused } from '../refused'
import { bucketSql, FINISH_DUE } from './buckets'

const { acceptedInTime, closedInTime, satisfaction, matters, closures, toldOnce } = bucketSql('n.now', 'm.finish_due')

const count = (where: string | undefined) => `count(*) filter (where ${where})`
const share = ({ met, missed, notYetDue }: { met?: string; missed?: string; notYetDue?: string }) =>
  `json_build_object('met', ${count(met)}, 'due', ${count(`${met} or ${missed}`)}, 'notYetDue', ${count(notYetDue)})`

/** Which parameter holds what. */
export interface FigureParameters {
  readonly estate: string
  readonly from: string
  readonly until: string
  readonly now: string
  readonly name: string
}

/**
 * One row: the figures as JSON, and the moment until which they stay so though nothing happens: then something falls
 * due. Read from one index alone, and from the tickets of what is with the company.
 */
export const figuresSql = (of: FigureParameters): string => `select json_build_object('period', ${of.name}::text,
    'acceptedInTime', ${share(acceptedInTime)}, 'closedInTime', ${share(closedInTime)},
    'satisfaction', json_build_object('sum', coalesce(sum(m.rating) filter (where ${satisfaction.rated}), 0),
      'rated', ${count(satisfaction.rated)}, 'unrated', ${count(satisfaction.unrated)}),
    'matters', json_build_object('count', count(m.phase), 'open', ${count(matters.open)}),
    'closures', json_build_object('confirmed', ${count(closures.confirmed)}, 'unconfirmed', ${count(closures.unconfirmed)}),
    'toldOnce', json_build_object('once', ${count(toldOnce.once)}, 'again', ${count(toldOnce.again)})) as figures,
  least(min(m.accept_due) filter (where ${acceptedInTime.notYetDue}), min(m.finish_due) filter (where ${closedInTime.notYetDue})) as until
  from (select ${of.now}::timestamptz as now) n
  left join (select m.phase, m.accept_due, m.accepted_at, ${FINISH_DUE} as finish_due, m.finished_at, m.left_at, m.rating, m.closed_how, m.told_again
    from matter m where m.estate_id = ${of.estate} and m.reported_at >= ${of.from}::timestamptz and m.reported_at < ${of.until}::timestamptz
    offset 0) m on true`

const FIGURES = figuresSql({ estate: '$1', from: '$2', until: '$3', now: '$4', name: '$5' })

/** The figures of a period as JSON; refuses with NOT_FOUND where there is no such estate. */
export async function figuresJson(pool: Pool, estateId: string, { name, from, until }: Period, now: number): Promise<string> {
  const found = await pool.query({
    name: 'figures',
    text: `select f.figures::text as json from estate e cross join lateral (${FIGURES}) f where e.id = $1`,
    values: [estateId, moment(from), moment(until), moment(now), name],
  })
  if (!found.rows[0]) throw refused({ code: 'NOT_FOUND' })
  return found.rows[0].json
}

/** A moment as PostgreSQL takes it, the ends of all time included. */
export const moment = (at: number): string => (Number.isFinite(at) ? new Date(at).toISOString() : at > 0 ? 'infinity' : '-infinity')
