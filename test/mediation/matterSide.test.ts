import { given } from '../given'
import { CAST, type Part } from '../givenEstate'
import { givenMediationServer } from './givenMediationServer'

const server = given.server()
const { ok, at, page, idOf, underway, performing, soon, made } = givenMediationServer(server)
const as = (part: Part | 'guest') => server.as(part)
const needs = async (part: Part) => (await as(part).get('/home')).body.needs.filter(({ id }: { id: string }) => id === made.id).map(({ note }: { note: string }) => note)
const holds = async (part: Part | 'guest', path: string, words: string) => JSON.stringify((await as(part).get(path)).body).includes(words)

/** Told to all neighbours, and shown. */
async function shown(text: string) {
  const { id } = await ok('residentA', '/matters', { category: 'neighbours', text, photoIds: [], where: { kind: 'estate' }, seenBy: 'neighbours' })
  await ok('secretary', `/matters/${id}/check`, { result: 'pass' })
  return id as string
}
const mediated = async (matterId: string) => {
  made.matterId = matterId
  made.id = (await ok('secretary', `/matters/${matterId}/hand-to-mediation`, { words: '' })).mediationId
}
const settle = async () => {
  for (const term of (await page('mediator')).agreement.terms) await ok('mediator', at(`/terms/${term.id}/confirm`))
}

test('who met the same, and may be the other side, reads no further once it is mediated, and is told so', async () => {
  const id = await shown('楼道里总有人半夜吵，睡不着觉已经一个月了')
  await ok('residentB', `/matters/${id}/join`)
  await ok('tenant', `/matters/${id}/follow`)
  await mediated(id)
  for (const part of ['residentB', 'tenant', 'guest'] as const) expect([part, (await as(part).get(`/matters/${id}`)).status]).toEqual([part, 404])
  expect((await as('residentB').get('/matters?of=mine')).body.rows.map((row: { id: string }) => row.id)).not.toContain(id)
  expect((await as('residentB').get('/notices')).body.rows[0]).toMatchObject({ title: '您也遇到过的一件事转调处了', link: '' })
})

test('what the reporter says of it afterwards reaches the mediators, and neither the company nor who follows it', async () => {
  const { b } = await performing()
  await settle()
  await ok('residentA', `/matters/${made.matterId}/send-back`, { words: '又漏了，厨房这次', photoIds: [] })
  expect([await holds('mediator', at(), '厨房这次'), await holds('residentB', at(), '厨房这次')]).toEqual([true, false])
  for (const part of ['manager', 'secretary', 'officer'] as const) expect([part, await holds(part, '/notices', '厨房这次'), await holds(part, `/matters/${made.matterId}`, '厨房这次')]).toEqual([part, false, false])
  await ok('mediator', at('/agreement'), { facts: '漏', terms: [{ partyId: b, what: '再修' }], manner: '' })
  await ok('residentA', at('/agreement/confirm'), { edition: 2 })
  await ok('residentB', at('/agreement/confirm'), { edition: 2 })
  await ok('mediator', at('/agreement/sign'), { on: soon(0).slice(0, 10), photoIds: [await as('mediator').photo()] })
  expect((await page('residentB')).pastAgreements).toMatchObject([{ edition: 1, effectiveOn: expect.any(String) }])
  await settle()
  await ok('residentA', `/matters/${made.matterId}/confirm`, { rating: 5, words: '乙二赔了我八百块' })
  expect(await holds('manager', '/notices', '八百块')).toBe(false)
})

test('a title is cut from the reporter’s words: the other side, and the secretary of a case above, see one that tells no more than all know', async () => {
  const { id } = await ok('residentA', '/matters', { category: 'neighbours', text: '乙二欠我钱还偷电', photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers' })
  await mediated(id)
  await ok('mediator', at('/mediators'), { personIds: [idOf('mediator')] })
  await ok('mediator', at('/parties'), { side: 'respondent', personId: idOf('residentB') })
  for (const place of [at(), '/mediations', '/home']) expect([await holds('residentB', place, '偷电'), await holds('residentA', place, '偷电'), await holds('mediator', place, '偷电')]).toEqual([false, true, true])
  await ok('mediator', at('/hand-up'), { reason: '谈不拢' })
  expect(await holds('mediator', at(), '偷电')).toBe(false)
})

test('a printed slip, which anybody may hold, says that it went up and neither why nor by whom', async () => {
  const { id, slipCode } = await ok('clerk', '/matters', { category: 'neighbours', text: '老人家说楼上漏水', photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers', forPerson: { name: '老李' } })
  await mediated(id)
  await ok('mediator', at('/mediators'), { personIds: [idOf('mediator')] })
  await ok('mediator', at('/hand-up'), { reason: '乙二说手头紧' })
  const slip = JSON.stringify((await as('guest').get(`/api/slips/${slipCode}`)).body)
  expect(slip).toContain('交到街道调解')
  for (const words of ['手头紧', '郑老师', made.id]) expect([words, slip.includes(words)]).toEqual([words, false])
})

test('an agenda item keeps nothing of what went on to be mediated', async () => {
  const id = await shown('楼上乙二家养狗半夜叫，找过他三次都吵起来')
  const { itemId } = await ok('secretary', `/matters/${id}/hand-to-round-table`, { words: '' })
  expect(await holds('guest', `/items/${itemId}`, '半夜叫')).toBe(true)
  await mediated(id)
  for (const place of [`/items/${itemId}`, '/items', '/home']) expect([place, await holds('guest', place, '半夜叫')]).toEqual([place, false])
})

test('back from a mediation that came to nothing, it has a day to be finished by', async () => {
  const { b } = await underway()
  await ok('residentB', at(`/parties/${b}/answer`), { agrees: false })
  const { state } = (await server.pool.query('select state from matter where id = $1', [made.matterId])).rows[0]
  expect(state).toMatchObject({ phase: 'accepted', finishDue: expect.any(Number) })
  const photo = await as('residentA').photo()
  await ok('residentA', `/matters/${made.matterId}/supplement`, { text: '后来的事', photoIds: [photo] })
  expect([(await as('mediator').get(`/photos/${photo}/full`)).status, 'matter' in (await page('mediator'))]).toEqual([404, false])
})

test('the signed sheet and the agreement’s Word file open for both parties and their mediator alone', async () => {
  const { sheet } = await performing()
  for (const part of Object.keys(CAST) as Part[]) {
    const expected = ['residentA', 'residentB', 'mediator'].includes(part) ? 200 : 404
    expect([part, (await as(part).get(`/photos/${sheet}/full`)).status, (await as(part).get(at('/agreement/word'))).status]).toEqual([part, expected, expected])
  }
})

test('a photo that a mediator took of what a party said in private stays behind when the case goes up', async () => {
  const { b } = await underway()
  const photo = await as('mediator').photo()
  await ok('mediator', at('/statements'), { words: '他私下说', photoIds: [photo], private: true, partyId: b })
  expect((await as('mediator').get(`/photos/${photo}/full`)).status).toBe(200)
  await ok('mediator', at('/hand-up'), { reason: '谈不拢' })
  expect((await as('mediator').get(`/photos/${photo}/full`)).status).toBe(404)
})

test('who would not have a mediator says why to those who choose another, and the company is no tier’s', async () => {
  await underway()
  await ok('residentB', at('/other-mediator'), { personId: idOf('mediator'), words: '和对方是亲戚' })
  expect((await page('secretary')).released).toEqual([{ name: '小区 郑老师', words: '和对方是亲戚' }])
  expect([await holds('residentA', at(), '亲戚'), (await as('manager').get(at())).status]).toEqual([false, 404])
})

test('of one side, only the other settles a term; and a case whose mediators all left waits for another', async () => {
  const { b } = await performing()
  const [term] = (await page('residentB')).agreement.terms
  await ok('residentB', at(`/terms/${term.id}/report`), { words: '赔了' })
  expect(await needs('residentA')).toEqual(['有约定要做到'])
  expect([b === term.partyId, (await page('residentA')).agreement.terms[0].can]).toEqual([true, ['confirmTerm', 'disputeTerm']])
  await underway()
  expect(await needs('secretary')).toEqual([])
  await server.pool.query(`update duty set ended_at = now() where estate_id = $1 and role = 'mediator'`, [server.estate.estateId])
  expect(await needs('secretary')).toEqual(['等人接手'])
  await ok('secretary', at('/mediators'), { personIds: [idOf('secretary')] })
  expect(await needs('secretary')).toEqual(['正在调解'])
})
