import { strFromU8, unzipSync } from 'fflate'
import type { MeetingPage } from '../../src/contract/meeting'
import { table } from '../agendaItem/onTheTable'
import { given } from '../given'
import type { Part } from '../givenEstate'

const server = given.server()
const t = table(server)
const HOUR = 3_600_000

/** A meeting that was held, with its minutes as the record drafts them. */
async function held(): Promise<{ id: string; draft: string }> {
  const { itemId } = await t.fromMatter()
  const secretary = server.as('secretary')
  const startsAt = new Date(server.deps.clock() + HOUR).toISOString()
  const { id } = await t.ok(secretary.post('/meetings', { title: '三月议事会', startsAt, place: '党群服务站', itemIds: [itemId], askedIds: [] }))
  server.pass(2 * HOUR)
  const came = [{ name: '乙二', as: '业主' }, { name: '丁四', as: '', named: true }, { name: '李民警', as: '社区民警' }]
  await t.ok(secretary.post(`/meetings/${id}/record`, { came, leave: [], records: [{ itemId, said: [{ who: '乙二', words: '先修' }], resolution: '本周内请人查漏' }] }))
  const { draft = '' } = await t.ok(secretary.get<MeetingPage>(`/meetings/${id}`))
  return { id: id as string, draft }
}

const wordOf = (id: string, part?: Part, where = server.estate) =>
  server.app.inject({ url: `/api/estates/${where.estateId}/meetings/${id}/minutes/word`, ...(part && { headers: { authorization: `Bearer ${where.people[part].token}` } }) })

test('minutes that are published are taken by anybody as a Word file: A4, line by line, with the code of their page', async () => {
  const { id, draft } = await held()
  await t.ok(server.as('secretary').post(`/meetings/${id}/publish`, { text: draft }))
  const file = await wordOf(id)
  expect(file.headers).toMatchObject({ 'content-type': expect.stringContaining('wordprocessingml'), 'content-disposition': expect.stringContaining(encodeURIComponent('三月议事会纪要.docx')) })
  const parts = unzipSync(file.rawPayload)
  const xml = strFromU8(parts['word/document.xml']!)
  const lines = [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([one]) => one.replaceAll(/<[^>]+>/g, ''))
  expect(lines[0]).toBe('弘盛华庭 · 纪要')
  expect(lines).toEqual(expect.arrayContaining(draft.split('\n')))
  expect(lines).toContainEqual(expect.stringMatching(/^2026年\d+月\d+日公布$/))
  expect(lines.join()).not.toMatch(/乙二|李民警/)
  // the last line of the minutes is never left on the page before the day and the code
  const lastLine = [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([one]) => one).find((one) => one.includes('议定：本周内请人查漏'))
  expect(lastLine).toContain('<w:keepNext/>')
  expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/)
  expect(Object.keys(parts).filter((name) => /^word\/media\/.+\.png$/.test(name))).toHaveLength(1)
})

test('a draft is for those who run the table, and says that it is one', async () => {
  const { id, draft } = await held()
  expect((await wordOf(id, 'secretary')).statusCode).toBe(404)
  await t.ok(server.as('secretary').post(`/meetings/${id}/minutes`, { text: draft }))
  const file = await wordOf(id, 'secretary')
  expect(strFromU8(unzipSync(file.rawPayload)['word/document.xml']!)).toContain('草稿，还没有公布')
  for (const part of [undefined, 'residentA'] as const) {
    const refused = await wordOf(id, part)
    expect([refused.statusCode, refused.json().code]).toEqual([404, 'NO_MINUTES_YET'])
  }
  expect((await wordOf(id, 'secretary', server.other)).json().code).toBe('NOT_FOUND')
})
