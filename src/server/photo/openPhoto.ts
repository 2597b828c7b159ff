import type { Pool } from 'pg'
import { photoKey, type PhotoSize } from './photoKey'
import type { PhotoStore } from './store'

/** A photo's row: enough to decide who may see it before its bytes are read. */
export interface Photo {
  readonly estateId: string
  readonly id: string
  readonly byPerson: string
  readonly state: 'loose' | 'attached'
  readonly subjectKind: string | null
  readonly subjectId: string | null
  /** Hex; with the size it makes the ETag, as the bytes never change. */
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly checkState: 'pending' | 'pass' | 'review' | 'risky' | 'notNeeded'
}

export interface OpenedPhoto {
  readonly photo: Photo
  readonly bytes: Buffer
  readonly contentType: 'image/jpeg'
  readonly etag: string
}

interface OpenDeps {
  readonly pool: Pick<Pool, 'query'>
  readonly photos: PhotoStore
}

/** The photo's row, or undefined when this estate has no such photo. */
export async function findPhoto(
  { pool }: Pick<OpenDeps, 'pool'>,
  { estateId, id }: { estateId: string; id: string },
): Promise<Photo | undefined> {
  const { rows } = await pool.query<Photo>({
    name: 'photo_find',
    text: `select estate_id as "estateId", id, by_person as "byPerson", state, subject_kind as "subjectKind",
                  subject_id as "subjectId", encode(sha256, 'hex') as sha256, width, height, check_state as "checkState"
             from photo where estate_id = $1 and id = $2`,
    values: [estateId, id],
  })
  return rows[0]
}

/**
 * The bytes of one size, or undefined when there is no such photo or `mayOpen` says no:
 * who may not see a photo does not learn that it exists.
 */
export async function openPhoto(
  deps: OpenDeps,
  { estateId, id, size }: { estateId: string; id: string; size: PhotoSize },
  mayOpen: (photo: Photo) => boolean | Promise<boolean> = () => true,
): Promise<OpenedPhoto | undefined> {
  const photo = await findPhoto(deps, { estateId, id })
  if (!photo || !(await mayOpen(photo))) return undefined
  const bytes = await deps.photos.get(photoKey(photo, size))
  if (bytes) return { photo, bytes, contentType: 'image/jpeg', etag: `"${photo.sha256.slice(0, 32)}-${size}"` }
  if (!(await findPhoto(deps, { estateId, id }))) return undefined
  throw new Error(`photo ${id} has a row but no ${size} bytes in ${deps.photos.name}`)
}
