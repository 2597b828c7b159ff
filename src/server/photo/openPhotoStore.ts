import { openFolderStore } from './folder'
import { openS3Store, type S3Settings } from './s3'
import type { PhotoStore } from './store'

/** The store that the settings name: the folder by default, an S3-compatible store where one is set. */
export async function openPhotoStore(s3: S3Settings | undefined, folder: string): Promise<PhotoStore> {
  return s3 ? openS3Store(s3) : openFolderStore(folder)
}
