// Draws the tab bar's icons from these paths: `node src/miniapp/assets/makeTabIcons.mjs`.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const here = dirname(fileURLToPath(import.meta.url))
const seats = [0, 60, 120, 180, 240, 300].map((degrees) => {
  const angle = (degrees * Math.PI) / 180
  return `<circle cx="${(12 + 8.4 * Math.sin(angle)).toFixed(2)}" cy="${(12 - 8.4 * Math.cos(angle)).toFixed(2)}" r="1.5" fill="currentColor" stroke="none"/>`
})
const drawings = {
  home: '<path d="M4 11 12 4l8 7"/><path d="M6 9.6V19a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V9.6"/><path d="M10 20v-5h4v5"/>',
  matters: '<rect x="5" y="4" width="14" height="16" rx="2"/><path d="M9 9h6M9 12.5h6M9 16h3.5"/>',
  roundTable: `<circle cx="12" cy="12" r="4.4"/>${seats.join('')}`,
  me: '<circle cx="12" cy="8.4" r="3.9"/><path d="M4.8 20c.5-3.9 3.4-5.9 7.2-5.9s6.7 2 7.2 5.9"/>',
}

for (const [name, drawing] of Object.entries(drawings)) {
  for (const [suffix, colour] of [['', '#545d68'], ['-on', '#b3202c']]) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="81" height="81" viewBox="0 0 24 24" fill="none" color="${colour}" stroke="${colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${drawing}</svg>`
    await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toFile(join(here, 'tabs', `${name}${suffix}.png`))
  }
}
