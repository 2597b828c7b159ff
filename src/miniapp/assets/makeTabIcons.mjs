// Draws the tab bar's icons from these paths: `node src/miniapp/assets/makeTabIcons.mjs`.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const here = dirname(fileURLToPath(import.meta.url))
const drawings = {
  home: '<path d="M4 11 12 4l8 7"/><path d="M6 9.6V19a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V9.6"/><path d="M10 20v-5h4v5"/>',
  matters: '<rect x="5" y="4" width="14" height="16" rx="2"/><path d="M9 9h6M9 12.5h6M9 16h3.5"/>',
  roundTable: '<circle cx="12" cy="12" r="4.7"/><path d="M8.6 3.5a9.2 9.2 0 0 1 6.8 0M8.6 20.5a9.2 9.2 0 0 0 6.8 0M3.5 8.6a9.2 9.2 0 0 0 0 6.8M20.5 8.6a9.2 9.2 0 0 1 0 6.8"/>',
  me: '<circle cx="12" cy="8.4" r="3.9"/><path d="M4.8 20c.5-3.9 3.4-5.9 7.2-5.9s6.7 2 7.2 5.9"/>',
}

for (const [name, drawing] of Object.entries(drawings)) {
  for (const [suffix, colour] of [['', '#545d68'], ['-on', '#b3202c']]) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="81" height="81" viewBox="0 0 24 24" fill="none" color="${colour}" stroke="${colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${drawing}</svg>`
    await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toFile(join(here, 'tabs', `${name}${suffix}.png`))
  }
}
