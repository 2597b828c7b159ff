import { openFolderStore } from './folder'
import { openS3Store, type S3Settings } from './s3'
import type { PhotoStore } from './store'

export type PhotoStoreSettings =
  | { readonly kind: 'folder'; readonly folder: string }
  | ({ readonly kind: 's3' } & S3Settings)

/** The store that the settings name: a folder by default, an S3-compatible store by setting. */
export async function openPhotoStore(settings: PhotoStoreSettings): Promise<PhotoStore> {
  return settings.kind === 'folder' ? openFolderStore(settings.folder) : openS3Store(settings)
}
