import { hasRole, type Actor } from '../../domain/actor'
import { OPEN_PHASES } from '../../domain/matter/matter'
import { cursorOf, readCursor } from '../cursor'
import type { Pool } from '../db/pool'
import { readOne, type Read } from '../db/ready'

/** The columns of a row in any list of matters, made in the database; `$2` is the reader, or null for a guest. */
export const ROW = `m.id, m.number, m.title, m.category, m.urgency, m.phase, m.place_name as place, m.joined,
  m.photo, m.photos,
  case m.phase when 'reported' then m.accept_due when 'accepted' then m.finish_due when 'withCompany' then t.due end as due,
  t.paused_until as "pausedUntil", coalesce(w.title, '') as worker,
  coalesce(m.reporter_id = $2::uuid or m.entered_by = $2::uuid, false) as mine,
  coalesce(m.joined > 0 and $2::uuid is not null and m.state->'joined' ? $2::text, false) as "joinedByMe",
  m.check_state as "check", m.rating, m.closed_how as "closedHow", m.reported_at as "reportedAt", m.changed_at as "changedAt"`

/** The same row as JSON text, from the card that is made when a matter is written. */
export const CARD = `m.card || ',"due":' || coalesce(to_json(case m.phase when 'reported' then m.accept_due when 'accepted' then m.finish_due when 'withCompany' then t.due end)::text, 'null')
  || ',"pausedUntil":' || coalesce(to_json(t.paused_until)::text, 'null') || ',"worker":' || coalesce(to_json(w.title)::text, '""')
  || ',"mine":' || coalesce(m.reporter_id = $2::uuid or m.entered_by = $2::uuid, false)::text
  || ',"joinedByMe":' || coalesce(m.joined > 0 and $2::uuid is not null and m.state->'joined' ? $2::text, false)::text || '}'`

export const ROW_FROM = `matter m
  left join ticket t on m.phase = 'withCompany' and t.estate_id = m.estate_id and t.id = m.ticket_id
  left join duty w on w.estate_id = t.estate_id and w.person_id = t.worker_id and w.role = 'worker' and w.ended_at is null`

const SHOWN = `m.seen_by = 'neighbours' and m.check_state = 'pass'`
const OPEN = `m.phase in (${OPEN_PHASES.map((phase) => `'${phase}'`).join(', ')})`
const OWN = '(m.reporter_id = $2::uuid or m.entered_by = $2::uuid and m.slip_code is not null)'

/** Which matters each list holds. Who may ask for which is `MAY_LIST`. */
const LISTS = {
  neighbours: SHOWN,
  /** Found otherwise: see `mineFrom`. */
  mine: 'true',
  confirm: `m.phase = 'awaitingConfirmation' and ${OWN}`,
  accept: `m.phase = 'reported'`,
  check: `m.check_state = 'pending' and m.seen_by = 'neighbours' and m.phase not in ('withdrawn', 'merged')`,
  inHand: `m.phase in ('accepted', 'withCompany', 'atRoundTable', 'inMediation')`,
  awaiting: `m.phase = 'awaitingConfirmation'`,
  open: OPEN,
  all: 'true',
} as const
export type MatterList = keyof typeof LISTS

/** Staff lists are for those who deal with all matters; the others each see what is shown to all and their own. */
export function mayList(viewer: Actor | undefined, of: MatterList): boolean {
  if (of === 'neighbours') return true
  if (!viewer) return false
  if (of === 'mine' || of === 'confirm') return true
  return seesAll(viewer)
}

/** Who sees every matter of the estate, shown to neighbours or not. */
export const seesAll = (viewer: Actor | undefined): boolean =>
  hasRole(viewer, ['manager', 'clerk', 'secretary', 'officer'])

export interface ListAsk {
  readonly of: MatterList
  readonly category?: string
  readonly search?: string
  readonly cursor?: string
  readonly limit: number
}

/** A page of matters as JSON, made in one named statement; newest first. */
export async function listMattersJson(pool: Pool, estateId: string, viewerId: string | undefined, ask: ListAsk): Promise<Buffer> {
  const [at, id] = readCursor(ask.cursor)
  const values: unknown[] = [estateId, viewerId ?? null, ask.limit]
  // the first page is what everybody opens: those who do so together are answered together
  if (!at && !ask.category && !ask.search) return (await readOne<{ json: Buffer }>(pool, firstPage(ask.of), values))?.json ?? NONE
  const conditions: string[] = []
  if (at) {
    values.push(at, id)
    conditions.push(`(m.reported_at, m.id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`)
  }
  if (ask.category) conditions.push(`m.category = $${values.push(ask.category)}`)
  if (ask.search) {
    const like = `%${ask.search.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(`(m.title ilike $${values.push(like)} or m.text ilike $${values.length} or m.number::text = $${values.push(ask.search.replace(/^0+/, ''))})`)
  }
  const name = `list matters ${ask.of} ${at ? 'c' : ''}${ask.category ? 'k' : ''}${ask.search ? 's' : ''}`
  return (await pool.query({ name, text: pageSql(ask.of, conditions), values })).rows[0].json
}

const NONE = Buffer.from('{"rows":[],"cursor":null}')

const firstPages = new Map<MatterList, Read>()
function firstPage(of: MatterList): Read {
  const made = firstPages.get(of) ?? { name: `first page of matters ${of}`, text: pageSql(of, []), types: ['uuid', 'uuid', 'int'] }
  firstPages.set(of, made)
  return made
}

/** Of `$1`, for `$2`, so many as `$3` and one more that tells whether there is a next page. */
const pageSql = (of: MatterList, conditions: readonly string[]) => `with page as materialized (
    select ${CARD} as card, m.reported_at, m.id, row_number() over (order by m.reported_at desc, m.id desc) as place from ${of === 'mine' ? mineFrom(conditions) : ROW_FROM}
    ${of === 'mine' ? '' : `where ${['m.estate_id = $1', LISTS[of], ...conditions].join(' and ')}`}
    order by m.reported_at desc, m.id desc limit $3::int + 1)
  select convert_to('{"rows":[' || coalesce(string_agg(card, ',' order by place) filter (where place <= $3::int), '')
    || '],"cursor":' || coalesce(to_json(max(${cursorOf('reported_at')}) filter (where place = $3::int and (select count(*) from page) > $3::int))::text, 'null') || '}', 'UTF8') as json
  from page`

/** The newest of a person's own matters, by three indexes and not through all matters of the estate. */
export function mineFrom(conditions: readonly string[], most = '$3::int + 1'): string {
  const branch = (from: string, where: string) => `(select m.id, m.reported_at from ${from} where ${[where, ...conditions].join(' and ')} order by m.reported_at desc, m.id desc limit ${most})`
  const own = [
    branch('matter m', 'm.estate_id = $1 and m.reporter_id = $2::uuid'),
    branch('matter m', 'm.estate_id = $1 and m.entered_by = $2::uuid and m.entered_by <> m.reporter_id and m.slip_code is not null'),
    branch('follow f join matter m on m.estate_id = f.estate_id and m.id = f.subject_id', `f.estate_id = $1 and f.person_id = $2::uuid and f.why in ('joined', 'reporter', 'slip')`),
  ]
  return `(select id, reported_at from (${own.join(' union ')}) k order by reported_at desc, id desc limit ${most}) own
    join ${ROW_FROM.replace(/^matter m/, 'matter m on m.estate_id = $1 and m.id = own.id')}`
}
