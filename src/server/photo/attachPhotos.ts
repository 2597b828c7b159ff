import type { ClientBase } from 'pg'
import type { Instant } from '../../domain/calendar'
import { refuse } from '../../domain/decision'
import type { AttachRefusal } from './refusal'

export interface AttachPhotos {
  readonly estateId: string
  readonly personId: string
  readonly ids: readonly string[]
  /** 'matter', 'ticket' … */
  readonly subjectKind: string
  readonly subjectId: string
  readonly now: Instant
}

export type AttachAnswer =
  | { readonly ok: true; readonly ids: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly [AttachRefusal, ...AttachRefusal[]] }

interface Row {
  id: string
  by_person: string
  state: 'loose' | 'attached'
  subject_kind: string | null
  subject_id: string | null
}

/**
 * Puts loose photos of the person's own to a subject, in the caller's transaction: all of them or none.
 * The rows are locked, so that no sweep takes one away before the commit. What is on this subject already
 * stays there: sent twice, it happens once. Every reason is given, each with the photos it holds for.
 */
export async function attachPhotos(client: Pick<ClientBase, 'query'>, command: AttachPhotos): Promise<AttachAnswer> {
  const ids = [...new Set(command.ids)]
  if (ids.length === 0) return { ok: true, ids }
  const rows = await lockRows(client, command.estateId, ids)
  const [first, ...others] = reasonsAgainst(rows, ids, command)
  if (first) return refuse(first, ...others)

  await client.query({
    name: 'photo_attach',
    text: `update photo set state = 'attached', subject_kind = $3, subject_id = $4, attached_at = $5
            where estate_id = $1 and id = any($2::uuid[]) and state = 'loose'`,
    values: [command.estateId, ids, command.subjectKind, command.subjectId, new Date(command.now)],
  })
  return { ok: true, ids }
}

/** In the order of their ids: two commands over the same photos wait for each other and never deadlock. */
async function lockRows(client: Pick<ClientBase, 'query'>, estateId: string, ids: string[]): Promise<Row[]> {
  const { rows } = await client.query<Row>({
    name: 'photo_lock',
    text: `select id, by_person, state, subject_kind, subject_id from photo
            where estate_id = $1 and id = any($2::uuid[]) order by id for update`,
    values: [estateId, ids],
  })
  return rows
}

function reasonsAgainst(rows: readonly Row[], ids: readonly string[], command: AttachPhotos): AttachRefusal[] {
  const found = new Set(rows.map(({ id }) => id))
  const own = rows.filter((row) => row.by_person === command.personId)
  const missing = ids.filter((id) => !found.has(id))
  const notYours = rows.filter((row) => row.by_person !== command.personId)
  const used = own.filter((row) => row.state !== 'loose' && !isOn(row, command))
  return [
    ...(missing.length ? [{ code: 'PHOTO_MISSING' as const, ids: missing }] : []),
    ...(notYours.length ? [{ code: 'PHOTO_NOT_YOURS' as const, ids: notYours.map(({ id }) => id) }] : []),
    ...(used.length ? [{ code: 'PHOTO_ALREADY_USED' as const, ids: used.map(({ id }) => id) }] : []),
  ]
}

const isOn = (row: Row, { subjectKind, subjectId }: AttachPhotos) =>
  row.subject_kind === subjectKind && row.subject_id === subjectId
