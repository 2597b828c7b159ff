import { homeSchemas } from '../../src/contract/home.schema'
import { given } from '../given'
import { CAST, type Part } from '../givenEstate'

const server = given.server()
const home = async (part: Part | 'guest' = 'guest', where = server.estate) => server.as(part, where).get('/home')

describe('the home page', () => {
  test.each([...Object.keys(CAST), 'guest'] as (Part | 'guest')[])('of an empty estate has its shape for %s', async (part) => {
    const { status, body } = await home(part)
    expect(body).toMatchObject({ estate: { name: '弘盛华庭' }, needs: [], mine: [], unread: 0 })
    expect(status).toBe(200)
    homeSchemas.readHome.answer.strict().parse(body)
  })
})
