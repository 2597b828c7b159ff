import { DAY } from '../../src/domain/calendar'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import { givenHeldVote } from '../committee/givenHeldVote'

const server = given.server()
const { ok, vote, threeOwners } = givenHeldVote(server)
const PLANS = { title: '更换电梯', text: '', scope: { kind: 'estate' }, secret: false, questions: [{ id: 'q1', title: '更换', text: '', matter: 5, kind: 'single', options: [
  { id: 'agree', text: '同意', meaning: 'agree' }, { id: 'against', text: '反对', meaning: 'against' }, { id: 'abstain', text: '弃权', meaning: 'abstain' },
] }] }
const dayFrom = (days: number) => new Date(server.deps.clock() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
const told = async (id: string) =>
  (await server.pool.query(`select title, body from notice where kind = 'QuorumWarned' and subject_id = $1 and person_id = $2 order by made_at`, [id, server.estate.people.secretary.personId])).rows
const passTo = async (closesAt: number, before: number) => {
  server.pass(closesAt - before - server.deps.clock())
  await runJobsOnce(server.deps)
}

beforeAll(threeOwners)

async function opened(): Promise<{ id: string; closesAt: number }> {
  const { id } = await ok('committee', '/votes', PLANS)
  await ok('committee', `/votes/${id}/send-to-review`)
  await ok('officer', `/votes/${id}/review`, { approved: true, words: '' })
  await ok('secretary', `/votes/${id}/notice`, { opensOn: dayFrom(16), closesOn: dayFrom(25) })
  await ok('secretary', `/votes/${id}/roll`)
  server.pass(16 * DAY)
  await runJobsOnce(server.deps)
  return { id, closesAt: Date.parse((await vote(id)).closesAt) }
}
const cast = async (id: string, part: 'residentA' | 'residentB') => {
  const { rows } = (await server.as(part).get(`/votes/${id}/my-ballots`)).body
  await ok(part, `/votes/${id}/voices/${rows[0].id}/cast`, { choices: [['q1', ['agree']]] })
}

test('while too few take part those who run it are told three days and one day before the close, each once, and how many are missing', async () => {
  const { id, closesAt } = await opened()
  await cast(id, 'residentA')
  await runJobsOnce(server.deps)
  await passTo(closesAt, 3 * DAY + 1)
  expect(await told(id)).toEqual([])
  await passTo(closesAt, 3 * DAY)
  await runJobsOnce(server.deps)
  expect(await told(id)).toEqual([{ title: '表决还有 3 天截止，参与还不够', body: expect.stringContaining('还差 1 人，208.53 ㎡') }])
  await passTo(closesAt, DAY)
  expect((await told(id)).map(({ title }) => title)).toEqual(['表决还有 3 天截止，参与还不够', '表决还有 1 天截止，参与还不够'])
  await ok('secretary', `/votes/${id}/extend`, { closesOn: dayFrom(8), reason: '参与不够' })
  await passTo(Date.parse((await vote(id)).closesAt), 2 * DAY)
  expect(await told(id)).toHaveLength(3)
})

test('where enough take part nobody is warned', async () => {
  const { id, closesAt } = await opened()
  await cast(id, 'residentA')
  await cast(id, 'residentB')
  await runJobsOnce(server.deps)
  await passTo(closesAt, DAY)
  expect(await told(id)).toEqual([])
})

test('a vote that was voided before its notice shows nobody its turnout', async () => {
  const { id } = await ok('committee', '/votes', PLANS)
  await ok('committee', `/votes/${id}/void`, { reason: '写错了' })
  expect((await server.as('guest').get(`/votes/${id}/turnout`)).status).toBe(404)
})
