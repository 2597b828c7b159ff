import type { Actor } from '../../domain/actor'
import { OPEN_PHASES } from '../../domain/matter/matter'
import { cursorOf, readCursor } from '../cursor'
import { readTogether } from '../db/gather'
import type { Pool } from '../db/pool'

/** The columns of a row in any list of matters, made in the database; `$2` is the reader, or null for a guest. */
export const ROW = `m.id, m.number, m.title, m.category, m.urgency, m.phase, m.place_name as place, m.joined,
  m.photo, m.photos,
  case m.phase when 'reported' then m.accept_due when 'accepted' then m.finish_due when 'withCompany' then t.due end as due,
  t.paused_until as "pausedUntil", coalesce(w.title, '') as worker,
  coalesce(m.reporter_id = $2::uuid or m.entered_by = $2::uuid, false) as mine,
  coalesce(m.joined > 0 and $2::uuid is not null and m.state->'joined' ? $2::text, false) as "joinedByMe",
  m.check_state as "check", m.rating, m.closed_how as "closedHow", m.reported_at as "reportedAt", m.changed_at as "changedAt"`

export const ROW_FROM = `matter m
  left join ticket t on m.phase = 'withCompany' and t.estate_id = m.estate_id and t.id = m.ticket_id
  left join duty w on w.estate_id = t.estate_id and w.person_id = t.worker_id and w.role = 'worker' and w.ended_at is null`

const SHOWN = `m.seen_by = 'neighbours' and m.check_state = 'pass'`
const OPEN = `m.phase in (${OPEN_PHASES.map((phase) => `'${phase}'`).join(', ')})`
const OWN = '(m.reporter_id = $2::uuid or m.entered_by = $2::uuid)'

/** Which matters each list holds. Who may ask for which is `MAY_LIST`. */
const LISTS = {
  neighbours: SHOWN,
  mine: `(${OWN} or m.id in (select subject_id from follow where estate_id = $1 and person_id = $2::uuid and why in ('joined', 'reporter', 'slip')))`,
  confirm: `m.phase = 'awaitingConfirmation' and ${OWN}`,
  accept: `m.phase = 'reported'`,
  check: `m.check_state = 'pending' and m.seen_by = 'neighbours' and m.phase not in ('withdrawn', 'merged')`,
  inHand: `m.phase in ('accepted', 'withCompany', 'atRoundTable')`,
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
  viewer !== undefined && ['manager', 'clerk', 'secretary', 'officer'].includes(viewer.role)

export interface ListAsk {
  readonly of: MatterList
  readonly category?: string
  readonly search?: string
  readonly cursor?: string
  readonly limit: number
}

/** A page of matters as JSON, made in one named statement; newest first. */
export async function listMattersJson(pool: Pool, estateId: string, viewerId: string | undefined, ask: ListAsk): Promise<string> {
  const [at, id] = readCursor(ask.cursor)
  const conditions = [`m.estate_id = $1`, LISTS[ask.of]]
  const values: unknown[] = [estateId, viewerId ?? null, ask.limit]
  if (at) {
    values.push(at, id)
    conditions.push(`(m.reported_at, m.id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`)
  }
  if (ask.category) conditions.push(`m.category = $${values.push(ask.category)}`)
  if (ask.search) {
    const like = `%${ask.search.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(`(m.title ilike $${values.push(like)} or m.text ilike $${values.length} or m.number::text = $${values.push(ask.search.replace(/^0+/, ''))})`)
  }
  const statement = {
    name: `list matters ${ask.of} ${at ? 'c' : ''}${ask.category ? 'k' : ''}${ask.search ? 's' : ''}`,
    text: `with page as materialized (
        select ${ROW} from ${ROW_FROM} where ${conditions.join(' and ')}
        order by m.reported_at desc, m.id desc limit $3::int + 1),
      shown as (select * from page limit $3::int)
      select json_build_object('rows', coalesce((select json_agg(shown) from shown), '[]'),
        'cursor', (select ${cursorOf('"reportedAt"')} from shown
          where (select count(*) from page) > $3::int offset $3::int - 1))::text as json`,
    values,
  }
  const read = async (): Promise<string> => (await pool.query(statement)).rows[0].json
  // all guests of an estate see the same
  return viewerId === undefined ? readTogether(pool, `${statement.name} ${JSON.stringify(values)}`, read) : read()
}
