import type { MeetingPage, MeetingRow } from '../../src/contract/meeting'
import { given, START } from '../given'
import { table } from '../agendaItem/onTheTable'

const server = given.server()
const t = table(server)
const HOUR = 3_600_000
let startsAt = ''

/** A meeting in an hour, about these items, to which a resident and the manager are asked. */
async function plan(itemIds: readonly string[], change: object = {}) {
  const { people } = server.estate
  startsAt = new Date(server.deps.clock() + HOUR).toISOString()
  const body = { title: '三月议事会', startsAt, place: '党群服务站', itemIds, askedIds: [people.residentA.personId, people.manager.personId], ...change }
  return (await t.ok(server.as('secretary').post('/meetings', body))).id as string
}
const record = (itemId: string) => ({
  came: [
    { personId: server.estate.people.residentB.personId, name: '乙二', as: '业主' },
    { name: '李民警', as: '社区民警' },
    { personId: server.estate.people.secretary.personId, name: '支部 赵书记', as: '' },
    { name: '丁四', as: '', named: true },
  ],
  leave: ['甲一'],
  records: [{ itemId, said: [{ who: '乙二', words: '先修' }, { who: '丁四', words: '我同意' }], resolution: '本周内请人查漏' }],
})
const post = (id: string, path: string, body: object, part: 'secretary' | 'committee' | 'residentA' = 'secretary') =>
  server.as(part).post(`/meetings/${id}/${path}`, body)

describe('a meeting over HTTP, from its call to its minutes', () => {
  test('what is agreed stands in the item, the minutes are drafted, and are read by all only once published', async () => {
    const { itemId } = await t.fromMatter()
    const id = await plan([itemId])
    expect((await t.page(itemId, 'guest')).meeting).toMatchObject({ id, place: '党群服务站' })
    expect(await post(id, 'record', record(itemId))).toMatchObject({ status: 409, body: { code: 'MEETING_NOT_BEGUN' } })
    server.pass(2 * HOUR)
    expect(await post(id, 'record', record(itemId))).toMatchObject({ status: 200, body: { phase: 'held' } })

    const item = await t.page(itemId)
    expect(item.discussions).toMatchObject([{ meetingId: id, persons: 4, resolution: '本周内请人查漏' }])
    expect(item.timeline.slice(0, 2).map(({ title }) => title)).toEqual(['上会议过', '安排上会'])
    expect(item.meeting).toBeUndefined()

    const seen = (part: 'guest' | 'secretary' | 'residentA') => t.ok(server.as(part).get<MeetingPage>(`/meetings/${id}`))
    const { draft } = await seen('secretary')
    expect(draft).toContain('参加（4人）：业主 1 人、社区民警、支部书记、居民 1 人\n请假：1人\n议题：共1项')
    const before = await seen('residentA')
    expect(before).toMatchObject({ asked: true, can: [], itemRows: [{ id: itemId }] })
    for (const hidden of ['minutes', 'draft', 'came', 'askedPersons']) expect(before).not.toHaveProperty(hidden)

    expect(await post(id, 'minutes', { text: `${draft}\n改过` })).toMatchObject({ status: 200 })
    expect(await seen('guest')).not.toHaveProperty('minutes')
    expect(await post(id, 'publish', { text: `${draft}\n乙二愿意牵头` })).toMatchObject({ status: 422, body: { code: 'NAME_NOT_AGREED', names: ['乙二'], detail: expect.stringContaining('乙二的名字') } })
    expect(await post(id, 'publish', { text: `${draft}\n定稿` })).toMatchObject({ body: { phase: 'published' } })
    expect((await seen('guest')).minutes).toMatch(/定稿$/)
    expect((await seen('secretary')).came?.map(({ name }) => name)).toEqual(['乙二', '李民警', '支部 赵书记', '丁四'])
    for (const part of ['guest', 'residentA'] as const) {
      const page = await seen(part)
      expect(page).not.toHaveProperty('came')
      expect(page.cameCounts).toEqual({ persons: 4, words: '业主 1 人、社区民警、支部书记、居民 1 人', leave: 1 })
      expect(page.itemRows[0]?.record).toEqual({ said: [{ who: '业主', words: '先修' }, { who: '丁四', words: '我同意' }], resolution: '本周内请人查漏' })
      expect((await t.page(itemId, part)).discussions[0]?.said).toEqual([{ who: '业主', words: '先修' }, { who: '丁四', words: '我同意' }])
      expect(JSON.stringify([page, await t.page(itemId, part)])).not.toMatch(/乙二|李民警|甲一/)
    }
    // published before anybody was asked
    await server.pool.query(`update meeting set state = jsonb_set(state, '{minutes}', to_jsonb($2::text)) where id = $1`, [id, '参加：乙二、丁四；请假：甲一'])
    expect((await seen('guest')).minutes).toBe('参加：业主、丁四；请假：参加的人')
    expect((await seen('guest')).timeline.map(({ title }) => title)).toEqual(['公布了纪要', '开过了', '安排了议事会'])
  })

  test('recorded anew it corrects the item, and does not add a second talk', async () => {
    const { itemId } = await t.fromMatter()
    const id = await plan([itemId])
    server.pass(2 * HOUR)
    await post(id, 'record', record(itemId))
    const again = { ...record(itemId), records: [{ itemId, resolution: '下周内请人查漏' }] }
    expect(await post(id, 'record', again)).toMatchObject({ status: 200 })
    expect((await t.page(itemId)).discussions).toMatchObject([{ resolution: '下周内请人查漏' }])
  })

  test('moved, an item dropped from it is taken off and a new one put on; cancelled, all are off', async () => {
    const { itemId: one } = await t.fromMatter()
    const { itemId: two } = await t.fromMatter('二号楼门禁')
    const id = await plan([one])
    const moved = { title: '三月议事会', startsAt: new Date(server.deps.clock() + 5 * HOUR).toISOString(), place: '凉亭', itemIds: [two], askedIds: [] }
    expect(await post(id, 'change', moved)).toMatchObject({ status: 200 })
    expect((await t.page(one)).timeline[0]).toMatchObject({ title: '这次不上会了' })
    expect((await t.page(two)).meeting).toMatchObject({ id, place: '凉亭' })
    expect(await post(id, 'cancel', { reason: '下大雨' })).toMatchObject({ body: { phase: 'cancelled' } })
    expect(await t.page(two)).toMatchObject({ meetsAt: null, timeline: [{ title: '这次不上会了', words: '下大雨' }, {}, {}] })
    expect(await post(id, 'change', moved)).toMatchObject({ status: 409, body: { code: 'MEETING_WRONG_PHASE' } })
  })

  test('whoever is asked is told, and what was put off waits for the next', async () => {
    const { itemId: one } = await t.fromMatter()
    const { itemId: two } = await t.fromMatter('快递柜放哪里')
    const id = await plan([one, two])
    server.pass(2 * HOUR)
    await t.ok(post(id, 'record', record(one)))
    expect((await t.page(two)).timeline[0]).toMatchObject({ title: '这次不上会了', words: '这次没来得及议，留待下次' })
    const told = await server.pool.query('select person_id, kind from notice where subject_id = $1', [id])
    const { residentA, manager } = server.estate.people
    expect(told.rows.map(({ person_id, kind }) => [person_id, kind]).sort()).toEqual(
      [[residentA.personId, 'MeetingPlanned'], [manager.personId, 'MeetingPlanned']].sort(),
    )
  })
})

describe('who may, and of which estate', () => {
  test.each(['change', 'cancel', 'record', 'minutes', 'publish'])('only the secretary: %s', async (path) => {
    const { itemId } = await t.fromMatter()
    const id = await plan([itemId])
    const body = { reason: '好', text: '好', ...record(itemId), title: '会', startsAt, place: '站', itemIds: [itemId] }
    for (const part of ['committee', 'residentA'] as const) {
      expect(await post(id, path, body, part)).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } })
    }
  })

  test('items and persons of another estate are not taken, nor is a meeting of it found', async () => {
    const { itemId } = await t.fromMatter()
    const id = await plan([itemId])
    const there = server.as('secretary', server.other)
    const body = { title: '会', startsAt, place: '站', itemIds: [itemId] }
    expect(await there.post('/meetings', body)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect(await there.post(`/meetings/${id}/cancel`, { reason: '好' })).toMatchObject({ status: 404 })
    expect(await there.get(`/meetings/${id}`)).toMatchObject({ status: 404 })
    const stranger = { ...body, askedIds: [server.other.people.residentA.personId] }
    expect(await server.as('secretary').post('/meetings', stranger)).toMatchObject({ status: 422, body: { code: 'PERSON_UNKNOWN' } })
  })

  test('what is to come begins with the next, what is past with the last', async () => {
    const { itemId } = await t.fromMatter()
    await plan([itemId], { startsAt: new Date(START + 900 * HOUR).toISOString() })
    const dates = async (of: string) => (await t.ok(server.as('guest').get<{ rows: MeetingRow[] }>(`/meetings?of=${of}&limit=50`))).rows.map((row) => row.startsAt)
    const [coming, past] = [await dates('coming'), await dates('past')]
    expect(coming.length).toBeGreaterThan(1)
    expect(coming).toEqual([...coming].sort())
    expect(past).toEqual([...past].sort().reverse())
  })
})
