import { rm } from 'node:fs/promises'
import { openEmbedded } from '../../src/server/db/embedded'
import { openPool } from '../../src/server/db/pool'
import { becomeResident } from './load'
import { startServer } from './serverProcess'

const DATA = `/var/tmp/xyz-two-${process.pid}`
afterAll(() => rm(DATA, { recursive: true, force: true }))

const post = async (url: string, token: string, body: object) =>
  (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(body) })).json()

test('two server processes over one PostgreSQL serve the same estate, and what a job does is done once', async () => {
  const first = await startServer({ DATA_DIR: DATA })
  const second = await startServer({ DATA_DIR: DATA })
  const person = await becomeResident(first.origin)
  const manager = (await (await fetch(`${second.origin}/api/demo/people`)).json()).rows.find(({ role }: { role: string }) => role === 'manager')
  const { token } = await post(`${second.origin}/api/demo/become`, '', { personId: manager.id })
  const estate = (origin: string) => `${origin}/api/estates/${person.estateId}`

  const ids: string[] = []
  for (let n = 0; n < 10; n++) {
    const told = await post(`${estate(first.origin)}/matters`, person.token, {
      category: 'fees', text: `问一下第 ${n} 笔费用`, photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers',
    })
    const answered = await post(`${estate(second.origin)}/matters/${told.id}/answer`, token, { words: '按合同收取' })
    expect(answered).toMatchObject({ id: told.id, phase: 'awaitingConfirmation' })
    ids.push(told.id)
  }
  const database = await openEmbedded({ dataDir: DATA })
  const pool = openPool(database.connection)
  // eight days go by at once
  await pool.query(
    `update matter set close_on = now() - interval '1 day', state = jsonb_set(state, '{closeOn}', to_jsonb((extract(epoch from now()) * 1000 - 86400000)::bigint)) where id = any($1)`,
    [ids],
  )
  await Promise.all([first.stop(), second.stop()])
  const [again, beside] = await Promise.all([startServer({ DATA_DIR: DATA }), startServer({ DATA_DIR: DATA })])
  for (let open = ids.length; open > 0; ) {
    open = (await pool.query(`select count(*) from matter where id = any($1) and phase = 'awaitingConfirmation'`, [ids])).rows[0].count
  }
  await Promise.all([again.stop(), beside.stop()])
  const closed = await pool.query(`select stream_id, count(*) from event where type = 'MatterClosedUnconfirmed' and stream_id = any($1) group by 1`, [ids])
  expect(closed.rows).toHaveLength(ids.length)
  expect(closed.rows.every(({ count }) => count === 1)).toBe(true)
  const told = await pool.query(`select count(*) from notice where kind = 'MatterClosedUnconfirmed' and subject_id = any($1)`, [ids])
  expect(told.rows[0].count).toBe(ids.length)
  await pool.end()
  await database.close()
}, 300_000)
