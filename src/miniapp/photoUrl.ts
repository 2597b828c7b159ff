import { photoPath } from '../contract/photo'
import { ORIGIN } from './origin'
import { estateId, photoPass } from './token'
import type { PhotoTile } from './ui/Photos'

/** A photo's address for an image element. */
export const photoUrl = (photoId: string, size: 'full' | 'thumb' = 'thumb'): string =>
  ORIGIN + photoPath(estateId.get() ?? '', photoId, size, photoPass.get())

/** Ids from the server as tiles for `Photos` and `Timeline`. */
export const photoTiles = (ids: readonly string[]): PhotoTile[] =>
  ids.map((id) => ({ key: id, src: photoUrl(id), full: photoUrl(id, 'full') }))
