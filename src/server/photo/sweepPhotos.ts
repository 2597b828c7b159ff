import { DAY, HOUR } from '../../domain/calendar'
import type { PhotoDeps } from './keepPhoto'
import { PHOTO_PREFIX, photoKey, readPhotoKey, type PhotoIdentity } from './photoKey'
import type { StoredObject } from './store'

/** A half-written report is kept on the phone for a day with its photos. */
export const LOOSE_FOR = DAY
/** Twice the longest that keeping a photo may take between its bytes and its row. */
export const UNKNOWN_FOR = HOUR

export interface Swept {
  readonly loosePhotos: number
  readonly unknownObjects: number
}

export interface SweepBounds {
  readonly batch?: number
  /** At most so many batches of either kind in one run: the next run goes on. */
  readonly batches?: number
  readonly signal?: AbortSignal
}

/**
 * Removes photos that were never attached, row first and then bytes, and objects that no row knows.
 * Cut short at any moment it leaves at most bytes without a row, which the next run removes.
 * Any number of servers may run it at once.
 */
export async function sweepPhotos(
  deps: PhotoDeps,
  { batch = 100, batches = 50, signal }: SweepBounds = {},
): Promise<Swept> {
  let loosePhotos = 0
  for (let round = 0; round < batches && !signal?.aborted; round++) {
    const removed = await sweepLoose(deps, batch)
    loosePhotos += removed
    if (removed < batch) break
  }

  let unknownObjects = 0
  let old: StoredObject[] = []
  const before = deps.clock() - UNKNOWN_FOR
  const removeUnknown = async (objects: StoredObject[]) => {
    const unknown = await withoutRow(deps, objects)
    for (const { key } of unknown) await deps.photos.remove(key)
    unknownObjects += unknown.length
  }
  for await (const object of deps.photos.list(PHOTO_PREFIX)) {
    if (signal?.aborted || unknownObjects >= batch * batches) return { loosePhotos, unknownObjects }
    if (!(object.changedAt < before)) continue
    old.push(object)
    if (old.length < batch) continue
    await removeUnknown(old)
    old = []
  }
  await removeUnknown(old)
  return { loosePhotos, unknownObjects }
}

async function sweepLoose({ pool, photos, clock }: PhotoDeps, batch: number): Promise<number> {
  const { rows } = await pool.query<PhotoIdentity>({
    name: 'photo_sweep_loose',
    text: `with stale as (
             select estate_id, id from photo
              where state = 'loose' and created_at < $1
              order by created_at limit $2 for update skip locked)
           delete from photo using stale
            where photo.estate_id = stale.estate_id and photo.id = stale.id
           returning photo.estate_id as "estateId", photo.id, encode(photo.sha256, 'hex') as sha256`,
    values: [new Date(clock() - LOOSE_FOR), batch],
  })
  for (const row of rows) {
    await photos.remove(photoKey(row, 'full'))
    await photos.remove(photoKey(row, 'thumb'))
  }
  return rows.length
}

/** The objects whose photo has no row, or a row with another hash. What is no photo's key is left alone. */
async function withoutRow({ pool }: PhotoDeps, objects: readonly StoredObject[]): Promise<StoredObject[]> {
  const named = objects.flatMap((object) => {
    const photo = readPhotoKey(object.key)
    return photo ? [{ object, photo }] : []
  })
  if (named.length === 0) return []
  const { rows } = await pool.query<PhotoIdentity>({
    name: 'photo_known',
    text: `select estate_id as "estateId", id, encode(sha256, 'hex') as sha256 from photo
            where (estate_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    values: [named.map(({ photo }) => photo.estateId), named.map(({ photo }) => photo.id)],
  })
  const known = new Set(rows.map((row) => photoKey(row, 'full')))
  return named.filter(({ photo }) => !known.has(photoKey(photo, 'full'))).map(({ object }) => object)
}
