/** What the first bytes say a file is. The name and the type that came with it say nothing. */
export type FoundType =
  | { readonly kind: 'taken'; readonly format: 'jpeg' | 'png' | 'webp' | 'heif' }
  | { readonly kind: 'notTaken'; readonly found: string }
  | { readonly kind: 'notAnImage' }

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']
const NOT_TAKEN: readonly (readonly [found: string, at: number, magic: string])[] = [
  ['GIF 动图', 0, 'GIF8'],
  ['BMP 图片', 0, 'BM'],
  ['TIFF 图片', 0, 'II*\0'],
  ['TIFF 图片', 0, 'MM\0*'],
  ['JPEG XL 图片', 0, '\xff\x0a'],
  ['JPEG XL 图片', 4, 'JXL \r\n\x87\n'],
  ['JPEG 2000 图片', 4, 'jP  \r\n\x87\n'],
  ['PSD 文件', 0, '8BPS'],
  ['PDF 文件', 0, '%PDF-'],
  ['SVG 图片', 0, '<svg'],
  ['视频', 4, 'ftypqt'],
  ['视频', 4, 'ftypmp4'],
  ['视频', 4, 'ftypisom'],
]

/** Reads the magic numbers. Animated pictures are not taken: a photo shows one thing. HEIC is where it can be read. */
export function photoType(bytes: Buffer, readsHeic = false): FoundType {
  const has = (at: number, magic: string) => bytes.subarray(at, at + magic.length).toString('latin1') === magic
  if (has(0, '\xff\xd8\xff')) return { kind: 'taken', format: 'jpeg' }
  if (has(0, '\x89PNG\r\n\x1a\n')) {
    return isAnimatedPng(bytes) ? { kind: 'notTaken', found: '动图' } : { kind: 'taken', format: 'png' }
  }
  if (has(0, 'RIFF') && has(8, 'WEBP')) {
    return isAnimatedWebp(bytes) ? { kind: 'notTaken', found: '动图' } : { kind: 'taken', format: 'webp' }
  }
  if (HEIC_BRANDS.some((brand) => has(4, `ftyp${brand}`))) {
    return readsHeic ? { kind: 'taken', format: 'heif' } : { kind: 'notTaken', found: 'HEIC（苹果高效格式）照片' }
  }
  if (has(4, 'ftypavif') || has(4, 'ftypavis')) return { kind: 'notTaken', found: 'AVIF 图片' }
  const known = NOT_TAKEN.find(([, at, magic]) => has(at, magic))
  return known ? { kind: 'notTaken', found: known[0] } : { kind: 'notAnImage' }
}

/** An animated PNG has an `acTL` chunk before the first `IDAT`. */
function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 8 <= bytes.length;) {
    const chunk = bytes.toString('latin1', at + 4, at + 8)
    if (chunk === 'acTL') return true
    if (chunk === 'IDAT') return false
    at += bytes.readUInt32BE(at) + 12
  }
  return false
}

/** In the extended header, bit 1 of the flags. */
function isAnimatedWebp(bytes: Buffer): boolean {
  return bytes.length > 20 && bytes.toString('latin1', 12, 16) === 'VP8X' && (bytes[20]! & 0b10) !== 0
}
