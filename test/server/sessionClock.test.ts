import { IDLE_DAYS, issueSession } from '../../src/server/session/issue'
import { given } from '../given'

const DAY = 86_400_000
const server = given.server()

test('a session lasts by the clock it was issued by, whatever the database’s own clock says', async () => {
  const { personId } = server.estate.people.residentA
  const { token } = await issueSession(server.pool, personId, '手机', server.deps.clock())
  const asks = async () => (await server.app.inject({ url: '/api/sessions', headers: { authorization: `Bearer ${token}` } })).statusCode
  expect(await asks()).toBe(200)
  server.pass(IDLE_DAYS * DAY - 1)
  expect(await asks()).toBe(200)
  server.pass(1)
  expect(await asks()).toBe(401)
})
