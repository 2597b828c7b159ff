import { companyContractSchemas } from '../../src/contract/companyContract.schema'
import { DAY } from '../../src/domain/calendar'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import { givenHeldVote } from './givenHeldVote'

const server = given.server()
const { ok, vote, threeOwners, held } = givenHeldVote(server)
const page = async (part: 'guest' | 'committee' = 'guest') => {
  const answer = (await server.as(part).get('/company-contract')).body
  companyContractSchemas.readContract.answer.strict().parse(answer)
  return answer
}
const CONTRACT = { company: '甲物业', from: '2024-01-01', until: '2026-12-31', fee: 120, services: '每天清扫' }
const OFFER = { company: '乙物业', fee: 132, years: 3, services: '每天清扫两次' }

beforeAll(threeOwners)

test('it is entered by those who keep it and never by the company, and everybody sees until when and what is due before', async () => {
  expect((await page()).contract).toBeUndefined()
  for (const part of ['manager', 'clerk', 'residentA'] as const) expect((await server.as(part).post('/company-contract', CONTRACT)).status).toBe(403)
  expect(await server.as('committee').post('/company-contract', { ...CONTRACT, until: '2023-01-01' })).toMatchObject({ status: 422, body: { code: 'CONTRACT_DAYS' } })
  expect(await server.as('committee').post('/company-contract', { ...CONTRACT, until: '2026-02-31' })).toMatchObject({ status: 400, body: { detail: expect.stringContaining('没有这一天') } })
  await ok('committee', '/company-contract', CONTRACT)
  const { contract } = await page()
  // 2026-03-04 is today
  expect(contract).toMatchObject({ company: '甲物业', phase: 'running', daysLeft: 302, fee: 120, keeps: false })
  expect(contract.days.map(({ what, on }: { what: string; on: string }) => `${on} ${what}`)).toEqual([
    '2026-10-01 最迟发布表决公示', '2026-10-02 物业不续签的，最迟书面通知业主', '2026-11-01 解聘的，最迟书面通知物业', '2026-12-31 合同到期',
  ])
})

test('offers stand side by side and become the options of the vote; the vote decides', async () => {
  const { id } = (await page()).contract
  const at = (rest: string) => `/company-contract/${id}/${rest}`
  await ok('committee', at('offers'), OFFER)
  expect(await server.as('committee').post(at('offers'), OFFER)).toMatchObject({ status: 409, body: { code: 'OFFER_KNOWN' } })
  expect(await server.as('committee').post(at('hire'))).toMatchObject({ status: 409, body: { code: 'TOO_FEW_OFFERS', detail: expect.stringContaining('现在有 1 份') } })
  await ok('committee', at('offers'), { ...OFFER, company: '丙物业', fee: 110 })
  await ok('committee', at('offers'), { ...OFFER, company: '丁物业', fee: 99 })
  const dropped = (await page()).contract.offers.find(({ company }: { company: string }) => company === '丁物业')
  await ok('committee', at('drop-offer'), { offerId: dropped.id, reason: '资料不全' })
  expect((await page()).contract.offers.map(({ company }: { company: string }) => company)).toEqual(['乙物业', '丙物业'])

  const { voteId } = await ok('committee', at('hire'))
  // a draft is not everybody's yet
  expect([(await page()).contract.votes, (await page('committee')).contract.votes.length]).toEqual([[], 1])
  const { questions } = await vote(voteId)
  expect(questions[0].options.map(({ text, detail }: { text: string; detail?: string }) => [text, detail])).toEqual([
    ['乙物业', '每平方米每月 1.32 元，合同 3 年。每天清扫两次'], ['丙物业', '每平方米每月 1.10 元，合同 3 年。每天清扫两次'], ['弃权', undefined],
  ])
  const [first] = questions[0].options
  const ended = await held(voteId, 'company', { residentA: [first.id], residentB: [first.id], tenant: ['abstain'] })
  expect(ended.count.tally.questions[0]).toMatchObject({ outcome: 'passed', chosen: [first.id] })
  expect((await page()).contract.votes).toMatchObject([{ id: voteId, phase: 'final' }])
})

test('those who keep it are told of each day before it comes, once; a new contract ends the old', async () => {
  server.pass(6 * 30 * DAY)
  await runJobsOnce(server.deps)
  await runJobsOnce(server.deps)
  const told = await server.pool.query(`select title, count(*) from notice where kind = 'ContractDayReminded' and person_id = $1 group by 1`, [server.estate.people.officer.personId])
  expect(told.rows.length).toBeGreaterThan(0)
  expect(told.rows.every(({ count }) => count === 1)).toBe(true)
  await ok('officer', '/company-contract', { ...CONTRACT, company: '乙物业', from: '2027-01-01', until: '2029-12-31' })
  expect((await page()).contract).toMatchObject({ company: '乙物业', offers: [] })
  const phases = await server.pool.query('select phase from company_contract where estate_id = $1 order by number', [server.estate.estateId])
  expect(phases.rows.map(({ phase }) => phase)).toEqual(['over', 'running'])
})
