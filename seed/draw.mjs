/**
 * Draws the photos of the model estate's past year, `node seed/draw.mjs`: plain pictures, each with a label, so
 * that nobody takes them for a real home. They are kept beside the story; drawing needs a Chinese font, seeding does not.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { INDOOR } from './draw/indoor.mjs'
import { OUTDOOR } from './draw/outdoor.mjs'
import { box, words } from './draw/shapes.mjs'

const folder = fileURLToPath(new URL('hongsheng/照片/', import.meta.url))
mkdirSync(folder, { recursive: true })

for (const [name, [label, picture]] of Object.entries({ ...INDOOR, ...OUTDOOR })) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">${picture}${box(0, 540, 800, 60, '#00000088')}${words(400, 581, 30, `${label} · 示意图`, '#fff')}</svg>`
  await sharp(Buffer.from(svg)).jpeg({ quality: 76, mozjpeg: true }).toFile(`${folder}${name}.jpg`)
}
