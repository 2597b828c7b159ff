import { CARD, ROW, ROW_FROM } from '../../src/server/matter/list'
import { given } from '../given'

const server = given.server()

test('the card that is kept of a matter says what its row says, to its reporter, to one who joined and to a guest', async () => {
  const photo = await server.as('residentA').photo()
  const tell = (change: object) =>
    server.as('residentA').post('/matters', { category: 'repair', text: '楼道灯"坏"了\n第二行', photoIds: [], where: { kind: 'estate' }, seenBy: 'neighbours', ...change })
  const joined = (await tell({ photoIds: [photo] })).body.id
  const given = (await tell({ urgency: 'urgent' })).body.id
  await tell({ seenBy: 'handlers' })
  await server.as('manager').post(`/matters/${joined}/check`, { result: 'pass' })
  await server.as('residentB').post(`/matters/${joined}/join`)
  await server.as('manager').post(`/matters/${given}/accept`, { words: '' })
  const handed = await server.as('manager').post(`/matters/${given}/hand-to-company`, { words: '', workerId: server.estate.people.worker.personId })
  expect(handed.status).toBe(200)
  for (const viewer of [server.estate.people.residentA.personId, server.estate.people.residentB.personId, null]) {
    const { rows } = await server.pool.query(
      `select (${CARD})::json as card, (select row_to_json(r) from (select ${ROW}) r) as row from ${ROW_FROM} where m.estate_id = $1`,
      [server.estate.estateId, viewer],
    )
    expect(rows).toHaveLength(3)
    for (const { card, row } of rows) expect(card).toEqual(row)
  }
})
