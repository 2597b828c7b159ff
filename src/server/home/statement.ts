import type { Role } from '../../domain/actor'
import { OPEN_PHASES as OPEN_ITEMS } from '../../domain/agendaItem/stages'
import { OPEN_PHASES as OPEN_TICKETS } from '../../domain/ticket/ticket'
import { TOUCHED } from '../agendaItem/list'
import type { Read } from '../db/ready'
import { figuresSql } from '../figures/read'
import { CARD, mineFrom } from '../matter/list'
import { needsSql } from './needs'

const texts = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')
const MINE_SHOWN = 5
const ITEMS_SHOWN = 5

const MINE = `select ('[' || coalesce(string_agg(${CARD}, ',' order by m.reported_at desc, m.id desc), '') || ']')::json from ${mineFrom([], String(MINE_SHOWN))}`

const UNREAD = `select count(*) from notice where estate_id = $1 and person_id = $2::uuid and read_at is null`

const WORKERS = `select coalesce(json_agg(w order by w."inHand", w.title, w."personId"), '[]') from (
    select d.person_id as "personId", d.title, count(t.id) as "inHand", min(t.due) as "nextDue" from duty d
      left join ticket t on t.estate_id = d.estate_id and t.worker_id = d.person_id and t.phase in (${texts(OPEN_TICKETS)})
      where d.estate_id = $1 and d.role = 'worker' and d.ended_at is null group by d.person_id, d.title) w`

const OPEN_ITEM = `i.estate_id = $1 and i.phase in (${texts(OPEN_ITEMS)})`
const ROUND_TABLE = `json_build_object(
  'items', (select coalesce(json_agg(r.json order by r.changed_at desc, r.id desc), '[]') from (
      select json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'phase', i.phase,
        'ownersDecide', (i.state->'plan'->'ownersDecide') is not null, 'touched', ${TOUCHED},
        'nextMeeting', g.starts_at) as json, i.changed_at, i.id
      from agenda_item i left join meeting g on g.estate_id = i.estate_id and g.id = i.meeting_id and g.phase = 'planned'
      where ${OPEN_ITEM} order by i.changed_at desc, i.id desc limit ${ITEMS_SHOWN}) r),
  'open', (select count(*) from agenda_item i where ${OPEN_ITEM}))`

const FIGURES = figuresSql({ estate: '$1', now: '$2', from: '$3', until: '$4', name: '$5' })

/** What everybody sees, and until when it stays as it is though nothing happens: `$1` estate, `$2` now, `$3`–`$5` the period of the figures. */
export const OPEN_STATEMENT = {
  name: 'home for everybody',
  text: `select json_build_object('roundTable', ${ROUND_TABLE}, 'figures', f.figures)::text as json, f.until,
    pg_current_snapshot()::text as snapshot from (${FIGURES}) f`,
}

/** The open items whole, for the rules of the one who runs the table. */
const ITEMS = `select coalesce(json_agg(i.state), '[]') from agenda_item i where ${OPEN_ITEM}`

/** What one reader sees, with the snapshot that the database shows it of: `$1` estate, and for a member `$2` who and `$3` now. */
export function ownStatement(role: Role | undefined): Read {
  const own = role === undefined ? `'needs', '[]'::json, 'counts', '{}'::json, 'mine', '[]'::json, 'unread', 0` : OWN
  const workers = role === 'manager' ? `, 'workers', (${WORKERS})` : ''
  return {
    name: `home of ${role ?? 'a guest'}`,
    text: `select json_build_object('estate', json_build_object('id', e.id, 'name', e.name), ${own}${workers}) as json,
        pg_current_snapshot()::text as snapshot ${role === 'secretary' ? `, (${ITEMS}) as items` : ''}
      from estate e ${role === undefined ? '' : `cross join lateral (${needsSql(role)}) n`} where e.id = $1`,
    types: role === undefined ? ['uuid'] : ['uuid', 'uuid', 'timestamptz'],
  }
}

const OWN = `'needs', n.needs, 'counts', n.counts, 'mine', (${MINE}), 'unread', (${UNREAD})`
