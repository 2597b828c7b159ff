import { committeeSchemas } from '../../src/contract/committee.schema'
import { DAY } from '../../src/domain/calendar'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import { givenHeldVote } from './givenHeldVote'

const server = given.server()
const { ok, vote, threeOwners, stand, held } = givenHeldVote(server)
const page = async (part: 'guest' | 'secretary' = 'guest') => {
  const answer = (await server.as(part).get('/committee')).body
  committeeSchemas.readCommittee.answer.strict().parse(answer)
  return answer
}
const seatedNames = async () => (await page()).committee.members.filter((one: { ended?: object }) => !one.ended).map(({ name }: { name: string }) => name)
const memberId = async (name: string) => (await page()).committee.members.find((one: { name: string }) => one.name === name).id
const NAMES = ['甲', '乙', '丙', '丁', '戊', '己']
const ELECTION = { title: '选举业主委员会', text: '', rules: { termYears: 3 }, scope: { kind: 'estate' }, secret: false, questions: [{ id: 'seats', title: '选举委员', text: '', matter: 'election', kind: 'election', options: [], seats: 5 }] }
const ofMany = (ids: Map<string, string>, names: string) => [...names].map((name) => ids.get(name)!)

beforeAll(threeOwners)

test('an election with a tie for the last seat seats four; the run-off seats the fifth, and owners and guests see who sits', async () => {
  const { id } = await ok('committee', '/votes', ELECTION)
  const ids = await stand(id, NAMES)
  const ended = await held(id, 'seats', { residentA: ofMany(ids, '甲乙丙丁己'), residentB: ofMany(ids, '甲乙丙丁戊'), tenant: ofMany(ids, '甲乙丙戊己') })
  expect(ended.count.tally.questions[0].runOff.optionIds.map((one: string) => [...ids].find(([, of]) => of === one)![0]).sort()).toEqual(['己', '戊'].sort())
  expect(await seatedNames()).toEqual(['甲', '乙', '丙', '丁'])
  expect((await page()).committee).toMatchObject({ number: 1, phase: 'sitting', seats: 5, voteId: id, keeps: false, duties: [{ done: false }, { done: true }, { done: false }, { done: false }, { done: false }] })

  // as long as the rules of procedure say
  const { electedOn, endsOn } = (await page()).committee
  expect(Number(endsOn.slice(0, 4)) - Number(electedOn.slice(0, 4))).toBe(3)

  const { id: second } = await ok('committee', `/votes/${id}/run-off`)
  await held(second, 'seats', { residentA: ofMany(ids, '己'), residentB: ofMany(ids, '己'), tenant: ofMany(ids, '戊') })
  expect(await seatedNames()).toEqual(['甲', '乙', '丙', '丁', '己'])
  expect((await page()).committee).toMatchObject({ number: 1, vacancy: 'none' })
  const told = await server.pool.query(`select count(*) from notice where kind = 'CommitteeSeated' and person_id = $1`, [server.estate.people.residentA.personId])
  expect(told.rows[0].count).toBe(1)
})

test('a member whom the owners recall loses the seat with the final result, once; what they decline changes nothing', async () => {
  const { id: committeeId } = (await page()).committee
  const recall = { memberId: await memberId('甲'), ground: 'neglect', by: 'committee', proposed: 2 }
  expect(await server.as('secretary').post(`/committee/${committeeId}/recall`, recall)).toMatchObject({ status: 422, body: { code: 'TOO_FEW_PROPOSE', detail: expect.stringContaining('5 人里有 2 人') } })
  const drafted = await ok('secretary', `/committee/${committeeId}/recall`, { ...recall, proposed: 3 })
  expect(await vote(drafted.voteId)).toMatchObject({ phase: 'draft', title: '是否罢免业主委员会委员甲', secret: true })
  expect(await server.as('secretary').post(`/committee/${committeeId}/recall`, { ...recall, proposed: 3 })).toMatchObject({ status: 409, body: { code: 'RECALL_UNDER_WAY' } })
  await held(drafted.voteId, 'recall', { residentA: ['against'], residentB: ['against'], tenant: ['agree'] })
  expect(await seatedNames()).toContain('甲')

  const again = await ok('secretary', `/committee/${committeeId}/recall`, { ...recall, proposed: 3 })
  await held(again.voteId, 'recall', { residentA: ['agree'], residentB: ['agree'], tenant: ['against'] })
  await runJobsOnce(server.deps)
  expect(await seatedNames()).toEqual(['乙', '丙', '丁', '己'])
  const ended = await server.pool.query(`select count(*) from event where type = 'SeatEnded'`)
  expect(ended.rows[0].count).toBe(1)
})

test('the empty seat is filled by a by-election that one tap drafts', async () => {
  const { committee } = await page()
  expect(committee.vacancy).toBe('byElection')
  const { voteId } = await ok('committee', `/committee/${committee.id}/by-election`)
  const ids = await stand(voteId, ['庚'])
  await held(voteId, 'seats', { residentA: ofMany(ids, '庚'), residentB: ofMany(ids, '庚'), tenant: ofMany(ids, '庚') })
  expect(await seatedNames()).toEqual(['乙', '丙', '丁', '己', '庚'])
  expect(await server.as('committee').post(`/committee/${committee.id}/by-election`)).toMatchObject({ status: 409, body: { code: 'NO_BY_ELECTION' } })
})

test('a committee from before is entered once, by those who keep it', async () => {
  const other = { electedOn: '2025-01-10', years: 3, seats: 5, members: ['子', '丑', '寅', '卯', '辰'].map((name) => ({ name })) }
  expect(await server.as('residentA').post('/committee', other)).toMatchObject({ status: 403 })
  expect(await server.as('officer').post('/committee', other)).toMatchObject({ status: 409, body: { code: 'COMMITTEE_SITS' } })
  const elsewhere = server.as('officer', server.other)
  expect((await elsewhere.get('/committee')).body).toEqual({ mayEnter: true, former: [] })
  expect(await elsewhere.post('/committee', other)).toMatchObject({ status: 200, body: { number: 1, phase: 'sitting' } })
  expect((await elsewhere.get('/committee')).body).toMatchObject({ mayEnter: false, committee: { endsOn: '2028-01-10', keeps: true } })
})

test('what is due is told of once, by whichever process sees it first', async () => {
  const { committee } = await page('secretary')
  await ok('officer', `/committee/${committee.id}/officers`, { directorId: committee.members.find((one: { name: string }) => one.name === '乙').id, deputyIds: [] })
  server.pass(5 * 365 * DAY)
  const pool = server.secondPool()
  await Promise.all([runJobsOnce(server.deps), runJobsOnce({ ...server.deps, pool })])
  await pool.end()
  const due = await server.pool.query(`select data->>'what' as what, count(*) from event where type = 'DayReminded' and estate_id = $1 group by 1`, [server.estate.estateId])
  expect(due.rows).toContainEqual({ what: '组织换届选举', count: 1 })
  expect(due.rows.every(({ count }) => count === 1)).toBe(true)
  const told = await server.pool.query(`select count(*) from notice where kind = 'DayReminded' and person_id = $1 and title like '%换届%'`, [server.estate.people.officer.personId])
  expect(told.rows[0].count).toBe(1)
})
