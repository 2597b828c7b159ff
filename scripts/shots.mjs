// `npm run shots`: the screenshots in docs/shots, of the model estate, as each person sees it.
// `npm run shots -- item home` takes only those; SHOTS_ORIGIN names a demonstration that runs already.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import sharp from 'sharp'

const OUT = 'docs/shots'
const PHONE = { width: 375, height: 812 }
const DESK = { width: 1280, height: 800 }
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

const server = await givenServer()
const browser = await chromium.launch({ executablePath, args: FLAGS })
try {
  await mkdir(OUT, { recursive: true })
  const wanted = process.argv.slice(2)
  for (const shot of await shotsOf(server.origin)) {
    if (wanted.length > 0 && !wanted.includes(shot.name)) continue
    if (shot.desk) await take(`desk-${shot.name}`, shot, DESK, 'normal', 1)
    else {
      await take(`phone-${shot.name}`, shot, PHONE, 'normal', 2)
      await take(`phone-${shot.name}-largest`, shot, PHONE, 'largest', 1)
    }
  }
} finally {
  await browser.close()
  await server.stop()
}

/** Who sees what: one from each part of the estate's life, found by what they have before them. */
async function shotsOf(origin) {
  const api = (path, token) => fetch(`${origin}/api${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} }).then((answer) => answer.json())
  const estate = `/estates/${(await api('/estates')).rows[0].id}`
  const { rows: people } = await api('/demo/people')
  const become = async ({ id, role }) => {
    const body = JSON.stringify({ personId: id, role })
    return (await fetch(`${origin}/api/demo/become`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then((answer) => answer.json())).token
  }
  const [manager, secretary] = await Promise.all(['manager', 'secretary'].map((role) => become(people.find((one) => one.role === role))))
  const workers = await Promise.all(people.filter(({ role }) => role === 'worker').map(become))
  const residents = await Promise.all(people.filter(({ role }) => role === 'resident').map(become))
  const homes = await Promise.all(residents.map((token) => api(`${estate}/home`, token)))
  const asked = Math.max(homes.findIndex(({ needs }) => needs.some(({ kind }) => kind === 'confirmMatter')), 0)
  const resident = residents[asked]
  const confirms = homes[asked].needs.find(({ kind }) => kind === 'confirmMatter') ?? homes[asked].mine[0]
  const lists = await Promise.all(workers.map((token) => api(`${estate}/tickets?of=mine`, token)))
  const busy = Math.max(lists.findIndex(({ rows }) => rows.some(({ phase }) => phase === 'working')), 0)
  const ticket = lists[busy].rows.find(({ phase }) => phase === 'working') ?? lists[busy].rows[0]
  const { rows: items } = await api(`${estate}/items`)
  const item = items.find(({ phase }) => phase === 'plan') ?? items[0]
  const asksMediation = homes.findIndex(({ needs }) => needs.some(({ kind }) => kind === 'mediation'))
  const mediation = homes[asksMediation]?.needs.find(({ kind }) => kind === 'mediation')
  return [
    { name: 'home', path: 'home/index', token: resident },
    { name: 'report', path: 'home/index', tap: '拍照反映问题', token: resident, before: fillReport },
    { name: 'matter', path: 'home/index', tap: confirms.title, token: resident },
    { name: 'ticket', path: 'home/index', tap: ticket.title, token: workers[busy] },
    { name: 'manager', path: 'home/index', token: manager },
    { name: 'roundTable', path: 'roundTable/index', token: resident },
    { name: 'item', path: 'roundTable/index', tap: item.title, token: resident },
    { name: 'figures', path: 'home/index', tap: '小区的数字' },
    { name: 'works', path: 'worksProject/index', tap: '更换供水和消防管道', token: resident },
    { name: 'studio', path: 'deputyStudio/index', token: resident },
    ...(mediation ? [{ name: 'mediation', path: 'home/index', tap: mediation.title, token: residents[asksMediation] }] : []),
    { name: 'manager', path: 'home/index', token: manager, desk: true },
    { name: 'matters', path: 'matters/index', token: manager, desk: true },
    { name: 'roundTable', path: 'roundTable/index', token: secretary, desk: true },
  ]
}

/** A form is shown as it is while somebody fills it. */
async function fillReport(page) {
  await page.locator('textarea').first().fill('2单元楼道灯三天不亮了，老人晚上上下楼看不清，怕摔着。')
  const pressed = page.locator('[role=button]').filter({ hasText: /^照片 \d\/\d/ })
  const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#93a0ab' } }).jpeg().toBuffer()
  const chosen = page.waitForEvent('filechooser')
  await pressed.first().click()
  await (await chosen).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer })
  await page.locator('.x-photo__remove').first().waitFor()
  await page.getByRole('radio', { name: '报修' }).click()
  await page.evaluate(() => scrollTo(0, 0))
}

async function take(file, { path, tap, token, before }, viewport, textSize, deviceScaleFactor) {
  const context = await browser.newContext({ viewport, deviceScaleFactor, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
  context.setDefaultTimeout(60_000)
  await context.addInitScript((kept) => {
    for (const [key, data] of Object.entries(kept)) if (data) localStorage.setItem(key, JSON.stringify({ data }))
  }, { token, textSize })
  const page = await context.newPage()
  await page.goto(`${server.origin}/#/${path}`)
  await settled(page)
  if (tap) {
    // As a person comes to it: from a tab, with the way back.
    const named = page.getByRole('link', { name: tap }).or(page.getByRole('button', { name: tap }))
    await named.filter({ visible: true }).first().click()
    await page.locator('.taro-navigation-bar-back').waitFor()
    await settled(page)
  }
  await before?.(page)
  await settled(page)
  await page.mouse.move(0, 0)
  await sharp(await page.screenshot()).png({ palette: true }).toFile(join(OUT, `${file}.png`))
  await context.close()
  console.log(join(OUT, `${file}.png`))
}

/** Drawn, with what comes only once something else is there: the photos of the matter beside a list. */
async function settled(page) {
  await page.locator('.x-page').filter({ visible: true }).first().waitFor()
  for (let look = 0; look < 3; look += 1) {
    await page.waitForTimeout(400)
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.x-bone')].every((bone) => !bone.checkVisibility())
      && [...document.images].every(({ complete, naturalWidth, src }) => !src || (complete && naturalWidth > 0)))
  }
}

/** The demonstration as README starts it, on a port and with data of its own. */
async function givenServer() {
  if (process.env.SHOTS_ORIGIN) return { origin: process.env.SHOTS_ORIGIN, stop: async () => {} }
  const data = await mkdtemp(join(tmpdir(), 'xyz-shots-'))
  const port = 20_000 + (process.pid % 20_000)
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, XYZ_MODE: 'demo', PORT: String(port), DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => String(chunk).includes('小圆桌已启动') && resolve())
    child.once('exit', (code) => reject(new Error(`the server ended (${code}) before it started`)))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(data, { recursive: true, force: true })
    },
  }
}
