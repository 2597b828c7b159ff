import type { listDuties } from '../../src/contract/estate'
import type { AnswerOf } from '../../src/contract/route'
import { given } from '../given'

const server = given.server()

type Duties = AnswerOf<typeof listDuties>

describe('who does what in the estate', () => {
  test('is told to those who ask people to come and give out tasks, by title, the secretary first, never a neighbour or another estate', async () => {
    const { body } = await server.as('secretary').get<Duties>('/duties')
    expect(body.rows.map(({ title }) => title)).toEqual([
      '支部 赵书记', '业委会 钱主任', '物业 王经理', '孙师傅', '王师傅', '物业前台', '社区 孙干部',
      '小区 郑老师', '街道 丁所长', '县中心 范主任', '人大代表 江医生', '系统运维',
    ])
    expect(body.rows.find(({ role }) => role === 'manager')?.personId).toBe(server.estate.people.manager.personId)
  })

  test('a duty that ended is left out, and a person of two stands once', async () => {
    const { estateId, people } = server.estate
    await server.pool.query(`update duty set ended_at = now() where estate_id = $1 and person_id = $2`, [estateId, people.worker2.personId])
    await server.pool.query(
      `insert into duty (estate_id, id, person_id, role, title, since) values ($1, gen_random_uuid(), $2, 'clerk', '值班', now() + interval '1 day')`,
      [estateId, people.worker.personId],
    )
    const { body } = await server.as('committee').get<Duties>('/duties')
    expect(body.rows.filter(({ title }) => ['孙师傅', '王师傅', '值班'].includes(title)).map(({ title }) => title)).toEqual(['王师傅'])
  })

  test('residents and guests are not told', async () => {
    expect((await server.as('residentA').get('/duties')).status).toBe(403)
    expect((await server.as('guest').get('/duties')).status).toBe(401)
  })
})
