import type { Deps } from '../../src/server/deps'
import { outcomeOf, sendOutbox } from '../../src/server/notice/send'
import { given } from '../given'
import { givenWeChat, OPENID } from '../wechat/given'

const server = given.server()
const TODO = { id: 'template-todo', fields: { title: 'thing1', body: 'thing2' } }
const SEND = '/cgi-bin/message/subscribe/send'

/** WeChat knows the manager, who agreed to so many messages; and a notice waits for them. */
async function waiting(credit: number, atWeChat = credit) {
  const { standIn, wechat } = await givenWeChat({ settings: { templates: { todo: TODO } } })
  standIn.template(TODO.id, 'thing1', 'thing2')
  standIn.state.published.add('matters/detail/index')
  standIn.credit(OPENID, TODO.id, atWeChat)
  const { manager } = server.estate.people
  await server.pool.query('delete from outbox')
  await server.pool.query('update person set openid = null where openid = $1', [OPENID])
  await server.pool.query('update person set openid = $2 where id = $1', [manager.personId, OPENID])
  await server.pool.query('delete from consent')
  const deps: Deps = { ...server.deps, wechat }
  for (let n = 0; n < credit; n++) {
    await server.pool.query(
      `insert into consent (estate_id, person_id, template, credit) values ($1, $2, 'todo', 1)
        on conflict (estate_id, person_id, template) do update set credit = consent.credit + 1`,
      [server.estate.estateId, manager.personId],
    )
  }
  return { standIn, deps }
}

const report = () =>
  server.as('residentA').post('/matters', { category: 'repair', text: '水管漏水', photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers' })
const rows = async () => (await server.pool.query('select state, tries, last_error from outbox order by id')).rows
const credit = async () => (await server.pool.query(`select credit from consent where template = 'todo'`)).rows[0]?.credit

test('a consented message goes out once and spends one consent; the inbox has it in any case', async () => {
  const { standIn, deps } = await waiting(2)
  await report()
  await sendOutbox(deps)
  await sendOutbox(deps)
  expect(await rows()).toEqual([{ state: 'sent', tries: 1, last_error: null }])
  expect(standIn.asked(SEND)).toHaveLength(1)
  expect(await credit()).toBe(1)
  expect((await server.as('manager').get('/notices')).body.rows[0]).toMatchObject({ title: '有新事项待受理', read: false })
})

test('with no consent nothing is put in the outbox', async () => {
  await waiting(0)
  await report()
  expect(await rows()).toEqual([])
})

test('43101: no consent is left there either; it is dropped, not tried again', async () => {
  const { deps } = await waiting(3, 0)
  await report()
  await sendOutbox(deps)
  server.pass(3_600_000)
  await sendOutbox(deps)
  expect(await rows()).toMatchObject([{ state: 'dropped', tries: 1, last_error: expect.stringContaining('NO_CREDIT') }])
  expect(await credit()).toBe(0)
})

test('two processes take different rows: each message is sent once', async () => {
  const { standIn, deps } = await waiting(30)
  for (let n = 0; n < 12; n++) await report()
  const second = server.secondPool()
  try {
    await Promise.all([sendOutbox(deps), sendOutbox({ ...deps, pool: second }), sendOutbox(deps), sendOutbox({ ...deps, pool: second })])
  } finally {
    await second.end()
  }
  expect((await rows()).map(({ state }) => state)).toEqual(Array(12).fill('sent'))
  expect(standIn.asked(SEND)).toHaveLength(12)
})

test('a process that dies between taking and sending leaves the row to be taken again after a minute', async () => {
  const { standIn, deps } = await waiting(1)
  await report()
  const dies = { ...deps, wechat: { ...deps.wechat, sendMessage: () => Promise.reject(new Error('killed')) } } as unknown as Deps
  await expect(sendOutbox(dies)).rejects.toThrow('killed')
  await sendOutbox(deps)
  expect(standIn.asked(SEND)).toHaveLength(0)
  server.pass(61_000)
  await sendOutbox(deps)
  expect(await rows()).toMatchObject([{ state: 'sent', tries: 2 }])
})

test('a settings fault gives up at once, an operator sees it and sends again once it is mended', async () => {
  const { standIn, deps } = await waiting(1)
  standIn.state.published.clear()
  const told = await report()
  await sendOutbox(deps)
  expect(told.status).toBe(200)
  const seen = await server.as('operator').get('/sends?state=gaveUp')
  expect(seen.body.rows).toMatchObject([{ state: 'gaveUp', title: '有新事项待受理', lastError: expect.stringContaining('PAGE_UNPUBLISHED') }])
  standIn.state.published.add('matters/detail/index')
  await server.as('operator').post(`/sends/${seen.body.rows[0].id}/retry`)
  await sendOutbox(deps)
  expect(await rows()).toMatchObject([{ state: 'sent' }])
})

describe('what an answer means', () => {
  const failure = (change: object) => ({ ok: false, kind: 'refused', errmsg: 'x', ...change }) as never
  test.each([
    ['busy, the first time', failure({ kind: 'retry' }), 1, 'waiting'],
    ['busy, the seventh time', failure({ kind: 'retry' }), 7, 'waiting'],
    ['busy, the eighth time', failure({ kind: 'retry' }), 8, 'gaveUp'],
    ['too many at once', failure({ reason: 'TOO_CONCURRENT' }), 1, 'waiting'],
    ['the answer was lost: it may have arrived', failure({ kind: 'lost' }), 1, 'sent'],
    ['a field is wrong', failure({ reason: 'FIELD_INVALID' }), 1, 'gaveUp'],
    ['no consent', failure({ reason: 'NO_CREDIT' }), 1, 'dropped'],
  ])('%s', (_, answer, tries, state) => expect(outcomeOf(answer, tries).state).toBe(state))
  test('waits grow, and never beyond an hour and a little', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((tries) => (outcomeOf(failure({ kind: 'retry' }), tries) as { inMs: number }).inMs)
    expect(waits.every((wait, index) => wait > 0.85 * 5000 * 2 ** index && wait < 1.15 * 5000 * 2 ** index)).toBe(true)
  })
})
