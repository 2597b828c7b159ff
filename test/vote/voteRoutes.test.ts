import { DAY } from '../../src/domain/calendar'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import type { Part } from '../givenEstate'

const server = given.server()
const QUESTION = { id: 'q1', title: '更换两部电梯', text: '方案见公示', matter: 7, kind: 'single', options: [
  { id: 'agree', text: '同意', meaning: 'agree' }, { id: 'against', text: '反对', meaning: 'against' }, { id: 'abstain', text: '弃权', meaning: 'abstain' },
] }
const PLANS = { title: '更换电梯', text: '两部电梯已用 18 年', scope: { kind: 'estate' }, secret: false, questions: [QUESTION] }
const as = (part: Part | 'guest') => server.as(part)
const dayFrom = (days: number) => new Date(server.deps.clock() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
const ok = async (part: Part, path: string, body: object = {}) => {
  const answer = await as(part).post(path, body)
  expect(answer).toMatchObject({ status: 200 })
  return answer.body
}
const read = async (id: string, part: Part | 'guest' = 'guest') => (await as(part).get(`/votes/${id}`)).body

/** Up to the notice, by those whose step each is. */
async function noticed(change: object = {}): Promise<string> {
  const { id } = await ok('committee', '/votes', { ...PLANS, ...change })
  await ok('committee', `/votes/${id}/send-to-review`)
  await ok('officer', `/votes/${id}/review`, { approved: true, words: '' })
  await ok('secretary', `/votes/${id}/notice`, { opensOn: dayFrom(16), closesOn: dayFrom(25) })
  return id
}

/** Open, as the clock opens it. */
async function opened(change: object = {}): Promise<string> {
  const id = await noticed(change)
  await ok('secretary', `/votes/${id}/roll`)
  server.pass(16 * DAY)
  await runJobsOnce(server.deps)
  expect((await read(id)).phase).toBe('open')
  return id
}

async function cast(part: Part, voteId: string, optionId: string) {
  const { rows } = (await as(part).get(`/votes/${voteId}/my-ballots`)).body
  return as(part).post(`/votes/${voteId}/voices/${rows[0].id}/cast`, { choices: [['q1', [optionId]]] })
}

describe('a vote before its notice', () => {
  test('is a draft that only those who work on it see', async () => {
    const { id } = await ok('committee', '/votes', PLANS)
    expect((await as('guest').get(`/votes/${id}`)).status).toBe(404)
    expect((await as('residentA').get(`/votes/${id}`)).status).toBe(404)
    expect(await read(id, 'officer')).toMatchObject({ phase: 'draft', can: ['voidVote'] })
    expect((await read(id, 'committee')).can).toEqual(expect.arrayContaining(['changeDraft', 'sendToReview', 'voidVote']))
    expect((await as('guest').get('/votes')).body.rows.map((row: { id: string }) => row.id)).not.toContain(id)
  })

  test('cannot be hung before the community has looked at it, nor open before fifteen full days', async () => {
    const { id } = await ok('committee', '/votes', PLANS)
    await ok('committee', `/votes/${id}/send-to-review`)
    expect(await as('committee').post(`/votes/${id}/review`, { approved: true, words: '' })).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } })
    await ok('officer', `/votes/${id}/review`, { approved: true, words: '' })
    expect(await as('secretary').post(`/votes/${id}/notice`, { opensOn: dayFrom(15), closesOn: dayFrom(25) })).toMatchObject({ status: 422, body: { code: 'OPENS_TOO_EARLY' } })
    await ok('secretary', `/votes/${id}/notice`, { opensOn: dayFrom(16), closesOn: dayFrom(25) })
  })

  test('a rule laxer than the law is refused with its article; a stricter one holds for what is drafted next', async () => {
    const laxer = await as('committee').send('PUT', '/vote-rules', { quorum: { n: 1, d: 2 } })
    expect(laxer).toMatchObject({ status: 422, body: { code: 'RULE_LAXER_THAN_LAW', detail: expect.stringContaining('民法典 278') } })
    expect(await as('committee').send('PUT', '/vote-rules', { noticeDays: 20 })).toMatchObject({ status: 200, body: { rules: { noticeDays: 20 } } })
    const { id } = await ok('committee', '/votes', PLANS)
    expect((await read(id, 'committee')).rules.noticeDays).toBe(20)
    await as('committee').send('PUT', '/vote-rules', { noticeDays: 15 })
  })
})

describe('the roll', () => {
  test('has units and areas, no names, one voice an owner, and counts the developer’s as one', async () => {
    await server.pool.query('update unit set developers = true where estate_id = $1 and id = any($2::uuid[])', [server.estate.estateId, server.estate.unitIds.slice(5)])
    const id = await noticed()
    await ok('secretary', `/votes/${id}/roll`)
    const { rows } = (await as('guest').get(`/votes/${id}/roll`)).body
    expect(rows.filter((row: { developer: boolean }) => row.developer)).toMatchObject([{ persons: 1, units: [{}, {}, {}] }])
    expect(JSON.stringify(rows)).not.toMatch(/甲一|乙二/)
    expect(rows[0]).toMatchObject({ no: 1, areaCm2: 893700, units: [{ label: '1号楼1单元101', areaSource: 'register' }] })
    expect((await read(id)).roll.totals.persons).toBe(rows.length)
    await server.pool.query('update unit set developers = false where estate_id = $1', [server.estate.estateId])
  })

  test('an owner objects, another line is put right in public, and whoever objected is answered', async () => {
    const id = await noticed()
    await ok('secretary', `/votes/${id}/roll`)
    const photo = await as('residentA').photo()
    await ok('residentA', `/votes/${id}/object`, { about: 'roll', no: 1, words: '面积少写了一平米', photoIds: [photo] })
    const opened = async (part: Part) => (await as(part).get(`/photos/${photo}/full`)).status
    expect(await Promise.all((['committee', 'officer', 'residentA', 'residentB', 'manager'] as const).map(opened))).toEqual([200, 200, 200, 404, 404])
    const [objection] = (await read(id, 'residentA')).objections
    expect(objection).toMatchObject({ mine: true, about: 'roll' })
    expect(await as('secretary').post(`/votes/${id}/open`)).toMatchObject({ status: 409 })
    await ok('secretary', `/votes/${id}/roll/correct`, { no: 1, reason: '按不动产证更正', objectionId: objection.id, areas: [{ unitId: server.estate.unitIds[0], areaCm2: 903700, areaSource: 'register' }] })
    await ok('secretary', `/votes/${id}/answer`, { objectionId: objection.id, upheld: true, words: '已更正' })
    expect((await as('guest').get(`/votes/${id}/roll`)).body.rows[0]).toMatchObject({ no: 1, areaCm2: 903700 })
    expect((await read(id, 'residentA')).objections[0].answer).toMatchObject({ upheld: true })
    await server.pool.query('update unit set area = 893700 where estate_id = $1', [server.estate.estateId])
  })
})

describe('a vote by the clock', () => {
  test('opens, closes, counts and ends by itself; too few took part is undecided, never rejected', async () => {
    const id = await opened()
    expect(await cast('residentA', id, 'agree')).toMatchObject({ status: 200 })
    expect((await as('guest').get(`/votes/${id}/turnout`)).body.all.persons).toBeGreaterThan(2)
    server.pass(11 * DAY)
    await runJobsOnce(server.deps)
    expect(await read(id)).toMatchObject({ phase: 'closed', count: { edition: 1, tally: { tookPart: { persons: 1 }, questions: [{ outcome: 'undecided' }] } } })
    await runJobsOnce(server.deps)
    expect((await read(id)).phase).toBe('closed')
    server.pass(8 * DAY)
    await runJobsOnce(server.deps)
    expect(await read(id)).toMatchObject({ phase: 'final', outcomes: ['undecided'] })
    const again = await ok('committee', `/votes/${id}/repeat`)
    expect(await read(again.id, 'committee')).toMatchObject({ phase: 'draft', former: { id } })
  })

  test('given up with its reason it is void for all to read', async () => {
    const id = await noticed()
    await ok('committee', `/votes/${id}/void`, { reason: '方案要重做' })
    expect(await read(id)).toMatchObject({ phase: 'void', voidReason: '方案要重做', can: [] })
  })
})
