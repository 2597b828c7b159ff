import type { MeetingPage } from '../../src/contract/meeting'
import { meetingSchemas } from '../../src/contract/meeting.schema'
import { sittingSchemas } from '../../src/contract/sitting.schema'
import { table } from '../agendaItem/onTheTable'
import { given } from '../given'
import type { Part } from '../givenEstate'
import { Watcher } from '../sitting/watcher'

const server = given.server()
const t = table(server)
const HOUR = 3_600_000
let id = ''
let first = ''
let second = ''
let photo = ''
let guest: Watcher | undefined
afterAll(() => guest?.close())

const post = (part: Part, path: string, body: object = {}) => server.as(part).post(`/meetings/${id}/${path}`, body)
const ok = (part: Part, path: string, body: object = {}) => t.ok(post(part, path, body))
const row = async (part: Part | 'guest', itemId = first) => {
  const page = await t.ok(server.as(part).get<MeetingPage>(`/meetings/${id}`))
  meetingSchemas.readMeeting.answer.strict().parse(page)
  return page.itemRows.find((one) => one.id === itemId)
}
const sitting = async (part: Part | 'guest') => {
  const { body } = await server.as(part).get(`/meetings/${id}/sitting`)
  sittingSchemas.readSitting.answer.strict().parse(body)
  return body.sitting
}
const told = async (part: Part) => (await server.as(part).get('/notices')).body.rows.filter(({ link }: { link: string }) => link === `meeting:${id}`).map(({ title }: { title: string }) => title)
const plan = (itemIds: string[]) => ({ title: '三月议事会', startsAt: new Date(server.deps.clock() + HOUR).toISOString(), place: '服务站', itemIds, askedIds: [] })

beforeAll(async () => {
  first = (await t.fromMatter()).itemId
  second = (await t.fromMatter('快递柜放哪里')).itemId
  id = (await t.ok(server.as('secretary').post('/meetings', plan([first, second])))).id
})

test('papers of an item are laid out by the secretary, and everybody opens them; a photo that is another’s is not taken', async () => {
  photo = await server.as('secretary').photo()
  await ok('secretary', 'papers', { itemId: first, text: '三家报价单', photoIds: [photo] })
  for (const part of ['guest', 'residentA', 'committee'] as const) {
    expect((await row(part))?.papers).toEqual({ text: '三家报价单', photos: [photo] })
    expect((await server.as(part).get(`/photos/${photo}/thumb`)).status).toBe(200)
  }
  expect(await row('guest', second)).not.toHaveProperty('papers')
  expect(await post('secretary', 'papers', { itemId: second, text: '', photoIds: [await server.as('residentA').photo()] })).toMatchObject({ status: 403, body: { code: 'PHOTO_NOT_YOURS' } })
  expect(await post('committee', 'papers', { itemId: first, text: '好' })).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } })
  await ok('secretary', 'papers', { itemId: first, text: '三家报价单，请先看', photoIds: [photo] })
  expect((await row('guest'))?.papers?.text).toBe('三家报价单，请先看')
})

test('anybody of the estate asks to speak; others read how many, and those who run the table who and about what', async () => {
  await ok('residentA', 'speaking', { itemId: first, words: '我家天花板也漏' })
  await ok('residentB', 'speaking', { itemId: first })
  await ok('manager', 'speaking', { itemId: second, words: '柜子怎么管' })
  await ok('manager', 'speaking/withdraw', { itemId: second })
  expect(await row('guest')).toMatchObject({ speakers: 2 })
  expect(await row('residentA')).toMatchObject({ speakers: 2, mySpeaking: { words: '我家天花板也漏' } })
  for (const part of ['guest', 'residentB', 'tenant', 'manager'] as const) expect(JSON.stringify(await server.as(part).get(`/meetings/${id}`))).not.toMatch(/天花板|甲一/)
  expect((await row('secretary'))?.speakerRows).toEqual([{ name: '甲一', as: '居民', words: '我家天花板也漏' }, { name: '乙二', as: '居民', words: '' }])
  expect((await row('secretary', second))?.speakers).toBe(0)
  expect(await told('secretary')).toEqual(expect.arrayContaining(['甲一约了发言', '乙二约了发言']))
  expect(await post('residentA', 'speaking', { itemId: server.estate.placeId })).toMatchObject({ status: 422, body: { code: 'ITEM_NOT_ON_AGENDA' } })
})

test('both are in the pack', async () => {
  const { items } = await t.ok(server.as('officer').get(`/meetings/${id}/pack`))
  expect(items).toMatchObject([{ papers: { text: '三家报价单，请先看', photos: [photo] }, speakers: [{ name: '甲一', words: '我家天花板也漏' }, { name: '乙二' }] }, { speakers: [] }])
})

test('who asked to speak on what is taken off is told so, and told of another time as those who are asked are', async () => {
  await ok('tenant', 'speaking', { itemId: second, words: '放东门' })
  await ok('secretary', 'change', plan([first]))
  expect(await told('tenant')).toEqual(['您约发言的议题这次不议了'])
  expect(await told('residentA')).toEqual(['议事会的安排改了'])
  await ok('secretary', 'change', plan([first, second]))
  expect((await row('tenant', second))?.mySpeaking).toEqual({ words: '放东门' })
})

test('when the table takes their item they stand in the row already, and what lies on the table is seen by all, also when it is laid there late', async () => {
  const origin = await server.app.listen({ port: 0, host: '127.0.0.1' })
  await ok('secretary', 'sitting')
  await ok('secretary', 'sitting/take', { itemId: first })
  expect((await sitting('secretary')).chair.hands).toEqual([
    { personId: server.estate.people.residentA.personId, name: '甲一', as: '居民', ahead: { words: '我家天花板也漏' } },
    { personId: server.estate.people.residentB.personId, name: '乙二', as: '居民', ahead: { words: '' } },
  ])
  expect(await sitting('residentB')).toMatchObject({ hands: 2, myHand: 2 })
  guest = new Watcher([origin], `/api/estates/${server.estate.estateId}/meetings/${id}/sitting/live`)
  expect((await guest.sees((now) => now !== undefined))?.items[0]?.papers).toEqual({ text: '三家报价单，请先看', photos: [photo] })
  expect(JSON.stringify(guest.last)).not.toMatch(/天花板|甲一/)
  await ok('secretary', 'papers', { itemId: second, text: '刚送来的平面图' })
  expect((await guest.sees((now) => now?.items[1]?.papers !== undefined))?.items[1]?.papers?.text).toBe('刚送来的平面图')
  guest.close()

  await ok('secretary', 'sitting/call-on', { personId: server.estate.people.residentA.personId })
  await ok('secretary', 'sitting/take', { itemId: second })
  await ok('secretary', 'sitting/take', { itemId: first })
  expect((await sitting('secretary')).chair.hands.map(({ name }: { name: string }) => name)).toEqual(['乙二'])
})
