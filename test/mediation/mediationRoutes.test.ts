import { mediationSchemas } from '../../src/contract/mediation.schema'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import type { Part } from '../givenEstate'
import { givenMediationServer } from './givenMediationServer'

const server = given.server()
const { ok, at, page, idOf, handed, underway, agreed, performing, soon, dayIn, made } = givenMediationServer(server)
const as = (part: Part) => server.as(part)
const DAY = 86_400_000
/** What of mediation waits for somebody on their home page: of this case alone. */
const needs = async (part: Part) => (await as(part).get('/home')).body.needs.filter(({ id }: { id: string }) => id === made.id).map(({ note }: { note: string }) => note)
const titles = async (part: Part) => (await as(part).get('/notices')).body.rows.map(({ title }: { title: string }) => title)

test('what was told once is all that the estate mediator needs: the resident fills in nothing again', async () => {
  await handed()
  expect((await as('residentA').get(`/matters/${made.matterId}`)).body).toMatchObject({ phase: 'inMediation', seenBy: 'handlers', mediation: { tier: 'estate', phase: 'waiting', opens: true } })
  const seen = await page('mediator')
  mediationSchemas.readMediation.answer.strict().parse(seen)
  expect(seen).toMatchObject({ standing: 'tier', matter: { text: '楼上漏水泡了我家吊顶，商量不下来' }, parties: [{ name: '甲一', side: 'applicant' }] })
  expect(seen.can).toContain('appointMediators')
  expect((await as('mediator').get('/mediations')).body.rows).toMatchObject([{ id: made.id, waits: '等人接手' }])
  expect(await titles('mediator')).toContain('有一件新调处等人接手')
  expect(await needs('mediator')).toEqual(['等人接手'])
  expect(await needs('residentA')).toEqual(['请说愿不愿意调解'])
  expect([await needs('streetMediator'), await needs('residentB')]).toEqual([[], []])
  expect((await as('streetMediator').get('/mediations')).body.rows).toEqual([])
  expect(await as('streetMediator').get(at())).toMatchObject({ status: 404 })
})

test('handed to mediation it is no longer asked whether neighbours may see it', async () => {
  const told = await ok('residentA', '/matters', { category: 'neighbours', text: '半夜打牌太吵', photoIds: [await as('residentA').photo()], where: { kind: 'estate' }, seenBy: 'neighbours' })
  const can = async () => (await as('secretary').get(`/matters/${told.id}`)).body.can
  expect(await can()).toContain('checkMatter')
  await ok('secretary', `/matters/${told.id}/hand-to-mediation`)
  expect(await can()).not.toContain('checkMatter')
})

test('a party is found at its door by a masked name, and may ask for another mediator', async () => {
  await handed()
  await ok('mediator', at('/mediators'), { personIds: [idOf('mediator')] })
  const unit = (await server.pool.query('select unit_id from membership where estate_id = $1 and person_id = $2 limit 1', [server.estate.estateId, idOf('residentB')])).rows[0].unit_id
  const found = (await as('mediator').get(at(`/find-party?unitId=${unit}`))).body
  expect(found.rows).toContainEqual({ personId: idOf('residentB'), name: '乙*', tie: 'owner' })
  await ok('mediator', at('/parties'), { side: 'respondent', personId: idOf('residentB') })
  await ok('residentB', at('/other-mediator'), { personId: idOf('mediator'), words: '和对方是亲戚' })
  expect(await page('mediator')).toMatchObject({ phase: 'waiting', standing: 'tier' })
  expect(await as('mediator').post(at('/mediators'), { personIds: [idOf('residentB')] })).toMatchObject({ status: 422, body: { code: 'PERSON_UNKNOWN' } })
})

test('a clear no ends it, and the matter goes back to those who accept', async () => {
  const { b } = await underway()
  await ok('residentB', at(`/parties/${b}/answer`), { agrees: false })
  expect(await page('residentA')).toMatchObject({ phase: 'ended', ended: { why: 'refused' } })
  expect((await as('secretary').get(`/matters/${made.matterId}`)).body).toMatchObject({ phase: 'accepted' })
  const told = (await as('residentA').get('/notices')).body.rows.find(({ title }: { title: string }) => title === '调解结束了')
  expect(told.body).toContain('向法院起诉')
})

test('a talk is made by appointment: times offered, chosen by both, set, told of the day before, recorded', async () => {
  const { a, b } = await underway()
  const times = [soon(2), soon(3)]
  await ok('mediator', at('/sessions'), { place: '居民议事厅', times })
  const session = (await page('residentA')).sessions[0].id
  expect(await needs('residentB')).toEqual(['请选方便的时间'])
  await ok('residentA', at(`/sessions/${session}/choose`), { times: [times[0], times[1]] })
  await ok('residentB', at(`/sessions/${session}/choose`), { times: [times[1]], words: '下班以后' })
  expect((await as('mediator').get('/mediations')).body.rows.find(({ id }: { id: string }) => id === made.id)).toMatchObject({ waits: '时间都选好了，请定下来' })
  await ok('mediator', at(`/sessions/${session}/set`), { startsAt: times[1], place: '居民议事厅' })
  expect(await as('mediator').post(at(`/sessions/${session}/hold`), { came: [a, b], record: '谈过' })).toMatchObject({ status: 409, body: { code: 'SESSION_NOT_BEGUN' } })
  server.pass(2 * DAY + 1)
  await runJobsOnce(server.deps)
  await runJobsOnce(server.deps)
  expect((await titles('residentB')).filter((title: string) => title === '明天见面谈')).toHaveLength(1)
  server.pass(DAY)
  await ok('mediator', at(`/sessions/${session}/hold`), { came: [a, b], record: '双方都愿意各让一步' })
  expect((await page('residentB')).sessions[0]).toMatchObject({ state: 'held', record: '双方都愿意各让一步', came: [a, b] })
})

test('the written agreement binds once both confirmed it and the signed sheet is there; done term by term it closes the matter', async () => {
  const { a } = await agreed()
  expect(await as('mediator').post(at('/agreement/sign'), { on: dayIn(0), photoIds: [await as('mediator').photo()] })).toMatchObject({ status: 409, body: { code: 'NOT_ALL_CONFIRMED' } })
  await ok('residentA', at('/agreement/confirm'), { edition: 1 })
  expect([await needs('residentA'), await needs('residentB'), await needs('mediator')]).toEqual([[], ['请看协议，确认或者说意见'], ['协议待确认、签字']])
  await ok('residentB', at('/agreement/object'), { words: '年底才行' })
  const terms = [{ partyId: a, what: '配合检修', due: dayIn(5) }]
  await ok('mediator', at('/agreement'), { facts: '漏水', terms })
  expect(await as('residentA').post(at('/agreement/confirm'), { edition: 1 })).toMatchObject({ status: 409, body: { code: 'AGREEMENT_CHANGED' } })
  await ok('residentA', at('/agreement/confirm'), { edition: 2 })
  await ok('residentB', at('/agreement/confirm'), { edition: 2 })
  await ok('mediator', at('/agreement/sign'), { on: dayIn(0), photoIds: [await as('mediator').photo()] })
  const { agreement } = await page('residentB')
  expect(agreement).toMatchObject({ effectiveOn: dayIn(0), judicialUntil: dayIn(30) })
  const [term] = agreement.terms
  await ok('residentA', at(`/terms/${term.id}/report`), { words: '门开着' })
  expect([await needs('residentA'), await needs('residentB')]).toEqual([[], ['对方说做到了，请看看']])
  expect(await as('residentA').post(at(`/terms/${term.id}/confirm`))).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_TERM' } })
  await ok('residentB', at(`/terms/${term.id}/confirm`))
  expect(await page('residentB')).toMatchObject({ phase: 'settled' })
  expect((await as('residentA').get(`/matters/${made.matterId}`)).body).toMatchObject({ phase: 'awaitingConfirmation' })
  await ok('residentA', `/matters/${made.matterId}/send-back`, { words: '又漏了' })
  expect(await page('mediator')).toMatchObject({ phase: 'underway', standing: 'mediator' })
})

test('handed up with all its papers and its reason; above the county there is nothing but its end', async () => {
  await agreed()
  await ok('residentB', at('/agreement/object'), { words: '太多' })
  await ok('mediator', at('/hand-up'), { reason: '双方对数额谈不拢' })
  expect(await page('mediator')).toMatchObject({ standing: 'past', tier: 'street' })
  expect(await titles('streetMediator')).toContain('下一级交来一件调处')
  await ok('streetMediator', at('/mediators'), { personIds: [idOf('streetMediator')] })
  const seen = await page('streetMediator')
  expect(seen.statements).toHaveLength(3)
  expect(seen.tiers).toMatchObject([{ state: 'past', reason: '双方对数额谈不拢' }, { tier: 'street', state: 'now', mediators: [{ name: '街道 丁所长' }] }, { state: 'ahead' }])
  expect(seen.due).toBe(dayIn(20))
  await ok('streetMediator', at('/hand-up'), { reason: '还是谈不拢' })
  await ok('countyMediator', at('/mediators'), { personIds: [idOf('countyMediator')] })
  expect(await as('countyMediator').post(at('/hand-up'), { reason: '再上' })).toMatchObject({ status: 409, body: { code: 'NO_TIER_ABOVE' } })
  await ok('countyMediator', at('/end'), { why: 'failed', words: '差距太大' })
  expect((await as('residentA').get(`/matters/${made.matterId}`)).body).toMatchObject({ phase: 'accepted' })
})

test('what was promised is chased before its day and after, to who owes it; the court days are told of', async () => {
  await performing()
  server.pass(9 * DAY)
  await runJobsOnce(server.deps)
  expect(await titles('residentB')).toContain('有一条约定快到日子了')
  expect(await titles('residentA')).toContain('有一条约定过了日子')
  server.pass(12 * DAY)
  await runJobsOnce(server.deps)
  expect(await titles('residentA')).toContain('申请司法确认的日子快到了')
  await ok('mediator', at('/judicial'), { on: dayIn(0), court: '高唐县人民法院', no: '', result: 'asked' })
  expect((await page('residentA')).agreement.judicial).toMatchObject({ result: 'asked', court: '高唐县人民法院' })
  const word = await as('residentA').get(at('/agreement/word'))
  expect(word.status).toBe(200)
})

test('the days of each tier are the estate’s own, set by its secretary', async () => {
  expect((await server.as('guest').get('/mediation-days')).body).toEqual({ estate: 15, street: 20, county: 30, can: [] })
  await ok('secretary', '/mediation-days', { estate: 10, street: 20, county: 30 })
  await handed()
  expect((await page('mediator')).due).toBe(dayIn(10))
  expect(await as('mediator').post('/mediation-days', { estate: 5, street: 20, county: 30 })).toMatchObject({ status: 403 })
})
