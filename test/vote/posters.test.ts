import { unzipSync, strFromU8 } from 'fflate'
import { posterSchemas } from '../../src/contract/poster.schema'
import { DAY } from '../../src/domain/calendar'
import { POSTERS, type PosterKind } from '../../src/domain/vote/posters'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import { CAST, type Part } from '../givenEstate'

const server = given.server()
const OPTIONS = [
  { id: 'agree', text: '同意', meaning: 'agree' }, { id: 'against', text: '反对', meaning: 'against' }, { id: 'abstain', text: '弃权', meaning: 'abstain' },
]
const PLANS = { title: '更换电梯', text: '两部电梯已用 18 年。\n全文如下。', scope: { kind: 'estate' }, secret: false, questions: [{ id: 'q1', title: '更换两部电梯', text: '按方案二', matter: 7, kind: 'single', options: OPTIONS }] }
const dayFrom = (days: number) => new Date(server.deps.clock() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
const ok = async (part: Part, path: string, body: object = {}) => {
  const answer = await server.as(part).post(path, body)
  expect(answer).toMatchObject({ status: 200 })
  return answer.body
}
const kindsOf = async (id: string) => (await server.as('guest').get(`/votes/${id}`)).body.posters
const poster = async (id: string, kind: PosterKind) => {
  const answer = await server.as('guest').get(`/votes/${id}/posters/${kind}`)
  expect([kind, answer.status]).toEqual([kind, 200])
  posterSchemas.readPoster.answer.strict().parse(answer.body)
  return answer.body
}
const wordsOf = async (id: string, kind: PosterKind) => JSON.stringify((await poster(id, kind)).blocks)

async function hung(): Promise<string> {
  const { id } = await ok('committee', '/votes', PLANS)
  await ok('committee', `/votes/${id}/send-to-review`)
  await ok('officer', `/votes/${id}/review`, { approved: true, words: '' })
  await ok('secretary', `/votes/${id}/notice`, { opensOn: dayFrom(16), closesOn: dayFrom(25) })
  return id
}

test('each step of a vote hangs its sheet, which a guest may read, and which names nobody', async () => {
  const id = await hung()
  expect(await kindsOf(id)).toEqual(['notice'])
  const notice = await wordsOf(id, 'notice')
  for (const words of ['两部电梯已用 18 年', '按方案二', '同意；反对；弃权', '四分之三以上', '三分之二以上', '民法典 278(1)⑦', '聊城市物业管理条例第十六条', '2026年3月20日']) expect(notice).toContain(words)
  expect(await server.as('guest').get(`/votes/${id}/posters/roll`)).toMatchObject({ status: 404, body: { code: 'NOT_HUNG_YET' } })

  await ok('secretary', `/votes/${id}/roll`)
  const roll = (await poster(id, 'roll')).blocks.find(({ kind }: { kind: string }) => kind === 'table')
  expect(roll.rows).toHaveLength(8)
  expect(roll.rows).toContainEqual([expect.any(String), '1号楼1单元101', '89.37', '不动产登记'])

  server.pass(16 * DAY)
  await runJobsOnce(server.deps)
  expect(await wordsOf(id, 'opening')).toContain('24:00 截止')
  const { rows } = (await server.as('residentA').get(`/votes/${id}/my-ballots`)).body
  await ok('residentA', `/votes/${id}/voices/${rows[0].id}/cast`, { choices: [['q1', ['agree']]] })
  server.pass(12 * DAY)
  await runJobsOnce(server.deps)
  const count = await wordsOf(id, 'count')
  for (const words of ['未决：参与的不够，不是否决', '["同意","1","89.37"]', '还差', '提出']) expect(count).toContain(words)
  server.pass(9 * DAY)
  await runJobsOnce(server.deps)
  expect(await kindsOf(id)).toEqual(['notice', 'roll', 'opening', 'count', 'result'])
  expect(await wordsOf(id, 'result')).toContain('任何人都能自己再数一遍')
  for (const kind of await kindsOf(id)) {
    const sheet = await poster(id, kind)
    for (const { name } of Object.values(CAST)) expect(JSON.stringify(sheet)).not.toContain(name)
    expect(sheet).toMatchObject({ signed: '弘盛华庭业主委员会（盖章）', dated: expect.stringMatching(/^2026年\d+月\d+日$/), link: `http://localhost/#/vote/detail/index?id=${id}` })
  }
})

test('a void vote hangs why; a draft hangs nothing, and is nobody’s to see', async () => {
  const id = await hung()
  await ok('officer', `/votes/${id}/void`, { reason: '公示的方案有错' })
  expect(await kindsOf(id)).toEqual(['notice', 'void'])
  expect(await wordsOf(id, 'void')).toContain('公示的方案有错')
  const draft = await ok('committee', '/votes', PLANS)
  for (const kind of POSTERS) {
    expect((await server.as('guest').get(`/votes/${draft.id}/posters/${kind}`)).status).toBe(404)
    expect((await server.as('committee').get(`/votes/${draft.id}/posters/${kind}`)).status).toBe(404)
  }
})

test('as a Word file it says the same, on A4, with the code, and the heads of a table again on each page', async () => {
  const id = await hung()
  await ok('secretary', `/votes/${id}/roll`)
  const sheet = await poster(id, 'roll')
  const file = await server.app.inject({ url: `/api/estates/${server.estate.estateId}/votes/${id}/posters/roll/word` })
  expect(file.headers).toMatchObject({ 'content-type': expect.stringContaining('wordprocessingml'), 'content-disposition': expect.stringContaining(encodeURIComponent('弘盛华庭名册公示.docx')) })
  const parts = unzipSync(file.rawPayload)
  const xml = strFromU8(parts['word/document.xml']!)
  const said = xml.replaceAll(/<[^>]+>/g, '')
  for (const block of sheet.blocks) for (const words of block.kind === 'table' ? [...block.heads, ...block.rows.flat()] : [block.text]) expect(said).toContain(words)
  for (const words of [sheet.title, sheet.signed, sheet.dated, sheet.linkWords]) expect(said).toContain(words)
  expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/)
  expect(xml).toContain('<w:tblHeader/>')
  expect(Object.keys(parts).filter((name) => /^word\/media\/.+\.png$/.test(name))).toHaveLength(1)
})
