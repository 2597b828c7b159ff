import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { openEmbedded } from '../../src/server/db/embedded'
import { openPool } from '../../src/server/db/pool'
import { readPhotoKey } from '../../src/server/photo/photoKey'
import { becomeResident, reportUntil, type Acknowledged } from './load'
import { freePort, startServer, type ServerProcess } from './serverProcess'

const DATA = `/var/tmp/xyz-killed-${process.pid}`
const ROUNDS = 20
const AT_LEAST = 4

afterAll(() => rm(DATA, { recursive: true, force: true }))

const postmaster = async () => Number((await readFile(join(DATA, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])

/** Until so many more were acknowledged: then the kill comes in the middle of work. */
const until = (reached: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => (reached() ? resolve() : setTimeout(look, 5))
    look()
  })

test('killed twenty times under load, server and PostgreSQL in turn, nothing acknowledged is lost and no photo is left over', async () => {
  const port = String(await freePort())
  let server: ServerProcess = await startServer({ DATA_DIR: DATA, PORT: port })
  const person = await becomeResident(server.origin)
  const acknowledged: Acknowledged = { matters: [], photos: [] }
  let stopped = false
  const load = Array.from({ length: 4 }, () => reportUntil(() => stopped, () => server.origin, person, acknowledged))
  for (let round = 0; round < ROUNDS; round++) {
    const before = acknowledged.matters.length
    await until(() => acknowledged.matters.length >= before + AT_LEAST)
    if (round % 2 === 0) {
      await server.kill()
      server = await startServer({ DATA_DIR: DATA, PORT: port })
    } else process.kill(await postmaster(), 'SIGKILL')
  }
  const last = acknowledged.matters.length
  await until(() => acknowledged.matters.length > last)
  stopped = true
  await Promise.all(load)
  await server.stop()
  expect(acknowledged.matters.length).toBeGreaterThanOrEqual(ROUNDS * AT_LEAST)
  await checkAll(acknowledged)
}, 600_000)

async function checkAll({ matters, photos }: Acknowledged) {
  const database = await openEmbedded({ dataDir: DATA })
  const pool = openPool(database.connection)
  try {
    const kept = await pool.query('select id, state from matter where id = any($1::uuid[])', [matters.map(({ id }) => id)])
    const photosOf = new Map(kept.rows.map(({ id, state }) => [id, state.photoIds[0]]))
    expect(matters.filter(({ id, photoId }) => photosOf.get(id) !== photoId)).toEqual([])
    const rows = await pool.query('select id, state, subject_id from photo')
    const known = new Map(rows.rows.map((row) => [row.id, row]))
    expect(photos.filter((id) => !known.has(id))).toEqual([])

    const files = (await readdir(join(DATA, 'photos'), { recursive: true })).filter((name) => name.endsWith('.jpg'))
    const sizes = new Set(files.map((name) => readPhotoKey(name.startsWith('photo/') ? name : `photo/${name}`)).map((key) => `${key?.id} ${key?.size}`))
    // every row has both its files, and every attached photo has its matter
    expect(rows.rows.filter(({ id }) => !sizes.has(`${id} full`) || !sizes.has(`${id} thumb`))).toEqual([])
    const attached = await pool.query(`select p.id from photo p left join matter m on m.id = p.subject_id
      where p.state = 'attached' and p.subject_kind = 'matter' and (m.id is null or not m.state->'photoIds' ? p.id::text) and not exists (
        select from event e where e.stream_id = p.subject_id and e.data->'photoIds' ? p.id::text)`)
    expect(attached.rows).toEqual([])
    // the state that is stored is the one that its events give, and each stream is whole
    const gaps = await pool.query(`select stream_id from event where stream_id = any($1::uuid[]) group by stream_id having max(version) <> count(*)`, [matters.map(({ id }) => id)])
    expect(gaps.rows).toEqual([])
  } finally {
    await pool.end()
    await database.close()
  }
  expect(spawnSync('pgrep', ['-f', DATA]).stdout.toString().trim()).toBe('')
}
