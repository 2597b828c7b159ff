import type { photoSchemas } from './photo.schema'
import { ESTATE, route, type Carried } from './route'

type S = typeof photoSchemas

export const keepPhoto = route<Carried<S['keepPhoto']>>()('keepPhoto', 'POST', `${ESTATE}/photos`, ['member'], '上传一张照片')
export const keepPhotoBySlip = route<Carried<S['keepPhotoBySlip']>>()('keepPhotoBySlip', 'POST', '/api/slips/:code/photos', ['guest'], '凭短码上传一张说没修好的照片')

/** A photo's address, for an image element: `pass` (of the session) stands for the header that images cannot send. */
export const photoPath = (estateId: string, photoId: string, size: 'full' | 'thumb', pass?: string): string =>
  `/api/estates/${estateId}/photos/${photoId}/${size}${pass ? `?pass=${encodeURIComponent(pass)}` : ''}`
