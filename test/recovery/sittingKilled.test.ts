import { rm } from 'node:fs/promises'
import { openEmbedded } from '../../src/server/db/embedded'
import { openPool } from '../../src/server/db/pool'
import { seedEstate, type EstateIds } from '../givenEstate'
import { Watcher } from '../sitting/watcher'
import { startServer } from './serverProcess'

const DATA = `/var/tmp/xyz-sitting-killed-${process.pid}`
const CLIENTS = 20
const TYPED = 40

let estate: EstateIds
const watchers: Watcher[] = []
afterAll(async () => {
  watchers.forEach((one) => one.close())
  await rm(DATA, { recursive: true, force: true })
})

async function givenEstate(): Promise<void> {
  await (await startServer({ DATA_DIR: DATA })).stop()
  const database = await openEmbedded({ dataDir: DATA })
  const pool = openPool(database.connection)
  try {
    estate = await seedEstate(pool, '开会的小区')
  } finally {
    await pool.end()
    await database.close()
  }
}

/** The secretary's act: sent to the next server until one has answered it, under one key, as the phone's queue does. */
async function acts(origins: readonly string[], path: string, body: object = {}): Promise<{ id: string }> {
  const key = crypto.randomUUID()
  for (let turn = 0; ; turn++) {
    const answer = await fetch(`${origins[turn % origins.length]}/api/estates/${estate.estateId}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${estate.people.secretary.token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    }).catch(() => undefined)
    if (answer?.status === 200) return (await answer.json()) as { id: string }
    if (answer && answer.status < 500) throw new Error(`${path}: ${await answer.text()}`)
  }
}

test('twenty clients over two servers see the same item, and again after one server is killed while the secretary types: nothing typed is lost', async () => {
  await givenEstate()
  const [first, second] = await Promise.all([startServer({ DATA_DIR: DATA }), startServer({ DATA_DIR: DATA })])
  const origins = [second.origin, first.origin]
  const itemIds: string[] = []
  for (const title of ['路灯', '门禁']) itemIds.push((await acts(origins, '/items', { title, text: title, matterIds: [] })).id)
  const startsAt = new Date(Date.now() + 60_000).toISOString()
  const { id: meetingId } = await acts(origins, '/meetings', { title: '今晚的会', startsAt, place: '服务站', itemIds, askedIds: [] })
  const at = `/meetings/${meetingId}/sitting`
  await acts(origins, at, {})
  for (let no = 0; no < CLIENTS; no++) {
    const order = no % 2 ? [first.origin, second.origin] : [second.origin, first.origin]
    watchers.push(new Watcher(order, `/api/estates/${estate.estateId}${at}/live`, no % 5 === 0 ? estate.people.residentA.token : undefined))
  }
  const [lamps, doors] = itemIds as [string, string]
  await acts(origins, `${at}/take`, { itemId: lamps })
  await Promise.all(watchers.map((one) => one.sees((sitting) => sitting?.current?.itemId === lamps)))

  for (let typed = 1; typed <= TYPED; typed++) {
    await acts(origins, `${at}/note`, { itemId: lamps, resolution: '换'.repeat(typed) })
    if (typed === TYPED / 2) second.kill()
  }
  await acts(origins, `${at}/take`, { itemId: doors })
  const seen = await Promise.all(watchers.map((one) => one.sees((sitting) => sitting?.current?.itemId === doors)))
  expect(new Set(seen.map((sitting) => sitting?.items[0]?.resolution))).toEqual(new Set(['换'.repeat(TYPED)]))
  expect(new Set(seen.map((sitting) => sitting?.version)).size).toBe(1)
  // those who were at the server that died came back by themselves, and the others never noticed
  expect(watchers.map(({ lost }) => lost > 0)).toEqual(watchers.map((_, no) => no % 2 === 0))
  for (const { heard } of watchers) expect(heard.map((one) => one?.version ?? 0)).toEqual(heard.map((one) => one?.version ?? 0).sort((one, other) => one - other))
  watchers.forEach((one) => one.close())
  await first.stop()
}, 240_000)
