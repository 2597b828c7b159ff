import { given } from '../given'

const server = given.server({ mode: 'demo' })

test('the same person in two windows is two: becoming the one as something leaves the other as it was', async () => {
  const { personId } = server.estate.people.committee
  const [estate, unit] = [server.estate.estateId, server.estate.unitIds[0]]
  await server.pool.query(`insert into membership (estate_id, id, unit_id, person_id, tie) values ($1, gen_random_uuid(), $2, $3, 'owner')`, [estate, unit, personId])
  const become = async (role: string) => (await server.app.inject({ method: 'POST', url: '/api/demo/become', payload: { personId, role } })).json().token as string
  const actsAs = async (token: string) => (await server.app.inject({ url: '/api/session', headers: { authorization: `Bearer ${token}` } })).json().acting.role
  const atTheDesk = await become('committee')
  const atHome = await become('resident')
  expect([await actsAs(atTheDesk), await actsAs(atHome)]).toEqual(['committee', 'resident'])
})
