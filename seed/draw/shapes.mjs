/** The few shapes that the pictures are made of, as SVG. */
const attributes = (more) => Object.entries(more).map(([name, value]) => ` ${name}="${value}"`).join('')

export const box = (x, y, w, h, fill, more = {}) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"${attributes(more)}/>`
export const dot = (x, y, r, fill, more = {}) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"${attributes(more)}/>`
export const oval = (x, y, rx, ry, fill, more = {}) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${attributes(more)}/>`
export const area = (points, fill, more = {}) => `<polygon points="${points}" fill="${fill}"${attributes(more)}/>`
export const shape = (d, fill, more = {}) => `<path d="${d}" fill="${fill}"${attributes(more)}/>`
export const stroke = (d, color, width, more = {}) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${attributes(more)}/>`
export const words = (x, y, size, text, fill, more = {}) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="middle" font-family="Noto Sans CJK SC, sans-serif" font-weight="700"${attributes(more)}>${text}</text>`
export const times = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join('')

/** Backgrounds. */
export const room = (wall = '#e6dfd2', floor = '#b9a88d') => box(0, 0, 800, 430, wall) + box(0, 430, 800, 170, floor) + box(0, 424, 800, 10, '#00000018')
export const street = (sky = '#cfe3ee', ground = '#b9bdbb') =>
  box(0, 0, 800, 360, sky) + box(0, 250, 800, 110, '#d9d3c6') + times(9, (i) => box(30 + i * 88, 270, 44, 40, '#9fb6c2')) + box(0, 360, 800, 240, ground)
export const garden = () =>
  box(0, 0, 800, 330, '#d3e7f0') + oval(160, 320, 260, 110, '#a9c79a') + oval(640, 330, 300, 120, '#9bbd8c') + box(0, 330, 800, 270, '#b9cfa3')
export const garage = (light) =>
  box(0, 0, 800, 600, light ? '#c9ccc9' : '#3d4347') +
  area('0,600 260,330 540,330 800,600', light ? '#a7aaa6' : '#2b3033') +
  times(3, (i) => box(90 + i * 280, 90, 60, 400, light ? '#e8e4d8' : '#4b5256') + box(90 + i * 280, 380, 60, 60, light ? '#e5b93c' : '#6b5f35'))
export const drops = (x, y, n = 5) =>
  times(n, (i) => shape(`M${x + i * 26} ${y + (i % 2) * 44} q-11 22 0 30 q11 -8 0 -30`, '#5d9cc7'))
export const puddle = (x, y, rx, ry) => oval(x, y, rx, ry, '#7fb1d0', { opacity: 0.85 }) + oval(x - rx / 4, y - ry / 4, rx / 3, ry / 4, '#d4e8f3', { opacity: 0.8 })
export const crack = (x, y, k = 1) => stroke(`M${x} ${y} l${18 * k} ${40 * k} l${-20 * k} ${34 * k} l${26 * k} ${46 * k} l${-12 * k} ${38 * k}`, '#5c5347', 5)
export const tick = (x, y) => dot(x, y, 34, '#1b6b3a') + stroke(`M${x - 15} ${y} l11 12 l20 -24`, '#fff', 7)
