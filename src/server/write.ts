import { concepts } from './concepts'
import type { Queryable } from './db/pool'
import type { Recipient } from './concept'
import type { Work } from './work'

/** A command that has been decided on: what it brings about, and the answer that is kept under its key. */
export interface Decided {
  readonly work: Work
  readonly key: string | undefined
  readonly answer: unknown
}

/** Whether anything is to be written at all. */
export const bringsSomething = ({ work, key }: Decided): boolean => work.events.length > 0 || work.added.length > 0 || key !== undefined

/**
 * Writes all that commands of one estate brought about in one statement: the events, the rows that are read,
 * who follows, the notices, what goes to the outbox, and each command's key with its answer. All of it or nothing:
 * an event whose number another command has taken meanwhile, or something read that is no longer so, aborts it.
 */
export async function write(db: Queryable, estateId: string, commands: readonly Decided[]): Promise<void> {
  const parts: string[] = []
  const values: unknown[] = [estateId]
  const bind = (rows: readonly object[]) => `$${values.push(JSON.stringify(rows))}`

  const events = commands.flatMap(({ work }) => work.events)
  if (events.length > 0) parts.push(`events as (${insertEvents(bind(events))})`)
  const tables = rowsByTable(commands)
  for (const [table, { columns, rows, madeElsewhere }] of tables) {
    parts.push(`${table}_rows as (${(madeElsewhere ? update : upsert)(table, columns, bind(rows))})`)
  }
  const added = addedRows(commands)
  for (const [table, { columns, rows }] of added) parts.push(`${table}_added as (${insertAdded(table, columns, bind(rows))})`)
  const guards = guardsByTable(commands)
  const holds = [...guards].map(([table, rows]) => {
    const asked = `jsonb_to_recordset(${bind(rows)}::jsonb) as g(id uuid, version int)`
    parts.push(`${table}_guarded as (select t.id from ${table} t join ${asked} on t.id = g.id and t.version = g.version where t.estate_id = $1::uuid for share of t)`)
    return `still_holds((select count(*) from ${table}_guarded) = (select count(*) from ${asked}))`
  })
  const { added: followed, removed } = followRows(commands)
  if (followed.length > 0) parts.push(`followed as (${insertFollows(bind(followed))})`)
  if (removed.length > 0) parts.push(`unfollowed as (${deleteFollows(bind(removed))})`)
  const notices = commands.flatMap(({ work }, place) => noticeRows(work, place))
  if (notices.length > 0) parts.push(...insertNotices(bind(notices)))
  const keys = commands.filter(({ key }) => key !== undefined)
  if (keys.length > 0) parts.push(`kept as (${insertKeys(bind(keys.map(keyRow)))})`)
  if (parts.length === 0) return
  const text = `with estate as (select $1::uuid as id), ${parts.join(', ')} select ${['1', ...holds].join(', ')} from estate`
  // named by what it writes, so that PostgreSQL plans each shape once
  const whether = (list: readonly unknown[]) => Number(list.length > 0)
  const shape = [whether(events), ...[tables, added, guards].map((named) => [...named.keys()].join('+')), whether(followed), whether(removed), whether(notices), whether(keys)]
  await db.query({ name: `write ${shape.join(' ')}`, text, values })
}

const insertEvents = (events: string) => `insert into event (estate_id, stream_id, version, kind, type, data, person_id, role, at)
  select $1::uuid, stream_id, version, kind, type, data, person_id, role, at
  from jsonb_to_recordset(${events}::jsonb) as e(stream_id uuid, version int, kind text, type text, data jsonb, person_id uuid, role text, at timestamptz)`

/** The first version inserts, every later one updates. */
const upsert = (table: string, columns: string, rows: string) => `insert into ${table} (${columns})
  select ${columns} from jsonb_populate_recordset(null::${table}, ${rows}::jsonb)
  on conflict (estate_id, id) do update set ${columns
    .split(', ')
    .filter((column) => column !== 'estate_id' && column !== 'id')
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`

/** Only ever changes a row that is there. */
const update = (table: string, columns: string, rows: string) => {
  const changed = columns.split(', ').filter((column) => !['estate_id', 'id', 'number'].includes(column))
  return `update ${table} t set ${changed.map((column) => `${column} = r.${column}`).join(', ')}
  from jsonb_populate_recordset(null::${table}, ${rows}::jsonb) r where t.estate_id = $1::uuid and t.id = r.id`
}

const insertAdded = (table: string, columns: string, rows: string) =>
  `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${rows}::jsonb)`

const insertFollows = (rows: string) => `insert into follow (estate_id, subject_id, person_id, why)
  select distinct on (subject_id, person_id) $1::uuid, subject_id, person_id, why
  from jsonb_to_recordset(${rows}::jsonb) as f(subject_id uuid, person_id uuid, why text)
  on conflict do nothing`

const deleteFollows = (rows: string) => `delete from follow using jsonb_to_recordset(${rows}::jsonb) as f(subject_id uuid, person_id uuid)
  where follow.estate_id = $1::uuid and follow.subject_id = f.subject_id and follow.person_id = f.person_id`

const insertKeys = (rows: string) => `insert into command (estate_id, person_id, key, answer)
  select $1::uuid, person_id, key, answer from jsonb_to_recordset(${rows}::jsonb) as k(person_id uuid, key text, answer jsonb)`

const DRAFT = 'command int, ord int, by uuid, at timestamptz, person uuid, role text, followers_of uuid, owners_in text, kind text, title text, body text, link text, subject_id uuid'

/** One notice a command, person and subject; the first draft that names the person is the one they get. Nobody is told of their own act. */
const insertNotices = (rows: string): string[] => [
  `notices as (insert into notice (estate_id, id, person_id, kind, title, body, link, subject_id, made_at)
    select distinct on (d.command, p.person_id, d.subject_id) $1::uuid, gen_random_uuid(), p.person_id, d.kind, d.title, d.body, d.link, d.subject_id, d.at
    from jsonb_to_recordset(${rows}::jsonb) as d(${DRAFT})
    join lateral (
      select d.person as person_id where d.person is not null
      union select person_id from duty where d.role is not null and estate_id = $1::uuid and role = d.role and ended_at is null
      union select person_id from follow where d.followers_of is not null and estate_id = $1::uuid and subject_id = d.followers_of
      union select m.person_id from membership m join unit u on u.estate_id = m.estate_id and u.id = m.unit_id join entrance e on e.estate_id = u.estate_id and e.id = u.entrance_id
        where d.owners_in is not null and m.estate_id = $1::uuid and m.tie = 'owner' and m.ended_at is null and d.owners_in in ('estate', e.building_id::text, e.id::text)
    ) p on p.person_id <> d.by
    order by d.command, p.person_id, d.subject_id, d.ord
    returning id, person_id, kind, title, body, link, made_at)`,
  `outgoing as (insert into outbox (estate_id, id, notice_id, person_id, channel, template, data, page, next_at)
    select $1::uuid, gen_random_uuid(), n.id, n.person_id, 'wechat', d.template, jsonb_build_object('title', n.title, 'body', n.body), n.link, n.made_at
    from notices n
    join (select distinct kind, template from jsonb_to_recordset(${rows}::jsonb) as d(kind text, template text) where template is not null) d on d.kind = n.kind
    join person on person.id = n.person_id and person.openid is not null
    join consent c on c.estate_id = $1::uuid and c.person_id = n.person_id and c.template = d.template and c.credit > 0)`,
]

const keyRow = ({ work, key, answer }: Decided) => ({ person_id: work.actor.personId, key, answer })

function followRows(commands: readonly Decided[]) {
  const follows = commands.flatMap(({ work }) => work.follows)
  return {
    added: follows.flatMap(({ subjectId, change }) => (change.add ?? []).map(({ personId, why }) => ({ subject_id: subjectId, person_id: personId, why }))),
    removed: follows.flatMap(({ subjectId, change }) => (change.remove ?? []).map((personId) => ({ subject_id: subjectId, person_id: personId }))),
  }
}

function noticeRows({ notices, actor, now }: Work, command: number): object[] {
  const common = { command, by: actor.personId, at: new Date(now).toISOString() }
  return notices.flatMap(({ to, subjectId, ...draft }, index) =>
    to.map((recipient, place) => ({ ...draft, ...common, subject_id: subjectId, ord: index * 100 + place, ...columnsOf(recipient) })),
  )
}

function columnsOf(recipient: Recipient): object {
  if ('person' in recipient) return { person: recipient.person }
  if ('ownersIn' in recipient) return { owners_in: recipient.ownersIn }
  return 'role' in recipient ? { role: recipient.role } : { followers_of: recipient.followersOf }
}

function addedRows(commands: readonly Decided[]): Map<string, { columns: string; rows: object[] }> {
  const tables = new Map<string, { columns: string; rows: object[] }>()
  for (const { table, row } of commands.flatMap(({ work }) => work.added)) {
    const known = tables.get(table) ?? { columns: Object.keys(row).join(', '), rows: [] }
    known.rows.push(row)
    tables.set(table, known)
  }
  return tables
}

/** What the commands rest on, each once: two that read different versions of one cannot be written together. */
function guardsByTable(commands: readonly Decided[]): Map<string, object[]> {
  const guards = new Map(commands.flatMap(({ work }) => work.guards).map((guard) => [`${guard.table} ${guard.id} ${guard.version}`, guard]))
  const tables = new Map<string, object[]>()
  for (const { table, ...row } of guards.values()) tables.set(table, [...(tables.get(table) ?? []), row])
  return tables
}

interface Rows {
  readonly columns: string
  readonly rows: object[]
  readonly madeElsewhere: boolean
}

function rowsByTable(commands: readonly Decided[]): Map<string, Rows> {
  const tables = new Map<string, Rows>()
  for (const { work } of commands) {
    for (const { kind, id, state, version } of work.touched()) {
      const concept = concepts[kind]
      const row = {
        estate_id: work.estateId,
        id,
        number: state.number,
        version,
        state,
        phase: state.phase,
        changed_at: new Date(work.now).toISOString(),
        ...concept.columns(state as never),
      }
      const table = tables.get(concept.table) ?? { columns: Object.keys(row).join(', '), rows: [], madeElsewhere: concept.madeElsewhere ?? false }
      table.rows.push(row)
      tables.set(concept.table, table)
    }
  }
  return new Map([...tables].sort(([one], [other]) => (one < other ? -1 : 1)))
}
