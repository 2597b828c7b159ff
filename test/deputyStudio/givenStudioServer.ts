import { v7 as newId } from 'uuid'
import { randomBytes } from 'node:crypto'
import { deputyStudioSchemas as s } from '../../src/contract/deputyStudio.schema'
import { hashOf } from '../../src/server/session/find'
import type { TestServer } from '../given'
import type { Part } from '../givenEstate'

/** 2026-03-10, 09:00 to 10:00 in Shanghai: three talks of twenty minutes, six days after the tests begin. */
export const TIMES = { from: '2026-03-10T09:00:00+08:00', until: '2026-03-10T10:00:00+08:00' }

/** What the tests do at the studio over HTTP. */
export const givenStudioServer = (server: TestServer) => {
  const ok = async (part: Part, path: string, body: object = {}) => {
    const answer = await server.as(part).post(`/studio${path}`, body)
    if (answer.status !== 200) throw new Error(`${part} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const personId = (part: Part) => server.estate.people[part].personId
  return {
    ok,
    personId,
    plan: async (change: object = {}): Promise<string> =>
      (await ok('secretary', '/days', { ...TIMES, place: '党群服务站', minutes: 20, deputyIds: [personId('deputy')], ...change })).id,
    book: (part: Part, dayId: string, place: number, more: object = {}) => ok(part, `/days/${dayId}/book`, { place, ...more }),
    studio: async (part: Part | 'guest') => {
      const { body } = await server.as(part).get('/studio')
      s.readStudio.answer.strict().parse(body)
      return body
    },
    day: async (part: Part | 'guest', id: string) => {
      const { body } = await server.as(part).get(`/studio/days/${id}`)
      s.readStudioDay.answer.strict().parse(body)
      return body
    },
    theCase: async (part: Part, id: string) => {
      const { body } = await server.as(part).get(`/studio/cases/${id}`)
      s.readStudioCase.answer.strict().parse(body)
      return body
    },
    /** Another deputy of the estate, who receives on other days. */
    secondDeputy: async () => {
      const [person, duty] = [newId(), newId()]
      const token = randomBytes(32).toString('base64url')
      const { estateId } = server.estate
      await server.pool.query('insert into person (id, name) values ($1, $2)', [person, '林测'])
      await server.pool.query(`insert into duty (estate_id, id, person_id, role, title) values ($1, $2, $3, 'deputy', '政协委员 林校长')`, [estateId, duty, person])
      await server.pool.query(`insert into session (id, token_hash, person_id, acting_id, acting_estate, expires_at) values ($1, $2, $3, $4, $5, now() + interval '90 days')`, [newId(), hashOf(token), person, duty, estateId])
      const send = async (method: 'GET' | 'POST', path: string, body?: object) => {
        const answer = await server.app.inject({ method, url: `/api/estates/${estateId}${path}`, headers: { authorization: `Bearer ${token}` }, ...(body && { payload: body }) })
        return { status: answer.statusCode, text: answer.body }
      }
      return { personId: person, get: (path: string) => send('GET', path), post: (path: string, body: object) => send('POST', path, body) }
    },
  }
}
