import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { v7 } from 'uuid'
import { HOUR } from '../../src/domain/calendar'
import { LIMIT_BYTES } from '../../src/server/photo/checkPhoto'
import { keepPhoto, LIMIT_WAITING, type PhotoUpload } from '../../src/server/photo/keepPhoto'
import { openPhoto } from '../../src/server/photo/openPhoto'
import { photoKey } from '../../src/server/photo/photoKey'
import type { PhotoStore } from '../../src/server/photo/store'
import { testDatabase } from '../database'
import { anEstate, anotherPerson, keysOf, photoDeps, type Estate } from './estate'
import { picture } from './pictures'

const database = testDatabase()
const deps = photoDeps(() => database.pool)
let estate: Estate
let upload: Buffer
beforeAll(async () => {
  upload = await picture(640, 480).jpeg().toBuffer()
})
beforeEach(async () => {
  estate = await anEstate(database.pool)
})

const keep = (given: PhotoUpload, other: Partial<typeof deps> = {}) =>
  keepPhoto({ pool: database.pool, photos: deps.photos, clock: deps.clock, ...other }, { ...estate, upload: given })

async function kept(given: PhotoUpload = upload) {
  const answer = await keep(given)
  if (!answer.ok) throw new Error(answer.reasons[0].code)
  return answer.photo
}

const rows = async () => (await database.pool.query('select * from photo where estate_id = $1', [estate.estateId])).rows

test('a photo is kept loose, waiting for its check, with both sizes in the store', async () => {
  const photo = await kept()
  const [row] = await rows()
  expect(row).toMatchObject({
    id: photo.id, by_person: estate.personId, state: 'loose', subject_kind: null, subject_id: null,
    width: 640, height: 480, bytes: photo.bytes, check_state: 'pending', created_at: new Date(deps.at),
  })
  const full = await openPhoto(deps, { ...estate, id: photo.id, size: 'full' })
  const thumb = await openPhoto(deps, { ...estate, id: photo.id, size: 'thumb' })
  expect(full?.bytes).toHaveLength(row.bytes)
  expect(thumb?.bytes).toHaveLength(row.thumb_bytes)
  expect(createHash('sha256').update(full!.bytes).digest().equals(row.sha256)).toBe(true)
  expect(full?.etag).not.toBe(thumb?.etag)
})

test('a stream is taken as well as bytes, in pieces of any size', async () => {
  const pieces = Array.from({ length: Math.ceil(upload.length / 1000) }, (_, at) => upload.subarray(at * 1000, at * 1000 + 1000))
  expect((await kept(Readable.from(pieces))).bytes).toBe((await kept()).bytes)
})

test('an endless stream is left after twice the limit', async () => {
  let given = 0
  const endless = (async function* () {
    for (;;) yield Buffer.alloc((given += 1) && 1024 * 1024, 'x')
  })()
  expect(await keep(endless)).toEqual({ ok: false, reasons: [{ code: 'PHOTO_TOO_LARGE', limitBytes: LIMIT_BYTES }] })
  expect(given).toBe(21)
})

test.each([10.5, 12.5, 30])('a form with a file of %d MB gets its answer over a real socket, and does not hang', async (megabytes) => {
  const app = Fastify()
  await app.register(multipart, { limits: { fileSize: 12 * 1024 * 1024 } })
  app.post('/', async (request) => keep((await request.file())?.file ?? Buffer.alloc(0)))
  try {
    const form = new FormData()
    form.append('file', new Blob([Buffer.alloc(megabytes * 1024 * 1024, 'x')]), 'photo.jpg')
    const answer = await fetch(await app.listen({ port: 0, host: '127.0.0.1' }), { method: 'POST', body: form })
    expect(await answer.json()).toMatchObject({ reasons: [{ code: 'PHOTO_TOO_LARGE' }] })
  } finally {
    await app.close()
  }
})

test('a stream that was cut at its limit by whoever read it first is too large, not damaged', async () => {
  const cut = Object.assign(Readable.from([upload]), { truncated: true })
  expect(await keep(cut)).toMatchObject({ reasons: [{ code: 'PHOTO_TOO_LARGE' }] })
})

test('what is refused leaves neither row nor bytes', async () => {
  const before = await keysOf(deps.photos)
  for (const bad of [Buffer.from('text.jpg'), upload.subarray(0, 5_000), Buffer.alloc(0)]) {
    expect((await keep(bad)).ok).toBe(false)
  }
  expect([await rows(), await keysOf(deps.photos)]).toEqual([[], before])
})

describe('bytes first, then the row', () => {
  const failing = (on: 'full' | 'thumb'): PhotoStore => ({
    ...deps.photos,
    async put(key, bytes, contentType) {
      if (key.includes(`.${on}.`)) throw new Error('the store is gone')
      await deps.photos.put(key, bytes, contentType)
    },
  })

  test.each(['full', 'thumb'] as const)('when the store fails at the %s size there is no row', async (size) => {
    await expect(keep(upload, { photos: failing(size) })).rejects.toThrow('the store is gone')
    expect(await rows()).toEqual([])
  })

  test('when the row fails, the bytes stand alone and nobody sees them', async () => {
    const before = (await keysOf(deps.photos)).length
    estate = { ...estate, personId: v7() }
    await expect(keep(upload)).rejects.toThrow('foreign key')
    expect([await rows(), (await keysOf(deps.photos)).length - before]).toEqual([[], 2])
  })

  test('a process that stood still between the two does not make a row whose bytes may be swept', async () => {
    const clock = Object.values({ start: 0, after: 31 * 60_000 })
    await expect(keep(upload, { clock: () => clock.shift() ?? 0 })).rejects.toThrow('too long')
    expect(await rows()).toEqual([])
  })
})

test('ninety photos that wait for nothing are enough; a day later there is room again', async () => {
  const values = Array.from({ length: LIMIT_WAITING - 1 }, () => [estate.estateId, v7(), estate.personId]).flat()
  const places = Array.from({ length: LIMIT_WAITING - 1 }, (_, at) =>
    `($${at * 3 + 1}::uuid, $${at * 3 + 2}::uuid, $${at * 3 + 3}::uuid, 'loose', '\\x00'::bytea, 1, 1, 1, 1)`)
  await database.pool.query(
    `insert into photo (estate_id, id, by_person, state, sha256, width, height, bytes, thumb_bytes) values ${places.join()}`, values)
  await kept()
  expect(await keep(upload)).toMatchObject({ reasons: [{ code: 'PHOTO_TOO_MANY_WAITING', waiting: 90, limit: 90 }] })
  const neighbour = { ...estate, personId: await anotherPerson(database.pool) }
  expect((await keepPhoto(deps, { ...neighbour, upload })).ok).toBe(true)
  deps.at += 25 * HOUR
  expect((await keep(upload)).ok).toBe(true)
})

describe('opening', () => {
  test("another estate's photo, and one that is not there, do not exist", async () => {
    const { id } = await kept()
    const { estateId } = await anEstate(database.pool)
    expect(await openPhoto(deps, { estateId, id, size: 'full' })).toBeUndefined()
    expect(await openPhoto(deps, { ...estate, id: v7(), size: 'full' })).toBeUndefined()
  })

  test('who may not see it is asked before its bytes are read', async () => {
    const { id } = await kept()
    const photos = { ...deps.photos, get: () => Promise.reject(new Error('the bytes were read')) }
    const asked: string[] = []
    const opened = await openPhoto({ pool: database.pool, photos }, { ...estate, id, size: 'full' }, (photo) => {
      asked.push(photo.byPerson)
      return false
    })
    expect([opened, asked]).toEqual([undefined, [estate.personId]])
  })

  test('a row without bytes is an error that an operator hears of, never an empty picture', async () => {
    const { id } = await kept()
    const [row] = await rows()
    await deps.photos.remove(photoKey({ estateId: estate.estateId, id, sha256: row.sha256.toString('hex') }, 'thumb'))
    await expect(openPhoto(deps, { ...estate, id, size: 'thumb' })).rejects.toThrow('no thumb bytes')
  })
})
