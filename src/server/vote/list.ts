import { hasRole, type Actor } from '../../domain/actor'
import { LIVE_PHASES, type VotePhase } from '../../domain/vote/vote'
import { ORGANISERS, REVIEWERS } from '../../domain/vote/reasons'
import { cursorOf, readCursor } from '../cursor'
import type { Pool } from '../db/pool'
import { PUBLIC_PHASES } from './ballot/publicPhases'

const texts = (phases: readonly VotePhase[]) => phases.map((phase) => `'${phase}'`).join(', ')
const LISTS = {
  live: `v.phase in (${texts(LIVE_PHASES)})`,
  ended: `v.phase in ('final', 'void')`,
  all: 'true',
} as const

export interface ListAsk {
  readonly of: keyof typeof LISTS
  readonly cursor?: string
  readonly limit: number
}

/** Who works on a vote before its notice: they see drafts too. */
export const seesDrafts = (viewer: Actor | undefined): boolean => hasRole(viewer, [...ORGANISERS, ...REVIEWERS])

/** What of a vote everybody may see: it was hung, though it may be void since. */
export const HUNG = `(v.phase in (${texts(PUBLIC_PHASES.filter((phase) => phase !== 'void'))}) or v.phase = 'void' and v.state->'notice' is not null)`

export const ROW = `v.id, v.number, v.title, v.phase, v.opens_at as "opensAt", v.closes_at as "closesAt", v.secret,
  jsonb_array_length(v.state->'questions') as questions,
  case when v.phase = 'final' then coalesce((select jsonb_agg(q->'outcome') from jsonb_array_elements(v.state#>'{count,tally,questions}') q), '[]') else '[]' end as outcomes,
  v.changed_at as "changedAt"`

/** A page of votes as JSON, made in one named statement; what changed last comes first. */
export async function listVotesJson(pool: Pool, estateId: string, viewer: Actor | undefined, ask: ListAsk): Promise<string> {
  const [at, id] = readCursor(ask.cursor)
  const drafts = seesDrafts(viewer)
  const found = await pool.query({
    name: `list votes ${ask.of}${drafts ? ' d' : ''}${at ? ' c' : ''}`,
    text: `with page as materialized (
        select ${ROW} from vote v where v.estate_id = $1 and ${LISTS[ask.of]} ${drafts ? '' : `and ${HUNG}`}
          ${at ? 'and (v.changed_at, v.id) < ($3::timestamptz, $4::uuid)' : ''}
        order by v.changed_at desc, v.id desc limit $2::int + 1),
      shown as (select * from page limit $2::int)
      select json_build_object('rows', coalesce((select json_agg(shown) from shown), '[]'),
        'cursor', (select ${cursorOf('"changedAt"')} from shown
          where (select count(*) from page) > $2::int offset $2::int - 1))::text as json`,
    values: [estateId, ask.limit, ...(at ? [at, id] : [])],
  })
  return found.rows[0].json
}

/** A page of a roll as JSON: units and areas and where those come from, no names. */
export async function listRollJson(pool: Pool, estateId: string, voteId: string, viewer: Actor | undefined, ask: { cursor?: string; limit: number; search?: string }): Promise<string> {
  const after = /^\d{1,9}$/.test(ask.cursor ?? '') ? Number(ask.cursor) : 0
  const found = await pool.query({
    name: `vote roll${ask.search ? ' s' : ''}`,
    text: `with page as materialized (
        select number as no, label, persons, area_cm2 as "areaCm2",
          (select json_agg(json_build_object('label', u->>'label', 'areaCm2', (u->>'areaCm2')::bigint, 'areaSource', u->>'areaSource')) from jsonb_array_elements(units) u) as units,
          coalesce((holder->>'developer')::bool, false) as developer, flags, unit_ids && $5::uuid[] as mine
        from vote_voice where estate_id = $1 and vote_id = $2 and number > $4 ${ask.search ? `and exists (select from jsonb_array_elements(units) u where u->>'label' ilike $6)` : ''}
        order by number limit $3::int + 1),
      shown as (select * from page limit $3::int)
      select json_build_object('rows', coalesce((select json_agg(shown) from shown), '[]'),
        'cursor', (select max(no)::text from shown where (select count(*) from page) > $3::int))::text as json`,
    values: [estateId, voteId, ask.limit, after, viewer?.unitIds ?? [], ...(ask.search ? [`%${ask.search.replace(/[\\%_]/g, '\\$&')}%`] : [])],
  })
  return found.rows[0].json
}
