import type { MatterPage } from '../../src/contract/matter'
import { given } from '../given'
import { PLAN, table } from './onTheTable'

const server = given.server()
const t = table(server)

describe('an item over HTTP, from a matter to its end', () => {
  test('each stage leaves its line in the timeline, of the item and of the matter that it came from', async () => {
    const { matterId, itemId } = await t.fromMatter()
    await t.at('evaluate', itemId)
    await t.ok(server.as('residentB').post(`/items/${itemId}/verdict`, { verdict: 'good', words: '不漏了' }))
    expect(await t.forward(itemId)).toMatchObject({ id: itemId, phase: 'closed' })

    const page = await t.page(itemId, 'guest')
    expect(page).toMatchObject({ phase: 'closed', touched: 1, homes: 1, tasksDone: 1, verdictCounts: { good: 1, fair: 0, poor: 0 } })
    expect(await t.timeline(itemId)).toEqual([
      '议题办结',
      '居民评价：满意',
      '进入评价',
      '任务完成',
      '定了任务',
      '进入实施',
      '提出方案',
      '进入方案',
      '协商过',
      '进入协商',
      '走访了 1 户',
      '列为小圆桌议题',
    ])
    const matter = await t.ok(server.as('residentA').get<MatterPage>(`/matters/${matterId}`))
    expect(matter).toMatchObject({ phase: 'awaitingConfirmation', item: { id: itemId, phase: 'closed' } })
    expect(matter.timeline.map(({ title }) => title)).toEqual(expect.arrayContaining(['提出方案', '进入评价', '议题办结']))
  })

  test('a stage without its record is not left, and the refusal says what to do', async () => {
    const { itemId } = await t.fromMatter()
    const answer = await server.as('secretary').post(`/items/${itemId}/forward`, {})
    expect(answer).toMatchObject({ status: 409, body: { code: 'VISITS_MISSING', detail: expect.stringContaining('走访一户') } })
    expect((await t.page(itemId)).lacks).toEqual([{ code: 'VISITS_MISSING', words: answer.body.detail }])
  })

  test('a plan that does not add up is refused with its figures', async () => {
    const itemId = await t.at('plan')
    const answer = await server.as('committee').post(`/items/${itemId}/plan`, { ...PLAN, costFen: 130_000 })
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'PLAN_DOES_NOT_ADD_UP', costFen: 130_000, paidFen: 120_000, detail: expect.stringContaining('还差 100.00 元') },
    })
  })

  test('back to an earlier stage with a reason; without one it stays', async () => {
    const itemId = await t.at('plan')
    const back = (body: object) => server.as('secretary').post(`/items/${itemId}/back`, body)
    expect(await back({ to: 'visit', reason: ' ' })).toMatchObject({ status: 422, body: { code: 'WORDS_MISSING' } })
    expect(await back({ to: 'carryOut', reason: '再想想' })).toMatchObject({ status: 422, body: { code: 'NOT_A_STAGE_BEFORE' } })
    expect(await back({ to: 'visit', reason: '有三户没问到' })).toMatchObject({ status: 200, body: { phase: 'visit' } })
    expect((await t.page(itemId)).timeline[0]).toMatchObject({ title: '退回走访', words: '有三户没问到', by: '您' })
  })

  test('sent twice under one key, a visit is one visit, and the answer is the first one', async () => {
    const { itemId } = await t.fromMatter()
    const body = { unitId: server.estate.unitIds[1], opinion: 'neutral', words: '' }
    const first = await server.as('officer').post(`/items/${itemId}/visits`, body, 'visit-key-1')
    const second = await server.as('officer').post(`/items/${itemId}/visits`, body, 'visit-key-1')
    expect(second).toEqual(first)
    expect((await t.page(itemId)).visits).toHaveLength(1)
  })

  test('a follower is told of each stage; whoever has nothing to do with it is not', async () => {
    const { itemId } = await t.fromMatter()
    await t.ok(server.as('tenant').post(`/items/${itemId}/follow`))
    await t.at('negotiate', itemId)
    await t.ok(server.as('tenant').post(`/items/${itemId}/unfollow`))
    await t.discuss(itemId)
    const told = (part: 'tenant' | 'residentA' | 'residentB') =>
      server.pool
        .query('select kind from notice where person_id = $1 and subject_id = $2 order by made_at', [server.estate.people[part].personId, itemId])
        .then(({ rows }) => rows.map(({ kind }) => kind))
    expect(await told('tenant')).toEqual(['ItemMovedForward'])
    expect(await told('residentA')).toEqual(['ItemMovedForward', 'DiscussionRecorded'])
    expect(await told('residentB')).toEqual([])
  })
})

describe('who may', () => {
  test.each([
    ['residentA', 'post', '/visits', { opinion: 'support', address: '1号楼' }],
    ['manager', 'post', '/visits', { opinion: 'support', address: '1号楼' }],
    ['officer', 'post', '/discussions', { persons: 3, resolution: '好' }],
    ['manager', 'post', '/plan', PLAN],
    ['residentA', 'post', '/tasks', { what: '查', personId: '019c0000-0000-7000-8000-000000000001', due: '2026-03-20' }],
    ['manager', 'post', '/verdict', { verdict: 'good' }],
    ['committee', 'post', '/forward', {}],
    ['committee', 'post', '/back', { to: 'visit', reason: '好' }],
    ['committee', 'post', '/hand-to-company', {}],
    ['residentA', 'get', '/units', undefined],
  ] as const)('%s may not %s %s', async (part, method, path, body) => {
    const { itemId } = await t.fromMatter()
    const answer = await server.as(part).send(method.toUpperCase(), `/items/${itemId}${path}`, body)
    expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } })
  })

  test('a guest reads, and is asked to log in for anything else', async () => {
    const { itemId } = await t.fromMatter()
    expect((await server.as('guest').get('/items')).status).toBe(200)
    expect(await server.as('guest').post(`/items/${itemId}/follow`)).toMatchObject({ status: 401 })
    expect(await server.as('guest').get('/items?of=waiting')).toMatchObject({ status: 401, body: { code: 'LOGIN_NEEDED' } })
  })

  test('another estate’s item is not found from here, and not to be touched from there', async () => {
    const { itemId } = await t.fromMatter()
    const there = server.as('secretary', server.other)
    expect(await there.get(`/items/${itemId}`)).toMatchObject({ status: 404 })
    expect(await there.post(`/items/${itemId}/forward`, {})).toMatchObject({ status: 404 })
    expect(await there.post(`/items/${itemId}/follow`)).toMatchObject({ status: 404 })
    const across = `/api/estates/${server.estate.estateId}/items/${itemId}/forward`
    expect(await there.post(across, {})).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ESTATE' } })
  })

  test('a unit or a person of another estate is not taken', async () => {
    const itemId = await t.at('negotiate')
    const visit = { unitId: server.other.unitIds[0], opinion: 'support' }
    expect(await server.as('secretary').post(`/items/${itemId}/visits`, visit)).toMatchObject({ status: 422, body: { code: 'UNIT_UNKNOWN' } })
    const task = { what: '查', personId: server.other.people.residentA.personId, due: '2026-03-20' }
    expect(await server.as('secretary').post(`/items/${itemId}/tasks`, task)).toMatchObject({ status: 422, body: { code: 'PERSON_UNKNOWN' } })
  })
})
