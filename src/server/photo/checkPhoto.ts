import { createHash } from 'node:crypto'
import type { SharpOptions } from 'sharp'
import { refuse } from '../../domain/decision'
import { photoType } from './photoType'
import type { PhotoRefusal } from './refusal'
import { turns } from './turns'

/** Also what WeChat's picture check takes at most. */
export const LIMIT_BYTES = 10 * 1024 * 1024
/** A small file can decode to gigabytes: the header is believed before anything is decoded. */
export const LIMIT_PIXELS = 50_000_000
export const LONG_SIDE = 2048
export const THUMB_SIDE = 320
const QUALITY = 82
const SECONDS_TO_DECODE = 20

/** A picture made anew from an upload's pixels, with nothing else of the upload in it. */
export interface CleanPhoto {
  readonly full: Buffer
  readonly thumb: Buffer
  readonly width: number
  readonly height: number
  /** Hex, of `full`. */
  readonly sha256: string
}

export type CheckedPhoto =
  | { readonly ok: true; readonly photo: CleanPhoto }
  | { readonly ok: false; readonly reasons: readonly [PhotoRefusal, ...PhotoRefusal[]] }

/** Loaded with the first photo: it takes longer than all the rest of a start, and most starts see no photo for a while. */
const loadSharp = async () => (await import('sharp')).default
type Sharp = Awaited<ReturnType<typeof loadSharp>>

/** True only where sharp runs on a libvips built with HEVC; the prebuilt one has none. */
const readsHeic = (sharp: Sharp) => sharp.format.heif.input.fileSuffix?.includes('.heic') === true

/** Decoding takes up to 200 MB each: two at a time, the others wait for their turn. */
const decoding = turns(2)

/**
 * Decides by the bytes alone whether an upload is a photo we take, and makes it anew: turned upright,
 * at most 2048 px, sRGB, on white, without position, device, profile or anything hidden behind the pixels.
 */
export async function checkPhoto(bytes: Buffer): Promise<CheckedPhoto> {
  if (bytes.length > LIMIT_BYTES) return refuse({ code: 'PHOTO_TOO_LARGE', limitBytes: LIMIT_BYTES })
  const sharp = await loadSharp()
  const type = photoType(bytes, readsHeic(sharp))
  if (type.kind === 'notAnImage') return refuse({ code: 'PHOTO_NOT_AN_IMAGE' })
  if (type.kind === 'notTaken') return refuse({ code: 'PHOTO_TYPE_NOT_TAKEN', found: type.found })

  const size = await sizeOf(sharp, bytes, type.format)
  if (!size) return refuse({ code: 'PHOTO_DAMAGED' })
  const pixels = size.width * size.height
  if (pixels > LIMIT_PIXELS) return refuse({ code: 'PHOTO_TOO_MANY_PIXELS', pixels, limitPixels: LIMIT_PIXELS })

  const photo = await decoding(() => madeAnew(sharp, bytes))
  return photo ? { ok: true, photo } : refuse({ code: 'PHOTO_DAMAGED' })
}

async function sizeOf(sharp: Sharp, bytes: Buffer, format: string): Promise<{ width: number; height: number } | undefined> {
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata()
    return header.format === format ? header : undefined
  } catch {
    return undefined
  }
}

/** `failOn: 'error'` takes what phones write a little wrong, and refuses what broke off on the way. */
const READING: SharpOptions = { failOn: 'error', limitInputPixels: LIMIT_PIXELS, pages: 1, sequentialRead: true }

async function madeAnew(sharp: Sharp, bytes: Buffer): Promise<CleanPhoto | undefined> {
  try {
    const { data: full, info: { width, height } } = await sharp(bytes, READING)
      .autoOrient()
      .resize(LONG_SIDE, LONG_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .timeout({ seconds: SECONDS_TO_DECODE })
      .toBuffer({ resolveWithObject: true })
    const thumb = await sharp(full).resize(THUMB_SIDE, THUMB_SIDE, { fit: 'cover' }).jpeg({ quality: QUALITY }).toBuffer()
    return { full, thumb, width, height, sha256: createHash('sha256').update(full).digest('hex') }
  } catch {
    return undefined
  }
}
