import sharp from 'sharp'
import { checkPhoto, LIMIT_BYTES, LIMIT_PIXELS, type CleanPhoto } from '../../src/server/photo/checkPhoto'
import { photoSentence, type PhotoRefusal } from '../../src/server/photo/refusal'
import { animatedPng, animatedWebp, phoneJpeg, picture, pngClaiming, sideways } from './pictures'

async function taken(bytes: Buffer): Promise<CleanPhoto> {
  const checked = await checkPhoto(bytes)
  if (!checked.ok) throw new Error(checked.reasons[0].code)
  return checked.photo
}

async function refused(bytes: Buffer): Promise<PhotoRefusal> {
  const checked = await checkPhoto(bytes)
  if (checked.ok) throw new Error('it was taken')
  return checked.reasons[0]
}

const ascii = (text: string) => Buffer.from(text, 'latin1')
const padded = (head: string) => Buffer.concat([ascii(head), Buffer.alloc(64)])

describe('what is taken is made anew', () => {
  test.each([
    ['JPEG', () => picture().jpeg().toBuffer()],
    ['progressive JPEG', () => picture().jpeg({ progressive: true }).toBuffer()],
    ['CMYK JPEG', () => picture().toColourspace('cmyk').jpeg().toBuffer()],
    ['PNG', () => picture().png().toBuffer()],
    ['16-bit PNG', () => picture().toColourspace('rgb16').png().toBuffer()],
    ['grey PNG', () => picture().greyscale().png().toBuffer()],
    ['WebP', () => picture().webp().toBuffer()],
  ])('%s', async (_, make) => {
    const { full, thumb, width, height } = await taken(await make())
    expect({ width, height }).toEqual({ width: 800, height: 600 })
    expect(await sharp(full).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 600, space: expect.stringMatching(/srgb|b-w/) })
    expect(await sharp(thumb).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 320 })
  })

  test('position, device, profile and XMP are gone from both sizes', async () => {
    const original = await phoneJpeg()
    const before = await sharp(original).metadata()
    expect(before.exif?.includes('Phone-Of-A-Neighbour')).toBe(true)
    expect([before.xmp, before.icc].every((part) => part && part.length > 0)).toBe(true)

    const { full, thumb } = await taken(original)
    for (const bytes of [full, thumb]) {
      const { exif, xmp, icc, iptc, tifftagPhotoshop } = await sharp(bytes).metadata()
      expect({ exif, xmp, icc, iptc, tifftagPhotoshop }).toEqual({})
      for (const trace of ['Exif', 'Neighbour', 'hidden-in-xmp']) expect(bytes.includes(trace)).toBe(false)
    }
  })

  test('a colour in a wide profile stays the colour that was seen', async () => {
    const seen = { r: 200, g: 80, b: 40 }
    const wide = await sharp({ create: { width: 64, height: 64, channels: 3, background: seen } })
      .withIccProfile('p3').png().toBuffer()
    const pixel = await sharp((await taken(wide)).full).extract({ left: 32, top: 32, width: 1, height: 1 }).raw().toBuffer()
    ;[seen.r, seen.g, seen.b].forEach((value, at) => expect(Math.abs(pixel[at]! - value)).toBeLessThan(8))
  })

  test('what lies on its side stands upright', async () => {
    const { full, width, height } = await taken(await sideways())
    expect({ width, height }).toEqual({ width: 80, height: 120 })
    const [red] = await sharp(full).extract({ left: 40, top: 10, width: 1, height: 1 }).raw().toBuffer()
    expect(red).toBeGreaterThan(200)
  })

  test.each([
    ['exactly 2048 stays', 2048, 100, 2048, 100],
    ['one more is made smaller', 2049, 1024, 2048, 1023],
    ['upright too', 1000, 4096, 500, 2048],
    ['one pixel', 1, 1, 1, 1],
  ])('%s', async (_, width, height, toWidth, toHeight) => {
    const photo = await taken(await picture(width, height).jpeg().toBuffer())
    expect([photo.width, Math.abs(photo.height - toHeight) <= 1]).toEqual([toWidth, true])
  })

  test('what was see-through is white, not black', async () => {
    const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
    const [red] = await sharp((await taken(clear)).full).raw().toBuffer()
    expect(red).toBeGreaterThan(250)
  })

  test('what is hidden behind the pixels is not kept: a JPEG that is a page and a ZIP too', async () => {
    const jpeg = await picture().jpeg().toBuffer()
    const polyglot = Buffer.concat([jpeg, ascii('<script>alert(1)</script>PK\x03\x04payload')])
    const { full } = await taken(polyglot)
    for (const trace of ['script', 'PK\x03\x04', 'payload']) expect(full.includes(ascii(trace))).toBe(false)
  })

  test('the same upload gives the same bytes and hash', async () => {
    const upload = await picture().jpeg().toBuffer()
    const [one, two] = [await taken(upload), await taken(upload)]
    expect(one.sha256).toBe(two.sha256)
    expect(one.full.equals(two.full)).toBe(true)
  })
})

describe('what is refused, by its bytes and not by its name', () => {
  test.each<[string, PhotoRefusal['code'], () => Buffer | Promise<Buffer>]>([
    ['nothing at all', 'PHOTO_NOT_AN_IMAGE', () => Buffer.alloc(0)],
    ['one byte', 'PHOTO_NOT_AN_IMAGE', () => Buffer.from([0xff])],
    ['text renamed .jpg', 'PHOTO_NOT_AN_IMAGE', () => Buffer.from('水管漏了，请来看看')],
    ['a page', 'PHOTO_NOT_AN_IMAGE', () => ascii('<!doctype html><script>alert(1)</script>')],
    ['a program', 'PHOTO_NOT_AN_IMAGE', () => padded('\x7fELF')],
    ['a page with a JPEG behind it', 'PHOTO_NOT_AN_IMAGE', async () => Buffer.concat([ascii('<html>'), await picture(8, 8).jpeg().toBuffer()])],
    ['GIF', 'PHOTO_TYPE_NOT_TAKEN', () => picture(8, 8).gif().toBuffer()],
    ['TIFF', 'PHOTO_TYPE_NOT_TAKEN', () => picture(8, 8).tiff().toBuffer()],
    ['AVIF', 'PHOTO_TYPE_NOT_TAKEN', () => picture(8, 8).avif().toBuffer()],
    ['HEIC', 'PHOTO_TYPE_NOT_TAKEN', () => padded('\0\0\0\x18ftypheic')],
    ['BMP', 'PHOTO_TYPE_NOT_TAKEN', () => padded('BM')],
    ['SVG', 'PHOTO_TYPE_NOT_TAKEN', () => ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['PDF', 'PHOTO_TYPE_NOT_TAKEN', () => padded('%PDF-1.7')],
    ['video', 'PHOTO_TYPE_NOT_TAKEN', () => padded('\0\0\0\x20ftypisom')],
    ['animated WebP', 'PHOTO_TYPE_NOT_TAKEN', animatedWebp],
    ['animated PNG', 'PHOTO_TYPE_NOT_TAKEN', animatedPng],
    ['a JPEG with a head and no body', 'PHOTO_DAMAGED', () => padded('\xff\xd8\xff\xe0')],
    ['a PNG with a head and no body', 'PHOTO_DAMAGED', () => padded('\x89PNG\r\n\x1a\n')],
    ['a WebP with a head and no body', 'PHOTO_DAMAGED', () => padded('RIFF\0\0\0\0WEBPVP8 ')],
  ])('%s: %s', async (_, code, make) => {
    expect((await refused(await make())).code).toBe(code)
  })

  test.each(['jpeg', 'png', 'webp'] as const)('%s that broke off on the way', async (format) => {
    const whole = await picture().toFormat(format).toBuffer()
    for (const share of [0.1, 0.5, 0.95]) {
      const refusal = await refused(whole.subarray(0, Math.floor(whole.length * share)))
      expect(refusal.code).toBe('PHOTO_DAMAGED')
    }
  })

  test('ten megabytes exactly may be, one byte more may not', async () => {
    const jpeg = await picture(64, 64).jpeg().toBuffer()
    const of = (length: number) => Buffer.concat([jpeg, Buffer.alloc(length - jpeg.length)])
    expect((await checkPhoto(of(LIMIT_BYTES))).ok).toBe(true)
    expect(await refused(of(LIMIT_BYTES + 1))).toEqual({ code: 'PHOTO_TOO_LARGE', limitBytes: 10_485_760 })
  })

  test('a small file that claims to be huge is refused by its header, before anything is decoded', async () => {
    const bomb = await pngClaiming(60_000, 60_000)
    expect(await refused(bomb)).toEqual({ code: 'PHOTO_TOO_MANY_PIXELS', pixels: 3_600_000_000, limitPixels: LIMIT_PIXELS })
    expect((await refused(await pngClaiming(50_001, 1_000))).code).toBe('PHOTO_TOO_MANY_PIXELS')
    expect((await refused(await pngClaiming(50_000, 1_000))).code).toBe('PHOTO_DAMAGED')
  })
})

test('each refusal says in plain words what to do next', () => {
  const refusals = [
    { code: 'PHOTO_TOO_LARGE', limitBytes: LIMIT_BYTES },
    { code: 'PHOTO_NOT_AN_IMAGE' },
    { code: 'PHOTO_TYPE_NOT_TAKEN', found: 'GIF 动图' },
    { code: 'PHOTO_TOO_MANY_PIXELS', pixels: 60_000_000, limitPixels: LIMIT_PIXELS },
    { code: 'PHOTO_DAMAGED' },
    { code: 'PHOTO_TOO_MANY_WAITING', waiting: 90, limit: 90 },
    { code: 'PHOTO_MISSING', ids: ['a'] },
    { code: 'PHOTO_NOT_YOURS', ids: ['a'] },
    { code: 'PHOTO_ALREADY_USED', ids: ['a'] },
  ] as const
  const sentences = refusals.map(photoSentence)
  for (const sentence of sentences) expect(sentence).toMatch(/请.*。$/)
  expect(sentences[0]).toContain('10 MB')
  expect(sentences[3]).toContain('5000 万像素')
})
