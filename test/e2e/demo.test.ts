import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startServer, type ServerProcess } from '../recovery/serverProcess'
import { openBrowser, Phone } from './phone'

const DATA = `/var/tmp/xyz-e2e-demo-${process.pid}`
const PAGE_WORDS = '这里的小区和人物都是虚构的'
let browser: Browser
const servers: ServerProcess[] = []

const start = async (env: Record<string, string>): Promise<ServerProcess> => {
  const server = await startServer(env)
  servers.push(server)
  return server
}

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await Promise.all(servers.map((server) => server.stop()))
  await Promise.all([DATA, `${DATA}-real`].map((folder) => rm(folder, { recursive: true, force: true })))
}, 60_000)

test('in the demonstration one tap becomes anybody, and another tap somebody else', async () => {
  const origin = process.env['E2E_ORIGIN'] ?? (await start({ DATA_DIR: DATA })).origin
  const { rows } = await (await fetch(`${origin}/api/demo/people`)).json()
  const roles = new Set(rows.map(({ role }: { role: string }) => role))
  expect(roles).toEqual(new Set(['secretary', 'manager', 'worker', 'committee', 'clerk', 'officer', 'mediator', 'streetMediator', 'countyMediator', 'deputy', 'operator', 'resident']))

  const phone = await Phone.of(browser, origin)
  await phone.open('me/index')
  await phone.tap('挑一个人来体验')
  await phone.sees(new RegExp(PAGE_WORDS))
  for (const role of ['manager', 'resident']) {
    const person = rows.find((one: { role: string }) => one.role === role)
    await phone.open('demo/index')
    await phone.tap(new RegExp(person.name))
    await phone.page.waitForURL(/home\/index/)
    await phone.loaded()
    await phone.open('me/index')
    await phone.sees(new RegExp(person.name))
  }
}, 900_000)

test('a production start has neither the page nor the route', async () => {
  const { origin } = await start({
    DATA_DIR: `${DATA}-real`,
    XYZ_MODE: 'production',
    SMS_URL: 'https://sms.example/send',
    SMS_SECRET: 'only-for-this-test-0123456789abcdef',
  })
  const answers = await Promise.all([
    fetch(`${origin}/api/demo/people`),
    fetch(`${origin}/api/demo/become`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"personId":"01a20ff9-d626-76d1-a444-4203deab774b","role":"secretary"}' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404])

  const built = await textOf('dist/h5')
  expect(built).toContain('拍照反映问题')
  expect(built).not.toContain(PAGE_WORDS)
  expect(built).not.toContain('挑一个人来体验')
  expect(built).not.toContain('demo/index')

  const phone = await Phone.of(browser, origin)
  await phone.open('login/index')
  await phone.loaded()
  expect(await phone.page.getByText('挑一个人来体验').count()).toBe(0)
}, 900_000)

/** Everything that a browser is given, put together. */
async function textOf(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(js|html)$/.test(file))
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n')
}
