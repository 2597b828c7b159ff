import { worksSchemas } from '../../src/contract/worksProject.schema'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import type { Part } from '../givenEstate'
import { givenServerWorks } from './givenServerWorks'

const server = given.server()
const { ok, at, page, account, begun, budget, terms, dayFrom, today, receive, worksId } = givenServerWorks(server)
const DAY = 86_400_000
const as = (part: Part) => server.as(part)

test('works begin from what the owners carried, once, and never by the company', async () => {
  const { voteId } = await begun()
  expect((await as('committee').get('/works-bases')).body.rows).toEqual([])
  expect(await as('secretary').post('/works', { voteId, questionId: 'lift', title: '再来一个' })).toMatchObject({ status: 409, body: { code: 'WORKS_KNOWN' } })
  for (const part of ['manager', 'residentA', 'officer'] as const) expect((await as(part).post('/works', { voteId, questionId: 'lift', title: '电梯' })).status).toBe(403)
  expect(await as('residentA').get('/works')).toMatchObject({ status: 200, body: { keeps: false, rows: [{ title: '更换电梯', phase: 'planning', scopeName: '全小区' }] } })
  worksSchemas.readWorks.answer.strict().parse(await page('residentA'))
})

test('a levy is looked at before it is made, adds up to the fen, and each owner is told and sees their own share alone', async () => {
  await budget()
  const preview = (await as('committee').post(at('levy/preview'), terms())).body
  expect(preview).toMatchObject({ units: 8, total: 600_000, least: 75_000, most: 75_000 })
  expect(await as('committee').post(at('levy'), { ...terms(), amount: 600_001 })).toMatchObject({ status: 422, body: { code: 'LEVY_OVER_BUDGET', detail: '分摊总额不能超过预算 6,000.00 元。' } })
  await ok('committee', at('levy'), terms())
  const { mine, sums, payments, keeps } = await page('residentA')
  expect(mine.map(({ share, owing }: { share: number; owing: number }) => [share, owing])).toEqual(Array.from({ length: 3 }, () => [75_000, 75_000]))
  expect(mine[0].parts).toEqual([{ on: dayFrom(10), amount: 45_000, paid: 0 }, { on: dayFrom(60), amount: 30_000, paid: 0 }])
  expect([sums.levied, sums.owing, sums.owingUnits, payments, keeps]).toEqual([600_000, 600_000, 8, [], false])
  expect((await as('residentB').get('/notices')).body.rows).toContainEqual(expect.objectContaining({ title: '更换电梯：分摊到户', link: `works:${worksId()}` }))
})

test('who paid is known to the home and to those who keep the books; the others see a building and a sum', async () => {
  const [unitA, , , unitB] = server.estate.unitIds as [string, string, string, string]
  const { entry } = await receive(unitA, 45_000)
  await receive(unitB, 10_000, 'cash')
  expect((await page('residentA')).mine[0]).toMatchObject({ paid: 45_000, owing: 30_000, parts: [{ paid: 45_000 }, { paid: 0 }], entries: [{ number: entry, in: 45_000, where: '1号楼1单元101' }] })
  const seen = await account('residentB')
  expect(seen.find(({ number }: { number: number }) => number === entry)).toMatchObject({ where: '1号楼', words: '', in: 45_000, left: 45_000 })
  expect(JSON.stringify(seen)).not.toContain('1单元101')
  expect((await account('committee')).find(({ number }: { number: number }) => number === entry)).toMatchObject({ where: '1号楼1单元101', words: '某某转账' })
  for (const part of ['committee', 'residentA'] as const) {
    const wall = (await as(part).get(at('account?limit=50&as=wall'))).body.rows
    expect(wall.find(({ number }: { number: number }) => number === entry)).toEqual(seen.find(({ number }: { number: number }) => number === entry))
    expect(JSON.stringify(wall)).not.toMatch(/单元|某某转账/)
  }
  expect((await as('residentA').get(at(`receipts/${entry}`))).body).toMatchObject({ no: '001-00002', address: '1号楼1单元101', amount: 45_000, way: 'bank', by: '业委会 钱主任' })
  expect((await as('residentB').get(at(`receipts/${entry}`))).status).toBe(404)
  expect((await as('residentB').get(at('shares'))).status).toBe(403)
  expect((await as('committee').get(at('shares?of=owing&search=1单元101'))).body.rows).toMatchObject([{ owing: 30_000 }, { owing: 75_000 }])
})

test('a payment goes out with a voucher that all may open and the signatures of two, and two who sign at once pay once', async () => {
  const photo = await as('committee').photo()
  await ok('committee', at('contract'), {
    company: '甲电梯', amount: 500_000, signedOn: today(), until: dayFrom(90), photoIds: [photo],
    stages: [{ name: '拆除', amount: 20_000 }, { name: '安装', amount: 480_000 }],
  })
  const [first] = (await page()).stages
  await ok('committee', at('report'), { stageId: first.id, words: '旧梯拆完了', photoIds: [await as('committee').photo()], finished: true })
  const voucher = await as('committee').photo()
  const body = { kind: 'works', amount: 20_000, way: 'bank', payee: '甲电梯', words: '拆除款', photoIds: [voucher], stageId: first.id }
  await ok('committee', at('payments'), body)
  expect(await as('committee').post(at('payments'), { ...body, photoIds: [await as('committee').photo()] })).toMatchObject({ status: 409, body: { code: 'OVER_STAGE' } })
  const [waiting] = (await page('secretary')).payments
  expect(waiting).toMatchObject({ amount: 20_000, stage: '拆除', askedBy: '业委会 钱主任', mine: false })
  expect(await as('committee').post(at('payments/sign'), { paymentId: waiting.id })).toMatchObject({ status: 409, body: { code: 'SAME_SIGNER' } })
  const signed = await Promise.all([1, 2, 3].map(() => as('secretary').post(at('payments/sign'), { paymentId: waiting.id })))
  expect(signed.map(({ status }) => status).sort()).toEqual([200, 404, 404])
  const { sums, stages } = await page('residentB')
  expect([sums.cost, sums.bank, sums.left, stages[0].paid]).toEqual([20_000, 25_000, 35_000, 20_000])
  const open = (part: Part | 'guest') => server.as(part).get(`/photos/${voucher}/thumb`)
  expect([(await open('tenant')).status, (await open('manager')).status, (await open('guest')).status]).toEqual([200, 200, 404])
})

test('what was entered wrong is undone by a line of its own, and the account is the sum of the journal by a count of its own', async () => {
  const unit = server.estate.unitIds[6] as string
  const { entry } = await receive(unit, 9_999, 'cash')
  await ok('secretary', at('reverse'), { entry, reason: '记到别家了' })
  expect(await as('secretary').post(at('reverse'), { entry, reason: '再来' })).toMatchObject({ status: 409, body: { code: 'ENTRY_REVERSED' } })
  expect((await account('tenant'))[0]).toMatchObject({ kind: 'reversal', undone: 'receipt', reverses: entry, out: 9_999, words: '记到别家了' })
  const { rows } = await server.pool.query(`select data->'entry' as entry from event where stream_id = $1 and data ? 'entry' order by seq`, [worksId()])
  const total: Record<string, number> = {}
  for (const { entry: one } of rows) for (const { account: name, amount } of one.lines) total[name] = (total[name] ?? 0) + Number(amount)
  const { sums } = await page('residentA')
  const dueTotal = Object.entries(total).reduce((sum, [name, amount]) => (name.startsWith('due:') ? sum + amount : sum), 0)
  expect(Object.values(total).reduce((sum, one) => sum + one, 0)).toBe(0)
  expect([sums.bank, sums.cash, sums.cost, sums.levied, sums.owing - sums.credit]).toEqual([total['bank'], total['cash'], total['cost'], -(total['levied'] as number), dueTotal])
  expect(sums.collected + sums.fund + sums.gift + sums.interest - sums.cost).toBe(sums.left)
})

test('a share is let off by a decision that is named, and owners who still owe are told when its day comes', async () => {
  const unit = server.estate.unitIds[7] as string
  await ok('committee', at('waive'), { unitId: unit, amount: 75_000, decision: '业主大会 2026 年第 1 次会议：低保户减免' })
  expect((await page('tenant')).mine[1]).toMatchObject({ waived: 75_000, owing: 0, paid: 0 })
  const told = async (part: Part) => (await as(part).get('/notices')).body.rows.filter(({ title }: { title: string }) => title.startsWith('更换电梯：分摊款')).map(({ title, body }: { title: string; body: string }) => `${title} ${body}`)
  server.pass(4 * DAY)
  await runJobsOnce(server.deps)
  await runJobsOnce(server.deps)
  expect((await told('residentA')).length).toBe(1)
  expect((await told('tenant'))[0]).toContain('还差 450.00 元')
  server.pass(15 * DAY)
  await runJobsOnce(server.deps)
  expect((await told('residentB'))[0]).toContain('还没有缴齐')
})

test('nothing of it is to be had through another estate', async () => {
  const there = server.as('committee', server.other)
  for (const path of ['', '/account', '/shares', '/receipts/2', '/bank-lines']) expect([path, (await there.get(`/works/${worksId()}${path}`)).status]).toEqual([path, 404])
  for (const path of ['levy', 'receive', 'reverse']) expect([path, (await there.post(at(path), { unitId: server.estate.unitIds[0], way: 'cash', on: today(), entry: 2, reason: '冲', ...terms() })).status]).toEqual([path, 404])
})

test('what a home paid with may be kept as a photo, for that home and those who keep the books', async () => {
  const unitId = server.estate.unitIds[0] as string
  const photo = await as('committee').photo()
  const { entry } = await ok('committee', at('receive'), { unitId, amount: 100, way: 'cash', on: today(), words: '', photoIds: [photo] })
  const vouchers = async (part: Part) => (await account(part)).find(({ number }: { number: number }) => number === entry).vouchers
  expect([await vouchers('residentA'), await vouchers('residentB')]).toEqual([[photo], []])
  const open = async (part: Part) => (await as(part).get(`/photos/${photo}/full`)).status
  expect([await open('residentA'), await open('residentB'), await open('manager'), await open('secretary')]).toEqual([200, 404, 404, 200])
  await ok('committee', at('reverse'), { entry, reason: '试过了' })
})
