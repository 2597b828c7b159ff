import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { givenHome, isRoot, ordinary, type Home } from './givenHolder'

const rootOnly = isRoot ? describe : describe.skip
const copies = '/var/lib/xiaoyuanzhuo'

describe('the folder of the data and the programs', () => {
  let home: Home
  beforeAll(async () => {
    home = await givenHome(ordinary)
  }, 180_000)
  afterEach(() => home.endAll(), 60_000)
  afterAll(() => home?.remove(), 60_000)

  test('what npm left out where it runs no install scripts is mended', async () => {
    const lib = join(home.native, 'lib')
    const links = readdirSync(lib).filter((name) => lstatSync(join(lib, name)).isSymbolicLink())
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) rmSync(join(lib, link))
    for (const program of readdirSync(join(home.native, 'bin'))) chmodSync(join(home.native, 'bin', program), 0o644)
    expect(await home.data().start().answer()).toMatchObject({ isNew: true })
    expect(readdirSync(lib)).toEqual(expect.arrayContaining(links))
  }, 180_000)

  test('where the packages cannot be written a completed copy is made beside the data', async () => {
    const lib = join(home.native, 'lib')
    const link = readdirSync(lib).find((name) => /^libicuuc\.so\.\d+$/.test(name)) ?? ''
    rmSync(join(lib, link))
    chmodSync(lib, 0o555)
    const data = home.data()
    try {
      expect(await data.start().answer()).toMatchObject({ isNew: true })
      expect(readdirSync(data.folder).some((name) => name.startsWith('postgresql-'))).toBe(true)
    } finally {
      chmodSync(lib, 0o755)
    }
  }, 180_000)

  test('an initdb that was killed half-way leaves nothing in the way', async () => {
    const data = home.data()
    mkdirSync(join(data.folder, 'postgres.999999999/base'), { recursive: true })
    home.own(data.folder)
    expect(await data.start().answer()).toMatchObject({ isNew: true })
    expect(existsSync(join(data.folder, 'postgres.999999999'))).toBe(false)
  }, 180_000)

  test('a path too long for a socket is reached by a port of this machine alone', async () => {
    const holder = home.data('a-very-long-name-'.repeat(7)).start()
    expect(await holder.answer()).toMatchObject({ isNew: true, host: '127.0.0.1' })
    expect(await holder.ask('show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  }, 180_000)

  test('a folder that cannot be written is told in one sentence', async () => {
    const data = home.data()
    chmodSync(data.folder, 0o555)
    expect((await data.start().answer()).problem).toMatch(/^数据文件夹 .* 不能写入（没有写入权限）。请换一个文件夹/)
  }, 60_000)

  test('so is a file in its place', async () => {
    const data = home.data()
    rmSync(data.folder, { recursive: true })
    writeFileSync(data.folder, '')
    expect((await data.start().answer()).problem).toContain('那里是一个文件')
  }, 60_000)

  const linuxOnly = process.platform === 'linux' ? test : test.skip
  linuxOnly('a start that was refused ends by itself, and may be closed at the very moment', async () => {
    const data = home.data()
    rmSync(data.folder, { recursive: true })
    writeFileSync(data.folder, '')
    const holder = data.start()
    expect(await holder.answer()).toHaveProperty('problem')
    // looked at without letting go of the turn, so that it is known to have ended before we are told of it
    while (!/\) Z /.test(readFileSync(`/proc/${holder.pid}/stat`, 'utf8')));
    await holder.close()
    await expect(holder.answer()).rejects.toThrow('the program has ended (1)')
  }, 60_000)
})

rootOnly('started by root', () => {
  let home: Home
  const hadCopies = existsSync(copies)
  beforeAll(async () => {
    home = await givenHome({}, 0o700)
  }, 180_000)
  afterAll(async () => {
    await home?.remove()
    if (!hadCopies) rmSync(copies, { recursive: true, force: true })
  }, 30_000)

  test('under a folder that is closed to the system user the cluster goes to /var/lib, and is found again', async () => {
    const data = home.data()
    const first = data.start()
    expect(await first.answer()).toMatchObject({ isNew: true, host: expect.stringMatching(/^\/var\/lib\/xiaoyuanzhuo\/database-/) })
    await first.close()
    expect(await data.start().answer()).toMatchObject({ isNew: false })
    await home.endAll()
    rmSync(dirname(readlinkSync(join(data.folder, 'postgres'))), { recursive: true })
  }, 180_000)

  test('programs in a closed folder are copied to where the system user reaches them', async () => {
    chmodSync(home.folder, 0o755)
    chmodSync(join(home.folder, 'node_modules'), 0o700)
    const data = home.data()
    chmodSync(data.folder, 0o700)
    const holder = data.start()
    expect(await holder.answer()).toMatchObject({ isNew: true })
    await holder.close()
    expect(readdirSync(copies).some((name) => name.startsWith('postgresql-'))).toBe(true)

    const others = await givenHome(ordinary, 0o755)
    chmodSync(data.folder, 0o777)
    try {
      expect((await others.startOn(data.folder).answer()).problem).toContain('属于另一个用户')
    } finally {
      await others.remove()
    }
  }, 180_000)
})
