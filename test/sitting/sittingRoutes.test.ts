import { sittingSchemas } from '../../src/contract/sitting.schema'
import { table } from '../agendaItem/onTheTable'
import { given } from '../given'
import type { Part } from '../givenEstate'
import { Watcher } from './watcher'

const server = given.server()
const t = table(server)
const HOUR = 3_600_000
let meetingId = ''
let itemId = ''
let origin = ''
const watchers: Watcher[] = []
afterAll(() => watchers.forEach((one) => one.close()))

const at = (rest = '') => `/meetings/${meetingId}/sitting${rest}`
const does = (part: Part, rest: string, body: object = {}) => server.as(part).post(at(rest), body)
const ok = async (part: Part, rest: string, body: object = {}) => {
  const answer = await does(part, rest, body)
  expect([rest, answer.status, answer.body.detail]).toEqual([rest, 200, undefined])
}
const read = async (part: Part | 'guest') => {
  const { body } = await server.as(part).get(at())
  sittingSchemas.readSitting.answer.strict().parse(body)
  return body.sitting
}
const watch = (part?: Part) => {
  const one = new Watcher([origin], `/api/estates/${server.estate.estateId}${at('/live')}`, part && server.estate.people[part].token)
  watchers.push(one)
  return one
}

beforeAll(async () => {
  origin = await server.app.listen({ port: 0, host: '127.0.0.1' })
  itemId = (await t.fromMatter()).itemId
  const body = { title: '三月议事会', startsAt: new Date(server.deps.clock() + HOUR).toISOString(), place: '党群服务站', itemIds: [itemId], askedIds: [] }
  meetingId = (await t.ok(server.as('secretary').post('/meetings', body))).id
})

test('nobody sits before the secretary opens it, and opening it twice is once', async () => {
  expect(await read('guest')).toBeUndefined()
  expect(await does('residentA', '/hand')).toMatchObject({ status: 409, body: { code: 'NOBODY_SITS' } })
  const waits = watch('residentA')
  await waits.sees((sitting) => sitting === undefined)
  await ok('secretary', '', { minutes: { [itemId]: 15 } })
  await ok('secretary', '')
  expect(await waits.sees((sitting) => sitting !== undefined)).toMatchObject({ phase: 'running', items: [{ itemId, minutes: 15 }] })
})

test('everybody sees the item, what is typed and who speaks, in the room and at home, and each only what is theirs to see', async () => {
  const [chair, resident, guest] = [watch('secretary'), watch('residentA'), watch()]
  await ok('secretary', '/take', { itemId })
  await ok('secretary', '/note', { itemId, resolution: '本周请乙二找人查漏' })
  await ok('secretary', '/sign-in-for', { personId: server.estate.people.residentB.personId })
  await ok('residentA', '/hand')
  const all = await Promise.all([chair, resident, guest].map((one) => one.sees((sitting) => sitting?.hands === 1 && sitting.present === 1)))
  expect(all.map((sitting) => [sitting?.current?.itemId, sitting?.myHand, sitting?.items[0]?.resolution])).toEqual([
    [itemId, undefined, '本周请乙二找人查漏'],
    [itemId, 1, '本周请居民找人查漏'],
    [itemId, undefined, '本周请居民找人查漏'],
  ])
  const code = chair.last?.chair?.code as string
  expect(chair.last?.chair).toMatchObject({ hands: [{ name: '甲一' }], present: [{ name: '乙二', as: '居民' }] })
  for (const one of [resident, guest]) expect(JSON.stringify(one.last)).not.toMatch(new RegExp(`甲一|乙二|${code}`))
  await ok('secretary', '/call-on', { personId: server.estate.people.residentA.personId })
  expect([(await resident.sees((sitting) => !!sitting?.speaking))?.speaking?.name, (await guest.sees((sitting) => !!sitting?.speaking))?.speaking?.name]).toEqual(['您', '居民'])
  expect((await does('committee', '/note', { itemId, resolution: '别的' })).status).toBe(403)
  expect(await does('residentA', '/sign-in', { code: '9999' })).toMatchObject({ status: 422, body: { code: 'CODE_NOT_OF_THIS_ROOM' } })
  await ok('residentA', '/sign-in', { code })
  expect((await resident.sees((sitting) => sitting?.signedIn === true))?.present).toBe(2)
})

test('what was changed while the line to the database was lost is shown when it is back', async () => {
  const guest = watch()
  await guest.sees((sitting) => sitting !== undefined)
  await server.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen sitting'`)
  await ok('secretary', '/note', { itemId, resolution: '线断的时候写的' })
  expect((await guest.sees((sitting) => sitting?.items[0]?.resolution === '线断的时候写的'))?.phase).toBe('running')
  expect(guest.lost).toBe(0)
})

test('hands are shown, and say that they are no vote in law', async () => {
  await ok('secretary', '/poll', { question: '先修哪一处', options: ['东门', '西门'] })
  for (const [part, option] of [['residentA', 0], ['residentB', 1], ['tenant', 1], ['tenant', 0]] as const) await ok(part, '/poll/answer', { option })
  await ok('secretary', '/poll/close')
  expect((await read('residentB')).poll).toEqual({ question: '先修哪一处', open: false, mine: 1, options: [{ text: '东门', count: 2 }, { text: '西门', count: 1 }] })
  expect(await does('residentA', '/poll/answer', { option: 1 })).toMatchObject({ status: 409, body: { code: 'NO_OPEN_POLL' } })
})

test('when the table rises the record is written, who took on what has a task, and the minutes are drafted', async () => {
  expect(await does('secretary', '/end')).toMatchObject({ status: 409, body: { code: 'MEETING_NOT_BEGUN' } })
  server.pass(2 * HOUR)
  await ok('secretary', '/note', { itemId, said: [{ who: '甲一', words: '先查漏' }], resolution: '本周查漏' })
  const due = new Date(server.deps.clock() + 9 * HOUR).toISOString().slice(0, 10)
  await ok('secretary', '/tasks', { itemId, what: '请人查漏', personId: server.estate.people.manager.personId, due })
  await ok('secretary', '/end')
  expect((await watch().sees((sitting) => sitting?.phase === 'ended'))?.present).toBe(2)
  const meeting = (await server.as('secretary').get(`/meetings/${meetingId}`)).body
  expect(meeting).toMatchObject({ phase: 'held', came: [{ name: '乙二' }, { name: '甲一' }], itemRows: [{ record: { resolution: expect.stringContaining('本周查漏') } }] })
  const item = await t.page(itemId)
  expect(item.discussions).toMatchObject([{ persons: 2 }])
  const told = item.tasks.length > 0 ? item.tasks[0]?.what : meeting.itemRows[0].record.resolution
  expect(told).toContain('请人查漏')
  expect(await does('secretary', '/note', { itemId, resolution: '再写' })).toMatchObject({ status: 409, body: { code: 'SITTING_IS_OVER' } })
})

test('a line that says nothing of who it is, or is of no meeting, is hung up or shown nothing', async () => {
  const other = new Watcher([origin], `/api/estates/${server.other.estateId}${at('/live')}`, server.estate.people.secretary.token)
  watchers.push(other)
  expect(await other.sees(() => true)).toBeUndefined()
})
