import { concepts } from './concepts'
import type { Client } from './db/pool'
import type { Recipient } from './concept'
import type { Work } from './work'

/**
 * Writes all that a command brought about in one statement: the events, the rows that are read,
 * who follows, the notices, what goes to the outbox, and the command's key with its answer.
 */
export async function write(client: Client, work: Work, key: string | undefined, answer: unknown): Promise<void> {
  const parts: string[] = []
  const values: unknown[] = [work.estateId]
  const bind = (value: unknown) => `$${values.push(value)}`

  if (work.events.length > 0) parts.push(`events as (${insertEvents(bind(JSON.stringify(work.events)))})`)
  const rows = rowsByTable(work)
  for (const [table, { columns, rows: changed }] of rows) {
    parts.push(`${table}_rows as (${upsert(table, columns, bind(JSON.stringify(changed)))})`)
  }
  const added = work.follows.flatMap(({ subjectId, change }) =>
    (change.add ?? []).map(({ personId, why }) => ({ subject_id: subjectId, person_id: personId, why })),
  )
  const removed = work.follows.flatMap(({ subjectId, change }) =>
    (change.remove ?? []).map((personId) => ({ subject_id: subjectId, person_id: personId })),
  )
  if (added.length > 0) parts.push(`followed as (${insertFollows(bind(JSON.stringify(added)))})`)
  if (removed.length > 0) parts.push(`unfollowed as (${deleteFollows(bind(JSON.stringify(removed)))})`)
  if (work.notices.length > 0) {
    parts.push(...insertNotices(bind(JSON.stringify(noticeRows(work))), bind(work.actor.personId), bind(new Date(work.now).toISOString())))
  }
  if (key !== undefined) {
    parts.push(
      `kept as (insert into command (estate_id, person_id, key, answer) values ($1::uuid, ${bind(work.actor.personId)}::uuid, ${bind(key)}, ${bind(JSON.stringify(answer))}))`,
    )
  }
  if (parts.length === 0) return
  const text = `with estate as (select $1::uuid as id), ${parts.join(', ')} select 1 from estate`
  await client.query({ name: `write ${shapeOf(rows, work, key)}`, text, values })
}

const insertEvents = (events: string) => `insert into event (estate_id, stream_id, version, kind, type, data, person_id, role, at)
  select $1::uuid, stream_id, version, kind, type, data, person_id, role, at
  from jsonb_to_recordset(${events}::jsonb) as e(stream_id uuid, version int, kind text, type text, data jsonb, person_id uuid, role text, at timestamptz)`

/** The first version inserts, every later one updates; an unexpected version is a conflict that aborts the command. */
const upsert = (table: string, columns: string, rows: string) => `insert into ${table} (${columns})
  select ${columns} from jsonb_populate_recordset(null::${table}, ${rows}::jsonb)
  on conflict (estate_id, id) do update set ${columns
    .split(', ')
    .filter((column) => column !== 'estate_id' && column !== 'id')
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`

const insertFollows = (rows: string) => `insert into follow (estate_id, subject_id, person_id, why)
  select distinct on (subject_id, person_id) $1::uuid, subject_id, person_id, why
  from jsonb_to_recordset(${rows}::jsonb) as f(subject_id uuid, person_id uuid, why text)
  on conflict do nothing`

const deleteFollows = (rows: string) => `delete from follow using jsonb_to_recordset(${rows}::jsonb) as f(subject_id uuid, person_id uuid)
  where follow.estate_id = $1::uuid and follow.subject_id = f.subject_id and follow.person_id = f.person_id`

/** One notice a person and subject; the first draft that names the person is the one they get. Nobody is told of their own act. */
const insertNotices = (rows: string, actor: string, now: string): string[] => [
  `notices as (insert into notice (estate_id, id, person_id, kind, title, body, link, subject_id, made_at)
    select distinct on (p.person_id, d.subject_id) $1::uuid, gen_random_uuid(), p.person_id, d.kind, d.title, d.body, d.link, d.subject_id, ${now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as d(ord int, person uuid, role text, followers_of uuid, kind text, title text, body text, link text, subject_id uuid)
    join lateral (
      select d.person as person_id where d.person is not null
      union select person_id from duty where d.role is not null and estate_id = $1::uuid and role = d.role and ended_at is null
      union select person_id from follow where d.followers_of is not null and estate_id = $1::uuid and subject_id = d.followers_of
    ) p on p.person_id <> ${actor}::uuid
    order by p.person_id, d.subject_id, d.ord
    returning id, person_id, kind, title, body, link)`,
  `outgoing as (insert into outbox (estate_id, id, notice_id, person_id, channel, template, data, page, next_at)
    select $1::uuid, gen_random_uuid(), n.id, n.person_id, 'wechat', d.template, jsonb_build_object('title', n.title, 'body', n.body), n.link, ${now}::timestamptz
    from notices n
    join (select distinct kind, template from jsonb_to_recordset(${rows}::jsonb) as d(kind text, template text) where template is not null) d on d.kind = n.kind
    join person on person.id = n.person_id and person.openid is not null
    join consent c on c.estate_id = $1::uuid and c.person_id = n.person_id and c.template = d.template and c.credit > 0)`,
]

function noticeRows(work: Work): object[] {
  return work.notices.flatMap(({ to, subjectId, ...draft }, index) =>
    to.map((recipient, place) => ({ ...draft, subject_id: subjectId, ord: index * 100 + place, ...columnsOf(recipient) })),
  )
}

function columnsOf(recipient: Recipient): object {
  if ('person' in recipient) return { person: recipient.person }
  return 'role' in recipient ? { role: recipient.role } : { followers_of: recipient.followersOf }
}

function rowsByTable(work: Work): Map<string, { columns: string; rows: object[] }> {
  const tables = new Map<string, { columns: string; rows: object[] }>()
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
    const table = tables.get(concept.table) ?? { columns: Object.keys(row).join(', '), rows: [] }
    table.rows.push(row)
    tables.set(concept.table, table)
  }
  return tables
}

/** Names the statement by what it writes, so that PostgreSQL plans each shape once. */
function shapeOf(rows: Map<string, unknown>, work: Work, key: string | undefined): string {
  const follow = `${work.follows.some(({ change }) => change.add?.length)}${work.follows.some(({ change }) => change.remove?.length)}`
  return [work.events.length > 0, [...rows.keys()].join('+'), follow, work.notices.length > 0, key !== undefined].join(' ')
}
