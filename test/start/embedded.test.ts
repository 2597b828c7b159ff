import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { givenHome, isRoot, ordinary, until, type Data, type Home } from './givenHolder'

// Root's program lies where the system user can reach it; the ordinary user's lies in a home of mode 700.
const users = [
  ...(isRoot ? [['root', {}, 0o755] as const] : []),
  ['an ordinary user with a home of mode 700', ordinary, 0o700] as const,
]
const alive = (pid: number) => pid > 0 && existsSync(`/proc/${pid}`)
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe.each(users)('the embedded PostgreSQL, started by %s', (_, user, homeMode) => {
  let home: Home
  let data: Data
  beforeAll(async () => {
    home = await givenHome(user, homeMode)
  }, 180_000)
  beforeEach(() => {
    data = home.data()
  })
  afterEach(() => home.endAll(), 60_000)
  afterAll(() => home?.remove(), 60_000)

  test('the first start makes the data, the second goes on with it, and the last one out stops it', async () => {
    const first = data.start()
    expect(await first.answer()).toMatchObject({ isNew: true })
    await first.ask('create table t as select 7 as kept')
    const postmaster = data.postmaster()
    const other = data.start()
    expect(await other.answer()).toMatchObject({ isNew: false })
    expect(data.postmaster()).toBe(postmaster)

    await first.close()
    expect(alive(postmaster)).toBe(true)
    expect(await other.ask('select kept from t')).toEqual([{ kept: 7 }])
    await other.close()
    expect(alive(postmaster)).toBe(false)

    const later = data.start()
    expect(await later.answer()).toMatchObject({ isNew: false })
    expect(await later.ask('show fsync')).toEqual([{ fsync: 'on' }])
    expect(await later.ask('select kept from t')).toEqual([{ kept: 7 }])
  }, 180_000)

  test('a server left behind by SIGKILL is used by the next start, which stops it in the end', async () => {
    const killed = data.start()
    await killed.answer()
    await killed.ask('create table t as select 7 as kept')
    const postmaster = data.postmaster()
    await killed.kill()
    expect(alive(postmaster)).toBe(true)
    const next = data.start()
    expect(await next.answer()).toMatchObject({ isNew: false })
    expect(data.postmaster()).toBe(postmaster)
    expect(await next.ask('select kept from t')).toEqual([{ kept: 7 }])
    await next.close()
    expect(alive(postmaster)).toBe(false)
  }, 180_000)

  test('one that starts while another has only begun to write down where it listens finds it all the same', async () => {
    const first = data.start()
    await first.answer()
    const file = join(data.folder, 'postgres', 'postmaster.pid')
    // its first moment: the process, the folder, the time and the port
    writeFileSync(file, `${readFileSync(file, 'utf8').split('\n').slice(0, 4).join('\n')}\n`)
    const second = data.start()
    expect(await second.answer()).toMatchObject({ isNew: false })
    expect(await second.ask('select 1 as one')).toEqual([{ one: 1 }])
    await second.close()
    await first.close()
  }, 180_000)

  test('when PostgreSQL itself is killed it is started again, and nothing acknowledged is lost', async () => {
    const holder = data.start()
    await holder.answer()
    await holder.ask('create table t (n int)')
    for (let n = 1; n <= 3; n++) {
      await holder.ask(`insert into t values (${n})`)
      const postmaster = data.postmaster()
      process.kill(postmaster, 'SIGKILL')
      // Until its sessions notice they go on serving, and what they acknowledge is kept as well.
      await until(() => ![0, postmaster].includes(data.postmaster()))
      expect(await holder.ask('select count(*) from t')).toEqual([{ count: n }])
    }
    expect(holder.told.join()).toContain('正在重新启动')
  }, 180_000)

  test('a close while PostgreSQL is being started again ends both', async () => {
    const holder = data.start()
    await holder.answer()
    process.kill(data.postmaster(), 'SIGKILL')
    await until(() => holder.told.join().includes('正在重新启动'))
    await holder.close()
    expect(alive(data.postmaster())).toBe(false)
  }, 180_000)

  test('three that start at once on an empty folder share one PostgreSQL', async () => {
    const holders = [data.start(), data.start(), data.start()]
    const answers = await Promise.all(holders.map((holder) => holder.answer()))
    expect(answers.map(({ isNew }) => isNew).sort()).toEqual([false, false, true])
    const starts = await Promise.all(holders.map((holder) => holder.ask('select pg_postmaster_start_time() as at')))
    expect(new Set(starts.map(([row]) => row?.at)).size).toBe(1)
    const postmaster = data.postmaster()
    await Promise.all(holders.map((holder) => holder.close()))
    expect(alive(postmaster)).toBe(false)
  }, 180_000)

  test('nobody else can read the password or the data, and no port is opened', async () => {
    const holder = data.start()
    await holder.answer()
    expect(mode(join(data.folder, 'database-password'))).toBe('600')
    expect(mode(join(data.folder, 'postgres'))).toBe('700')
    expect(await holder.ask('show listen_addresses')).toEqual([{ listen_addresses: '' }])
  }, 180_000)

  test("a number in postmaster.pid that another program bears now doesn't keep it from starting", async () => {
    const before = data.start()
    await before.answer()
    await before.kill()
    const file = join(data.folder, 'postgres/postmaster.pid')
    const content = readFileSync(file, 'utf8')
    process.kill(data.postmaster(), 'SIGKILL')
    const stranger = spawn('sleep', ['60'], { ...user })
    writeFileSync(file, content.replace(/^\d+/, String(stranger.pid)))
    try {
      expect(await data.start().answer()).toMatchObject({ isNew: false })
    } finally {
      stranger.kill('SIGKILL')
    }
  }, 180_000)
})
