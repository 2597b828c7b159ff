import { DAY } from '../../src/domain/calendar'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import type { Part } from '../givenEstate'

const server = given.server()
const QUESTION = { id: 'q1', title: '自筹修车库', text: '', matter: 6, kind: 'single', options: [
  { id: 'agree', text: '同意', meaning: 'agree' }, { id: 'against', text: '反对', meaning: 'against' }, { id: 'abstain', text: '弃权', meaning: 'abstain' },
] }
const ok = async (part: Part, path: string, body: object = {}) => {
  const answer = await server.as(part).post(path, body)
  expect(answer).toMatchObject({ status: 200 })
  return answer.body
}
const dayFrom = (days: number) => new Date(server.deps.clock() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
const item = async (id: string) => (await server.as('secretary').get(`/items/${id}`)).body

/** An item whose plan the owners must decide, at its stage 表决. */
async function itemBeforeOwners(): Promise<string> {
  const { body: matter } = await server.as('residentA').post('/matters', { category: 'publicArea', text: '车库漏水', photoIds: [], where: { kind: 'estate' }, seenBy: 'neighbours' })
  const { itemId: id } = await ok('secretary', `/matters/${matter.id}/hand-to-round-table`, { words: '' })
  await ok('secretary', `/items/${id}/visits`, { unitId: server.estate.unitIds[0], opinion: 'support', words: '该修' })
  await ok('secretary', `/items/${id}/forward`, { words: '' })
  await ok('secretary', `/items/${id}/discussions`, { persons: 5, said: [], resolution: '修' })
  await ok('secretary', `/items/${id}/forward`, { words: '' })
  await ok('committee', `/items/${id}/plan`, { text: '整体做防水', costFen: 100, payers: [{ who: '业主自筹', fen: 100 }], photoIds: [], ownersDecide: { matter: 6 } })
  await ok('secretary', `/items/${id}/forward`, { words: '' })
  expect((await item(id)).phase).toBe('vote')
  return id
}

async function voteOn(itemId: string): Promise<string> {
  const { id } = await ok('committee', '/votes', { title: '车库自筹', text: '', scope: { kind: 'estate' }, secret: false, questions: [QUESTION], itemId })
  await ok('committee', `/votes/${id}/send-to-review`)
  await ok('officer', `/votes/${id}/review`, { approved: true, words: '' })
  await ok('secretary', `/votes/${id}/notice`, { opensOn: dayFrom(16), closesOn: dayFrom(25) })
  await ok('secretary', `/votes/${id}/roll`)
  return id
}

async function runOn(days: number): Promise<void> {
  server.pass(days * DAY)
  await runJobsOnce(server.deps)
}

test('nobody moves an item past its vote; too few take part, and it goes back to its plan with the reason', async () => {
  const itemId = await itemBeforeOwners()
  expect((await server.as('secretary').post(`/items/${itemId}/forward`, { words: '' })).status).toBeGreaterThanOrEqual(400)
  const voteId = await voteOn(itemId)
  expect((await item(itemId)).vote).toMatchObject({ id: voteId })
  expect(await server.as('committee').post('/votes', { title: '再来一次', text: '', scope: { kind: 'estate' }, secret: false, questions: [QUESTION], itemId })).toMatchObject({ status: 409 })
  await runOn(16)
  await runOn(11)
  await runOn(8)
  expect((await server.as('guest').get(`/votes/${voteId}`)).body).toMatchObject({ phase: 'final', outcomes: ['undecided'] })
  expect(await item(itemId)).toMatchObject({ phase: 'plan' })
}, 60_000)

test('what the owners passed is carried out', async () => {
  const itemId = await itemBeforeOwners()
  const voteId = await voteOn(itemId)
  const owners = ['residentA', 'residentB'] as const
  await server.pool.query(`update vote_voice set persons = 0, area_cm2 = 0 where vote_id = $1 and not unit_ids && $2::uuid[]`, [voteId, server.estate.unitIds.slice(0, 2)])
  await server.pool.query(
    `update vote set state = jsonb_set(state, '{roll,totals}', jsonb_build_object('voices', 2, 'units', 2, 'persons', 2, 'areaCm2', (select sum(area_cm2) from vote_voice where vote_id = $1))) where id = $1`,
    [voteId],
  )
  await runOn(16)
  for (const part of owners) {
    const { rows } = (await server.as(part).get(`/votes/${voteId}/my-ballots`)).body
    await ok(part, `/votes/${voteId}/voices/${rows[0].id}/cast`, { choices: [['q1', ['agree']]] })
  }
  await runOn(11)
  await runOn(8)
  expect((await server.as('guest').get(`/votes/${voteId}`)).body).toMatchObject({ phase: 'final', outcomes: ['passed'] })
  expect(await item(itemId)).toMatchObject({ phase: 'carryOut' })
}, 60_000)
