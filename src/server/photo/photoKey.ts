export type PhotoSize = 'full' | 'thumb'

/** The photo that an object of the store belongs to. `sha256`: hex, of the full-size bytes. */
export interface PhotoIdentity {
  readonly estateId: string
  readonly id: string
  readonly sha256: string
}

/** All keys of photos start so: what else is in the bucket or the folder is never touched. */
export const PHOTO_PREFIX = 'photo/'

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const KEY = new RegExp(`^photo/(${UUID})/([0-9a-f]{2})/(${UUID})\\.([0-9a-f]{64})\\.(full|thumb)\\.jpg$`)

/**
 * `photo/<estate>/<shard>/<id>.<sha256>.<size>.jpg`. The shard is the id's last two digits, since a UUIDv7
 * starts with the time; the hash makes it impossible that other bytes ever stand under a photo's key.
 */
export function photoKey({ estateId, id, sha256 }: PhotoIdentity, size: PhotoSize): string {
  return `${PHOTO_PREFIX}${estateId}/${id.slice(-2)}/${id}.${sha256}.${size}.jpg`
}

/** The photo that a key names, or undefined when the key is none of ours. */
export function readPhotoKey(key: string): (PhotoIdentity & { size: PhotoSize }) | undefined {
  const [, estateId, shard, id, sha256, size] = KEY.exec(key) ?? []
  if (!estateId || !id || !sha256 || !size || shard !== id.slice(-2)) return undefined
  return { estateId, id, sha256, size: size as PhotoSize }
}
