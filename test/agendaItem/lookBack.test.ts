import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import type { Part } from '../givenEstate'
import { table } from './onTheTable'

const server = given.server()
const t = table(server)
const DAY = 86_400_000
let itemId = ''
const asked = async (part: Part) => (await server.as(part).get('/notices')).body.rows.filter(({ title }: { title: string }) => title.includes('现在还好吗')).length
const says = (part: Part, fine: boolean, words = '') => server.as(part).post(`/items/${itemId}/look-back`, { fine, words })

test('those whom it touched are asked a month and a season after it was closed, each once', async () => {
  itemId = await t.at('evaluate')
  await t.ok(server.as('residentB').post(`/items/${itemId}/verdict`, { verdict: 'good', words: '' }))
  await t.forward(itemId)
  expect((await t.page(itemId)).phase).toBe('closed')
  server.pass(29 * DAY)
  await runJobsOnce(server.deps)
  expect([await asked('residentA'), (await says('residentA', true)).body.code]).toEqual([0, 'NO_LOOK_BACK_OPEN'])
  server.pass(DAY)
  await runJobsOnce(server.deps)
  await runJobsOnce(server.deps)
  // who reported it, and nobody who has nothing to do with it
  expect([await asked('residentA'), await asked('tenant')]).toEqual([1, 0])
  expect((await t.page(itemId, 'residentA')).lookBacks).toEqual([{ days: 30, fine: 0, notFine: 0, open: true }])
})

test('what is wrong is said in words, told to those who run the table, and changed as long as it is asked', async () => {
  expect(await says('residentA', false)).toMatchObject({ status: 422, body: { code: 'WORDS_MISSING' } })
  expect((await says('manager', true)).status).toBe(403)
  await t.ok(says('residentA', false, '又渗了一块'))
  await t.ok(says('residentB', true))
  expect((await t.page(itemId, 'residentA')).lookBacks).toEqual([{ days: 30, fine: 1, notFine: 1, mine: false, open: true }])
  expect((await server.as('secretary').get('/notices')).body.rows.map(({ title }: { title: string }) => title)).toContain('回头看：居民说又出了问题')
  server.pass(15 * DAY)
  expect((await says('residentA', true)).body.code).toBe('NO_LOOK_BACK_OPEN')
})

test('the chair takes it up again with a reason: back to work, and something new must be done', async () => {
  const reopen = (part: Part, reason: string) => server.as(part).post(`/items/${itemId}/reopen`, { reason })
  expect((await reopen('committee', '又渗了')).status).toBe(403)
  expect((await reopen('secretary', ' ')).body.code).toBe('WORDS_MISSING')
  await t.ok(reopen('secretary', '又渗了一块'))
  const item = await t.page(itemId, 'secretary')
  expect([item.phase, item.lookBacks, item.lacks.map(({ code }) => code)]).toEqual(['carryOut', [], ['TASKS_NOT_DONE']])
  server.pass(60 * DAY)
  await runJobsOnce(server.deps)
  expect(await asked('residentA')).toBe(1)
})
