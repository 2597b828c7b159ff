import { v7 } from 'uuid'
import { DAY, HOUR } from '../../src/domain/calendar'
import { transaction } from '../../src/server/db/transaction'
import { attachPhotos } from '../../src/server/photo/attachPhotos'
import { keepPhoto } from '../../src/server/photo/keepPhoto'
import { photoKey } from '../../src/server/photo/photoKey'
import type { PhotoStore } from '../../src/server/photo/store'
import { sweepPhotos } from '../../src/server/photo/sweepPhotos'
import { testDatabase } from '../database'
import { anEstate, keysOf, photoDeps, type Estate } from './estate'
import { picture } from './pictures'

const database = testDatabase()
const deps = photoDeps(() => database.pool)
let estate: Estate
let upload: Buffer
const start = Date.now()
beforeAll(async () => {
  upload = await picture(60, 40).jpeg().toBuffer()
  estate = await anEstate(database.pool)
})
beforeEach(async () => {
  deps.at = start
  await database.pool.query('delete from photo')
  for (const key of await keysOf(deps.photos)) await deps.photos.remove(key)
})

async function loose(): Promise<string> {
  const answer = await keepPhoto(deps, { ...estate, upload })
  if (!answer.ok) throw new Error(answer.reasons[0].code)
  return answer.photo.id
}

const command = (id: string) => ({ ...estate, ids: [id], subjectKind: 'matter', subjectId: v7(), now: deps.at })
const attach = (id: string) => transaction(database.pool, (client) => attachPhotos(client, command(id)))
const ids = async () => (await database.pool.query('select id from photo order by id')).rows.map(({ id }) => id)
const unknown = (hex: string) => photoKey({ ...estate, id: v7(), sha256: hex.repeat(64) }, 'full')

describe('a photo that nobody attached', () => {
  test('stays for a day exactly, and goes a moment later, with its bytes', async () => {
    const attached = await loose()
    await attach(attached)
    await loose()
    deps.at = start + DAY
    expect(await sweepPhotos(deps)).toEqual({ loosePhotos: 0, unknownObjects: 0 })
    deps.at = start + DAY + 1
    expect(await sweepPhotos(deps)).toEqual({ loosePhotos: 1, unknownObjects: 0 })
    expect(await ids()).toEqual([attached])
    expect((await keysOf(deps.photos)).map((key) => key.includes(attached))).toEqual([true, true])
  })

  test('stays when it is being attached at this very moment', async () => {
    const one = await loose()
    deps.at = start + 2 * DAY
    await transaction(database.pool, async (client) => {
      await attachPhotos(client, command(one))
      expect((await sweepPhotos(deps)).loosePhotos).toBe(0)
    })
    expect([await ids(), (await keysOf(deps.photos)).length]).toEqual([[one], 2])
  })

  test('once swept it can no longer be attached', async () => {
    const one = await loose()
    deps.at = start + 2 * DAY
    await sweepPhotos(deps)
    expect(await attach(one)).toMatchObject({ reasons: [{ code: 'PHOTO_MISSING' }] })
  })

  test('row first, then bytes: cut short in between, the next run removes the bytes', async () => {
    await loose()
    deps.at = start + 2 * DAY
    const broken: PhotoStore = { ...deps.photos, remove: () => Promise.reject(new Error('killed')) }
    await expect(sweepPhotos({ pool: database.pool, clock: deps.clock, photos: broken })).rejects.toThrow('killed')
    expect([await ids(), (await keysOf(deps.photos)).length]).toEqual([[], 2])
    expect(await sweepPhotos(deps)).toEqual({ loosePhotos: 0, unknownObjects: 2 })
    expect(await keysOf(deps.photos)).toEqual([])
  })
})

describe('bytes that no row knows', () => {
  test('stay for an hour, as their row may be on its way, and go after it', async () => {
    await deps.photos.put(unknown('a'), upload, 'image/jpeg')
    deps.at = Date.now() + HOUR - 10_000
    expect((await sweepPhotos(deps)).unknownObjects).toBe(0)
    deps.at = Date.now() + HOUR + 10_000
    expect((await sweepPhotos(deps)).unknownObjects).toBe(1)
    expect(await keysOf(deps.photos)).toEqual([])
  })

  test('go too when their photo has other bytes, and those stay', async () => {
    const one = await loose()
    await attach(one)
    const right = await keysOf(deps.photos)
    await deps.photos.put(photoKey({ ...estate, id: one, sha256: 'b'.repeat(64) }, 'full'), upload, 'image/jpeg')
    deps.at = start + 2 * DAY
    expect((await sweepPhotos(deps)).unknownObjects).toBe(1)
    expect(await keysOf(deps.photos)).toEqual(right)
  })

  test('what is no photo of ours is never touched', async () => {
    const foreign = ['photo/readme.txt', `photo/${estate.estateId}/notes.jpg`]
    for (const key of foreign) await deps.photos.put(key, upload, 'image/jpeg')
    deps.at = start + 2 * DAY
    expect((await sweepPhotos(deps)).unknownObjects).toBe(0)
    expect(await keysOf(deps.photos)).toEqual([`photo/${estate.estateId}/notes.jpg`, 'photo/readme.txt'].sort())
  })
})

test('works in bounded batches, and the next run goes on', async () => {
  for (let count = 0; count < 5; count++) await loose()
  for (const hex of ['a', 'b', 'c', 'd', 'e']) await deps.photos.put(unknown(hex), upload, 'image/jpeg')
  deps.at = start + 2 * DAY
  expect(await sweepPhotos(deps, { batch: 2, batches: 2 })).toEqual({ loosePhotos: 4, unknownObjects: 4 })
  expect(await sweepPhotos(deps, { batch: 2, batches: 2 })).toEqual({ loosePhotos: 1, unknownObjects: 1 })
  expect([await ids(), await keysOf(deps.photos)]).toEqual([[], []])
})

test('two servers that sweep at once remove each photo once', async () => {
  for (let count = 0; count < 6; count++) await loose()
  deps.at = start + 2 * DAY
  const swept = await Promise.all([sweepPhotos(deps, { batch: 2 }), sweepPhotos(deps, { batch: 2 })])
  const last = await sweepPhotos(deps)
  expect([...swept, last].reduce((sum, { loosePhotos }) => sum + loosePhotos, 0)).toBe(6)
  expect([await ids(), await keysOf(deps.photos)]).toEqual([[], []])
})

test('stops when the server is asked to stop', async () => {
  await loose()
  await deps.photos.put(unknown('a'), upload, 'image/jpeg')
  deps.at = start + 2 * DAY
  expect(await sweepPhotos(deps, { signal: AbortSignal.abort() })).toEqual({ loosePhotos: 0, unknownObjects: 0 })
})
