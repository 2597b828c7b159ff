import sharp, { type Sharp } from 'sharp'

/** A picture with something to see in it, so that it does not compress to nothing. */
export function picture(width = 800, height = 600): Sharp {
  return sharp({
    create: { width, height, channels: 3, background: '#8a5a3c', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
}

/** As a phone writes it: the position of 高唐, the device, a profile, and XMP. */
export function phoneJpeg(width = 800, height = 600): Promise<Buffer> {
  return picture(width, height)
    .withIccProfile('p3')
    .withExif({
      IFD0: { Make: 'Phone-Of-A-Neighbour', Copyright: 'Zhang' },
      IFD3: {
        GPSLatitudeRef: 'N', GPSLatitude: '36/1 51/1 30/1',
        GPSLongitudeRef: 'E', GPSLongitude: '116/1 13/1 40/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>hidden-in-xmp</secret></x:xmpmeta>')
    .jpeg()
    .toBuffer()
}

/** Left half red, right half blue, lying on its side with the tag that says so. */
export async function sideways(): Promise<Buffer> {
  const half = { create: { width: 60, height: 80, channels: 3 as const, background: '#ff0000' } }
  return sharp({ create: { width: 120, height: 80, channels: 3, background: '#0000ff' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** A PNG of a few bytes whose header claims to be of that size. */
export async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const png = await picture(8, 8).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

/** A still PNG made an animated one by the chunk that says so. */
export async function animatedPng(): Promise<Buffer> {
  const png = await picture(8, 8).png().toBuffer()
  const acTL = Buffer.alloc(20)
  acTL.writeUInt32BE(8, 0)
  acTL.write('acTL', 4, 'latin1')
  acTL.writeUInt32BE(2, 8)
  acTL.writeInt32BE(crc32(acTL.subarray(4, 16)), 16)
  return Buffer.concat([png.subarray(0, 33), acTL, png.subarray(33)])
}

export async function animatedWebp(): Promise<Buffer> {
  const frames = await Promise.all([picture(8, 8).png().toBuffer(), picture(8, 8).negate().png().toBuffer()])
  return sharp(frames, { join: { animated: true } }).webp({ loop: 0 }).toBuffer()
}

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}
