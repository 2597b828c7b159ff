import { v7 } from 'uuid'
import type { Pool } from 'pg'
import { DAY, MINUTE, type Instant } from '../../domain/calendar'
import { refuse } from '../../domain/decision'
import { checkPhoto, LIMIT_BYTES, type CleanPhoto } from './checkPhoto'
import { photoKey } from './photoKey'
import type { PhotoRefusal } from './refusal'
import type { PhotoStore } from './store'

export interface PhotoDeps {
  readonly pool: Pick<Pool, 'query'>
  readonly photos: PhotoStore
  readonly clock: () => Instant
}

/** Bytes that arrive: what @fastify/multipart calls `file` will do, with a `fileSize` of less than twice the limit. */
export type PhotoUpload = Buffer | (AsyncIterable<Uint8Array> & { readonly truncated?: boolean })

export interface KeptPhoto {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export type KeepPhotoAnswer =
  | { readonly ok: true; readonly photo: KeptPhoto }
  | { readonly ok: false; readonly reasons: readonly [PhotoRefusal, ...PhotoRefusal[]] }

/** Ten full reports in a day: nobody fills the disk with photos that are for nothing. */
export const LIMIT_WAITING = 90
/** Well below the hour after which bytes without a row are swept: a stopped process must not go on then. */
const ROW_WITHIN = 30 * MINUTE
const JPEG = 'image/jpeg'

/**
 * Takes an upload as a loose photo of the person's, to be attached within a day; no more than `most` of them wait.
 * The bytes of both sizes are safe in the store before the row exists, and the row is one statement:
 * killed at any moment, there is either no row or a whole photo. Bytes without a row are swept later.
 */
export async function keepPhoto(
  { pool, photos, clock }: PhotoDeps,
  { estateId, personId, upload, most = LIMIT_WAITING }: { estateId: string; personId: string; upload: PhotoUpload; most?: number },
): Promise<KeepPhotoAnswer> {
  const startedAt = clock()
  const bytes = await collect(upload)
  if (!bytes) return refuse({ code: 'PHOTO_TOO_LARGE', limitBytes: LIMIT_BYTES })
  const waiting = await countWaiting(pool, estateId, personId, startedAt)
  if (waiting >= most) return refuse({ code: 'PHOTO_TOO_MANY_WAITING', waiting, limit: most })
  const checked = await checkPhoto(bytes)
  if (!checked.ok) return checked

  const { photo } = checked
  const identity = { estateId, id: v7(), sha256: photo.sha256 }
  await photos.put(photoKey(identity, 'full'), photo.full, JPEG)
  await photos.put(photoKey(identity, 'thumb'), photo.thumb, JPEG)
  if (clock() - startedAt > ROW_WITHIN) throw new Error('keeping the photo took too long: its bytes may be swept already')
  await insertLoose(pool, identity, personId, photo, startedAt)
  return { ok: true, photo: { id: identity.id, width: photo.width, height: photo.height, bytes: photo.full.length } }
}

/**
 * The whole upload, or undefined when it is more than we take. What is over the limit is read and let go,
 * since a part of a form that is left unread stalls the whole request; only what never ends is left.
 */
async function collect(upload: PhotoUpload): Promise<Buffer | undefined> {
  if (Buffer.isBuffer(upload)) return upload.length > LIMIT_BYTES ? undefined : upload
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of upload) {
    length += chunk.length
    if (length <= LIMIT_BYTES) chunks.push(chunk)
    else chunks.length = 0
    if (length > 2 * LIMIT_BYTES) return undefined
  }
  return length > LIMIT_BYTES || upload.truncated ? undefined : Buffer.concat(chunks)
}

async function countWaiting(pool: PhotoDeps['pool'], estateId: string, personId: string, now: Instant): Promise<number> {
  const { rows } = await pool.query<{ waiting: number }>({
    name: 'photo_count_waiting',
    text: `select count(*)::int as waiting from photo
            where state = 'loose' and created_at > $3 and estate_id = $1 and by_person = $2`,
    values: [estateId, personId, new Date(now - DAY)],
  })
  return rows[0]?.waiting ?? 0
}

async function insertLoose(
  pool: PhotoDeps['pool'],
  { estateId, id, sha256 }: { estateId: string; id: string; sha256: string },
  personId: string,
  { full, thumb, width, height }: CleanPhoto,
  at: Instant,
): Promise<void> {
  await pool.query({
    name: 'photo_insert_loose',
    text: `insert into photo (estate_id, id, by_person, state, sha256, width, height, bytes, thumb_bytes, created_at)
           values ($1, $2, $3, 'loose', $4, $5, $6, $7, $8, $9)`,
    values: [
      estateId, id, personId, Buffer.from(sha256, 'hex'),
      width, height, full.length, thumb.length, new Date(at),
    ],
  })
}
