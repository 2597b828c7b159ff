import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { HOUR } from '../../src/domain/calendar'
import { openPhoto } from '../../src/server/photo/openPhoto'
import { sweepPhotos } from '../../src/server/photo/sweepPhotos'
import { testDatabase } from '../database'
import { anEstate, keysOf, photoDeps, type Estate } from './estate'
import type { Orders } from './keepUntilKilled'

const database = testDatabase()
const deps = photoDeps(() => database.pool)
const program = join(process.cwd(), 'build', `keepUntilKilled-${process.pid}.mjs`)
let estate: Estate

beforeAll(() => {
  mkdirSync(join(process.cwd(), 'build'), { recursive: true })
  const { status, stderr } = spawnSync('node_modules/.bin/esbuild', [
    'test/photo/keepUntilKilled.ts', '--bundle', '--platform=node', '--format=esm', '--packages=external', `--outfile=${program}`,
  ], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
})
afterAll(() => rmSync(program, { force: true }))
beforeEach(async () => {
  estate = await anEstate(database.pool)
})

/** Runs the program until it is dead by SIGKILL: its own, or ours after so many photos. Gives what it acknowledged. */
async function runUntilKilled(dieAt: number, killAfter = Infinity): Promise<string[]> {
  const orders: Orders = { ...estate, url: database.url, folder: deps.photos.name.replace('folder ', ''), dieAt }
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_OPTIONS: '', ORDERS: JSON.stringify(orders) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<string | null>((done) => child.on('exit', (_, signal) => done(signal)))
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line)
    if (acknowledged.length === killAfter) child.kill('SIGKILL')
  }
  expect(await ended).toBe('SIGKILL')
  return acknowledged
}

/** Every acknowledged photo has a row; every row has its bytes in both sizes; what is left over, the sweep removes. */
async function expectWhole(acknowledged: readonly string[]): Promise<void> {
  const { rows } = await database.pool.query<{ id: string; bytes: number; thumb_bytes: number }>(
    'select id, bytes, thumb_bytes from photo where estate_id = $1', [estate.estateId])
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([...acknowledged]))
  for (const { id, bytes, thumb_bytes } of rows) {
    expect((await openPhoto(deps, { ...estate, id, size: 'full' }))?.bytes).toHaveLength(bytes)
    expect((await openPhoto(deps, { ...estate, id, size: 'thumb' }))?.bytes).toHaveLength(thumb_bytes)
  }
  deps.at = Date.now() + 2 * HOUR
  await sweepPhotos(deps)
  const { rowCount } = await database.pool.query('select from photo where estate_id = $1', [estate.estateId])
  const ours = (await keysOf(deps.photos)).filter((key) => key.includes(estate.estateId))
  expect(ours).toHaveLength(2 * (rowCount ?? 0))
}

describe('killed by SIGKILL, no row is without its bytes and no acknowledged photo is lost', () => {
  test.each([
    [1, 'before anything', 0],
    [2, 'before the bytes', 0],
    [3, 'between the two sizes', 0],
    [4, 'between bytes and row', 0],
    [5, 'after the row', 1],
    [8, 'between the bytes and the row of the second', 1],
  ])('at step %i: %s', async (dieAt, _, photos) => {
    const acknowledged = await runUntilKilled(dieAt)
    expect(acknowledged).toHaveLength(photos)
    await expectWhole(acknowledged)
  }, 30_000)

  test.each([1, 2, 5])('from outside, in the middle of three at once, after %i were acknowledged', async (count) => {
    const acknowledged = await runUntilKilled(0, count)
    expect(acknowledged.length).toBeGreaterThanOrEqual(count)
    await expectWhole(acknowledged)
  }, 30_000)
})
