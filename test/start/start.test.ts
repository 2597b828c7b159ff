import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './givenHolder'

/** The first start may have the pages to build. */
const LONG = 600_000

describe('npm start', () => {
  let folder: string
  const ends: (() => void)[] = []
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xyz-start-'))
    chmodSync(folder, 0o755)
  })
  afterEach(() => ends.splice(0).forEach((end) => end()))
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))

  function start(env: Record<string, string>) {
    const clean = { PATH: process.env.PATH, HOME: process.env.HOME }
    const child = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...clean, ...env } as unknown as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    ends.push(() => child.kill('SIGKILL'))
    return {
      said: () => said,
      ended,
      kill: (signal: NodeJS.Signals) => (child.kill(signal), ended),
      async serving() {
        await until(() => said.includes('小圆桌已启动') || child.exitCode !== null)
        const address = /http:\/\/localhost:\d+/.exec(said)?.[0]
        expect(said).toContain('小圆桌已启动')
        return fetch(`${address}/healthz`)
      },
    }
  }

  test('a busy port is told in one sentence', async () => {
    const busy = createServer()
    await new Promise<void>((resolve) => busy.listen(0, '0.0.0.0', resolve))
    ends.push(() => busy.close())
    const { port } = busy.address() as AddressInfo
    const server = start({ PORT: String(port), DATA_DIR: folder })
    expect(await server.ended).toBe(1)
    expect(server.said()).toBe(`端口 ${port} 已被别的程序占用。请换一个端口，例如 PORT=${port + 1} npm start；或者先停掉占用它的程序。\n`)
  }, LONG)

  test('an old Node is told which one is needed', async () => {
    const pretend = join(folder, 'pretend.cjs')
    writeFileSync(pretend, `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })`)
    const server = start({ NODE_OPTIONS: `--require ${pretend}` })
    expect(await server.ended).toBe(1)
    expect(server.said()).toMatch(/^需要 Node.js 20 或更高版本，现在是 18.20.8。/)
  }, LONG)

  test.each([
    ['a data folder that is a file', { DATA_DIR: '/dev/null' }, '数据文件夹 /dev/null 不能写入'],
    ['no database at DATABASE_URL', { DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c' }, '连不上 DATABASE_URL 指向的数据库：那里没有数据库在运行'],
    ['a production where nobody could log in', { XYZ_MODE: 'production' }, '居民要能登录'],
  ])('%s is told without a stack', async (_, env, sentence) => {
    const server = start({ PORT: '0', DATA_DIR: folder, ...env })
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain(sentence)
    expect(server.said()).not.toMatch(/^ +at /m)
  }, LONG)

  test('new data, kept by the next start, also after SIGKILL, and shared by two servers', async () => {
    const env = { PORT: '0', DATA_DIR: join(folder, 'data') }
    const first = start(env)
    expect((await first.serving()).status).toBe(200)
    expect(first.said()).toContain('这是新的数据')
    expect(first.said()).toContain('178 户')

    const beside = start(env)
    expect((await beside.serving()).status).toBe(200)
    expect(beside.said()).toContain('已接着用原来的数据')
    expect(await first.kill('SIGTERM')).toBe(0)
    expect((await beside.serving()).status).toBe(200)

    await beside.kill('SIGKILL')
    const later = start(env)
    expect((await later.serving()).status).toBe(200)
    expect(later.said()).toContain('已接着用原来的数据')
    expect(later.said()).not.toContain('178 户')
    expect(await later.kill('SIGINT')).toBe(0)
  }, LONG)
})
