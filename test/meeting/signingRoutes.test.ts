import { strFromU8, unzipSync } from 'fflate'
import { homeSchemas } from '../../src/contract/home.schema'
import type { MeetingPage } from '../../src/contract/meeting'
import { meetingSchemas } from '../../src/contract/meeting.schema'
import { table } from '../agendaItem/onTheTable'
import { given } from '../given'
import type { Part } from '../givenEstate'

const server = given.server()
const t = table(server)
const HOUR = 3_600_000
const TEXT = '三月议事会纪要：本周内请人查漏'
let id = ''

const post = (part: Part, path: string, body: object = {}) => server.as(part).post(`/meetings/${id}/${path}`, body)
const ok = (part: Part, path: string, body: object = {}) => t.ok(post(part, path, body))
const page = async (part: Part | 'guest') => {
  const shown = await t.ok(server.as(part).get<MeetingPage>(`/meetings/${id}`))
  meetingSchemas.readMeeting.answer.strict().parse(shown)
  return shown
}
const asked = async (part: Part) => {
  const home = await t.ok(server.as(part).get('/home'))
  homeSchemas.readHome.answer.parse(home)
  return home.needs.filter(({ kind }: { kind: string }) => kind === 'signMinutes').length
}
const told = async (part: Part) => (await server.as(part).get('/notices')).body.rows.filter(({ link }: { link: string }) => link === `meeting:${id}`).map(({ title }: { title: string }) => title)
const cameOf = (...parts: Part[]) => [...parts.map((part) => ({ personId: server.estate.people[part].personId, name: part, as: '' })), { name: '李民警', as: '社区民警', named: true }]

async function held(): Promise<void> {
  const { itemId } = await t.fromMatter()
  const startsAt = new Date(server.deps.clock() + HOUR).toISOString()
  id = (await t.ok(server.as('secretary').post('/meetings', { title: '三月议事会', startsAt, place: '服务站', itemIds: [itemId], askedIds: [] }))).id
  server.pass(2 * HOUR)
  await ok('secretary', 'record', { came: cameOf('residentA', 'residentB', 'manager'), leave: [], records: [{ itemId, said: [], resolution: '本周内请人查漏' }] })
}
beforeAll(held)

test('sent round, who came is told and asked on their home page, reads the text before it is published, and nobody else does', async () => {
  await ok('secretary', 'minutes/send', { text: TEXT })
  for (const part of ['residentA', 'residentB', 'manager'] as const) expect([await asked(part), await told(part)]).toEqual([1, ['请您签认会议纪要']])
  expect([await asked('tenant'), await asked('secretary')]).toEqual([0, 0])
  expect(await page('residentA')).toMatchObject({ minutes: TEXT, can: ['signMinutes', 'objectToMinutes'], signing: { edition: 1, mine: { words: '' } } })
  expect((await page('residentA')).signing).not.toHaveProperty('persons')
  for (const part of ['tenant', 'guest'] as const) for (const hidden of ['minutes', 'signing']) expect(await page(part)).not.toHaveProperty(hidden)
  expect(await post('tenant', 'minutes/sign', { edition: 1 })).toMatchObject({ status: 403, body: { code: 'NOT_ASKED_TO_SIGN' } })
  expect(await post('committee', 'minutes/send', { text: TEXT })).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } })
})

test('one signs, one objects in words that only the secretary reads, one signs on paper; the names are the secretary’s', async () => {
  await ok('residentA', 'minutes/sign', { edition: 1 })
  await ok('residentB', 'minutes/object', { edition: 1, words: '少记了先报价再动工' })
  const photo = await server.as('secretary').photo()
  await ok('secretary', 'minutes/paper', { key: '3 李民警', edition: 1, photoIds: [photo] })
  expect([await asked('residentA'), await asked('residentB'), await asked('manager')]).toEqual([0, 0, 1])
  expect(await told('secretary')).toContain('有人对纪要有不同意见')
  const { signing, timeline } = await page('secretary')
  expect(signing).toMatchObject({ counts: { came: 4, signed: 2, onPaper: 1, objected: 1, silent: 1, unasked: 0 }, objections: [{ name: 'residentB', words: '少记了先报价再动工', edition: 1 }] })
  expect(signing?.persons?.map(({ state }) => state)).toEqual(['signed', 'objects', 'silent', 'signed'])
  for (const part of ['residentA', 'manager', 'committee', 'officer'] as const) expect(JSON.stringify(await page(part))).not.toMatch(/先报价/)
  // the secretary's note does not stand in the place of what somebody said themselves
  expect(await post('secretary', 'minutes/paper', { key: server.estate.people.residentB.personId, edition: 1, photoIds: [] })).toMatchObject({ status: 409, body: { code: 'ANSWERED_ON_PHONE' } })
  expect((await page('residentB')).signing?.mine).toEqual({ kind: 'objects', words: '少记了先报价再动工' })
  expect(timeline.map(({ title }) => title).slice(0, 3)).toEqual(['记下一位在纸上签认', '签认了纪要', '纪要送到会的人签认'])
  const opens = async (part: Part) => (await server.as(part).get(`/photos/${photo}/thumb`)).status
  expect([await opens('secretary'), await opens('manager'), await opens('officer'), await opens('residentA')]).toEqual([200, 404, 404, 404])
})

test('nobody is asked again for the same record once more, and no name gets into the text that goes round', async () => {
  const { signing } = await page('secretary')
  const { state } = (await server.pool.query('select state from meeting where id = $1', [id])).rows[0]
  await ok('secretary', 'record', { came: [...cameOf('residentA', 'residentB', 'manager'), cameOf('residentA')[0]], leave: [], records: state.records })
  expect((await page('secretary')).signing).toEqual(signing)
  expect(await post('secretary', 'minutes', { text: 'residentA 说先报价' })).toMatchObject({ status: 422, body: { code: 'NAME_NOT_AGREED' } })
})

test('edited, it is asked anew; who signed the old text has not signed the new one', async () => {
  await ok('secretary', 'minutes', { text: `${TEXT}，先报价再动工` })
  expect(await post('residentB', 'minutes/sign', { edition: 1 })).toMatchObject({ status: 409, body: { code: 'MINUTES_CHANGED', edition: 2 } })
  expect([await asked('residentA'), (await told('residentA')).sort()]).toEqual([1, ['纪要改过了，请再签认', '请您签认会议纪要']])
  await ok('residentA', 'minutes/sign', { edition: 2 })
  await ok('residentB', 'minutes/sign', { edition: 2 })
})

test('published before all signed only when that is said, and everybody reads how many did, without names', async () => {
  const text = `${TEXT}，先报价再动工`
  expect(await post('secretary', 'publish', { text })).toMatchObject({ status: 409, body: { code: 'MINUTES_NOT_SIGNED', missing: 1, detail: expect.stringContaining('还有 1 位没签认') } })
  await ok('secretary', 'minutes/paper', { key: '3 李民警', edition: 2 })
  await ok('secretary', 'publish', { text, unsigned: true })
  const shown = await page('guest')
  expect(shown.signing).toMatchObject({ edition: 2, current: true, counts: { came: 4, signed: 3, onPaper: 1, objected: 0, silent: 0, notSigned: 1 } })
  expect(shown.signing?.lines.map(({ who, signedAt, onPaper }) => [who, signedAt !== undefined, onPaper])).toEqual([['居民', true, undefined], ['居民', true, undefined], ['李民警', true, true]])
  expect(shown.signing?.signedWords).toBe('李民警、居民 2 人')
  expect(JSON.stringify(shown)).not.toMatch(/residentA|residentB/)
  expect(await asked('manager')).toBe(0)
  expect(await post('residentA', 'minutes/object', { edition: 2, words: '晚了' })).toMatchObject({ status: 409, body: { code: 'MEETING_WRONG_PHASE' } })
})

test('the Word file has a line for everybody: who signed and when, and an empty one for a pen', async () => {
  const sheet = (token?: string) => server.app.inject({ url: `/api/estates/${server.estate.estateId}/meetings/${id}/minutes/word`, ...(token && { headers: { authorization: `Bearer ${token}` } }) })
  const file = await sheet(server.estate.people.secretary.token)
  const xml = strFromU8(unzipSync(file.rawPayload)['word/document.xml']!)
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/g)].map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => cell.replaceAll(/<[^>]+>/g, '')))
  expect(rows).toEqual([['到会的人', '签认', '日期'], ['居民', '手机签认', '2026年3月4日'], ['居民', '手机签认', '2026年3月4日'], ['物业经理', '', ''], ['李民警', '纸上签认', '2026年3月4日']])
  expect(xml).toContain('到会 4 人，签认 3 人（其中纸上 1 人），没有答复 1 人')
  // who did not sign is nobody else's to find out
  const open = strFromU8(unzipSync((await sheet()).rawPayload)['word/document.xml']!)
  expect(open).toContain('没有签认 1 人')
  expect(open).not.toContain('物业经理')
})

test('corrected afterwards, it says that the correction was not signed', async () => {
  await ok('secretary', 'publish', { text: `${TEXT}，先报价再动工，三天内` })
  expect((await page('guest')).signing).toMatchObject({ edition: 2, current: false })
})

test('the secretary hears when all have signed', async () => {
  await held()
  await ok('secretary', 'minutes/send', { text: TEXT })
  for (const part of ['residentA', 'residentB', 'manager'] as const) await ok(part, 'minutes/sign', { edition: 1 })
  expect(await told('secretary')).toEqual(['纪要都签认了，可以公布'])
  await ok('secretary', 'publish', { text: TEXT })
})
