import { v7 } from 'uuid'
import { transaction } from '../../src/server/db/transaction'
import { attachPhotos } from '../../src/server/photo/attachPhotos'
import { keepPhoto } from '../../src/server/photo/keepPhoto'
import { testDatabase } from '../database'
import { anEstate, anotherPerson, photoDeps, type Estate } from './estate'
import { picture } from './pictures'

const database = testDatabase()
const deps = photoDeps(() => database.pool)
let estate: Estate
let upload: Buffer
beforeAll(async () => {
  upload = await picture(60, 40).jpeg().toBuffer()
  estate = await anEstate(database.pool)
})

async function loose(by: Estate = estate): Promise<string> {
  const answer = await keepPhoto(deps, { ...by, upload })
  if (!answer.ok) throw new Error(answer.reasons[0].code)
  return answer.photo.id
}

const attach = (ids: string[], change: { estateId?: string; personId?: string; subjectId?: string } = {}) =>
  transaction(database.pool, (client) =>
    attachPhotos(client, { ...estate, ids, subjectKind: 'matter', subjectId: v7(), now: deps.at, ...change }))

const state = async (id: string) => (await database.pool.query('select state, subject_kind, subject_id, attached_at from photo where id = $1', [id])).rows[0]

test('own loose photos go to their subject', async () => {
  const [one, two, subjectId] = [await loose(), await loose(), v7()]
  expect(await attach([one, two], { subjectId })).toEqual({ ok: true, ids: [one, two] })
  for (const id of [one, two]) {
    expect(await state(id)).toEqual({ state: 'attached', subject_kind: 'matter', subject_id: subjectId, attached_at: new Date(deps.at) })
  }
})

test('no photo at all, and the same one named twice, are fine', async () => {
  const one = await loose()
  expect(await attach([])).toEqual({ ok: true, ids: [] })
  expect(await attach([one, one])).toEqual({ ok: true, ids: [one] })
})

test('sent twice, it happens once', async () => {
  const [one, subjectId] = [await loose(), v7()]
  await attach([one], { subjectId })
  const first = await state(one)
  deps.at += 1000
  expect(await attach([one], { subjectId })).toEqual({ ok: true, ids: [one] })
  expect(await state(one)).toEqual(first)
})

test('every reason is given, and none of the photos is attached', async () => {
  const [mine, used, none] = [await loose(), await loose(), v7()]
  await attach([used])
  const neighbour = { ...estate, personId: await anotherPerson(database.pool) }
  const [theirs, theirUsed] = [await loose(neighbour), await loose(neighbour)]
  await attach([theirUsed], neighbour)
  expect(await attach([mine, used, theirs, theirUsed, none])).toEqual({
    ok: false,
    reasons: [
      { code: 'PHOTO_MISSING', ids: [none] },
      { code: 'PHOTO_NOT_YOURS', ids: [theirs, theirUsed] },
      { code: 'PHOTO_ALREADY_USED', ids: [used] },
    ],
  })
  expect((await state(mine)).state).toBe('loose')
})

test("another estate's photo is missing, even to the one who took it", async () => {
  const elsewhere = await anEstate(database.pool)
  const id = await loose({ ...elsewhere, personId: estate.personId })
  expect(await attach([id])).toMatchObject({ reasons: [{ code: 'PHOTO_MISSING' }] })
})

test('a transaction that fails afterwards leaves the photo loose', async () => {
  const one = await loose()
  const failing = transaction(database.pool, async (client) => {
    await attachPhotos(client, { ...estate, ids: [one], subjectKind: 'matter', subjectId: v7(), now: deps.at })
    throw new Error('the matter was refused')
  })
  await expect(failing).rejects.toThrow('refused')
  expect((await state(one)).state).toBe('loose')
})

test('who comes second waits for the first to commit, and is told', async () => {
  const one = await loose()
  const second = await transaction(database.pool, async (client) => {
    await attachPhotos(client, { ...estate, ids: [one], subjectKind: 'matter', subjectId: v7(), now: deps.at })
    const waiting = attach([one])
    await untilSomeoneWaits()
    return { waiting }
  })
  expect(await second.waiting).toMatchObject({ reasons: [{ code: 'PHOTO_ALREADY_USED', ids: [one] }] })
})

/** Asks PostgreSQL until another connection to this database stands at a lock. */
async function untilSomeoneWaits(): Promise<void> {
  for (;;) {
    const { rowCount } = await database.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    if (rowCount) return
  }
}

test('of two matters that want the same photo at once, one gets it', async () => {
  const [one, two] = [await loose(), await loose()]
  const answers = await Promise.all([attach([one, two]), attach([two, one]), attach([one, two])])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})
