import { createApp } from '../../src/server/app'
import { askForPhotoChecks } from '../../src/server/check/photos'
import { keepPush, workPushes } from '../../src/server/check/pushes'
import type { Deps } from '../../src/server/deps'
import type { PushEvent } from '../../src/server/wechat/pushEvent'
import { given } from '../given'
import { givenWeChat, OPENID } from '../wechat/given'

const server = given.server()
const CHECK = '/wxa/media_check_async'

/** The resident is a WeChat user, and the server has WeChat. */
async function withWeChat() {
  const { standIn, wechat } = await givenWeChat()
  await server.pool.query('update person set openid = null where openid = $1', [OPENID])
  await server.pool.query('update person set openid = $2 where id = $1', [server.estate.people.residentA.personId, OPENID])
  const deps: Deps = { ...server.deps, wechat, publicUrl: 'https://xiaoyuanzhuo.example' }
  const app = await createApp(deps)
  const report = async (text: string, photoIds: string[] = []) => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/estates/${server.estate.estateId}/matters`,
      headers: { authorization: `Bearer ${server.estate.people.residentA.token}` },
      payload: { category: 'repair', text, photoIds, where: { kind: 'estate' }, seenBy: 'neighbours' },
    })
    return answer.json().id as string
  }
  const state = async (id: string) => (await server.pool.query('select check_state, text_check from matter where id = $1', [id])).rows[0]
  return { standIn, deps, app, report, state }
}

const verdict = (traceId: string, suggest: 'pass' | 'review' | 'risky', key = traceId): PushEvent =>
  ({ kind: 'mediaChecked', key, openid: OPENID, at: Date.now(), traceId, suggest, label: 100 })
const traceOf = async (photo: string) => (await server.pool.query('select check_trace from photo where id = $1', [photo])).rows[0].check_trace as string

test.each([
  ['words that pass are shown at once', '楼道灯不亮 pass', { check_state: 'pass', text_check: 'pass' }],
  ['words in doubt wait for a person', '楼道灯不亮 review', { check_state: 'pending', text_check: 'review' }],
  ['risky words are withheld', '楼道灯不亮 risky', { check_state: 'withheld', text_check: 'risky' }],
])('%s', async (_, text, expected) => {
  const { report, state, app } = await withWeChat()
  expect(await state(await report(text))).toEqual(expected)
  await app.close()
})

test('a failed check never publishes', async () => {
  const { standIn, report, state, app } = await withWeChat()
  standIn.fault('/wxa/msg_sec_check', [45009], { forever: true })
  expect(await state(await report('楼道灯不亮 pass'))).toMatchObject({ check_state: 'pending' })
  await app.close()
})

test('with a photo it waits for the picture too, asked for once, and a verdict that comes twice counts once', async () => {
  const { standIn, deps, report, state, app } = await withWeChat()
  const photo = await server.as('residentA').photo()
  const id = await report('楼道灯不亮 pass', [photo])
  expect(await state(id)).toMatchObject({ check_state: 'pending' })
  await askForPhotoChecks(deps)
  await askForPhotoChecks(deps)
  expect(standIn.asked(CHECK)).toHaveLength(1)
  const trace = await traceOf(photo)
  await keepPush(deps, verdict(trace, 'pass'))
  await keepPush(deps, verdict(trace, 'pass'))
  await workPushes(deps)
  await workPushes(deps)
  expect(await state(id)).toMatchObject({ check_state: 'pass' })
  const events = await server.pool.query(`select count(*) from event where stream_id = $1 and type = 'MatterChecked'`, [id])
  expect(events.rows[0].count).toBe(1)
  await app.close()
})

test('a risky picture withholds the matter and is not given to neighbours', async () => {
  const { deps, report, state, app } = await withWeChat()
  const photo = await server.as('residentA').photo()
  const id = await report('楼道灯不亮 pass', [photo])
  await askForPhotoChecks(deps)
  await keepPush(deps, verdict(await traceOf(photo), 'risky', 'another push'))
  await workPushes(deps)
  expect(await state(id)).toMatchObject({ check_state: 'withheld' })
  expect((await server.as('residentB').get(`/photos/${photo}/full`)).status).toBe(404)
  await app.close()
})

test('a verdict that comes before our own note of it is kept for later', async () => {
  const { deps, report, state, app } = await withWeChat()
  const photo = await server.as('residentA').photo()
  const id = await report('楼道灯不亮 pass', [photo])
  await keepPush(deps, verdict('early-trace', 'pass'))
  await workPushes(deps)
  await server.pool.query(`update photo set check_trace = 'early-trace', check_asked_at = now() where id = $1`, [photo])
  await workPushes(deps)
  expect(await state(id)).toMatchObject({ check_state: 'pass' })
  await app.close()
})

test("WeChat fetches the picture by a signed address that is soon over; nobody else's guess opens it", async () => {
  const { standIn, deps, report, app } = await withWeChat()
  const photo = await server.as('residentA').photo()
  await report('楼道灯不亮 pass', [photo])
  await askForPhotoChecks(deps)
  const asked = standIn.asked(CHECK)[0] as unknown as { body: { media_url: string } }
  const { pathname, search, searchParams } = new URL(asked.body.media_url)
  expect((await app.inject(`${pathname}${search}`)).statusCode).toBe(200)
  expect((await app.inject(`${pathname}?until=${searchParams.get('until')}&sig=${'0'.repeat(64)}`)).statusCode).toBe(404)
  server.pass(41 * 60_000)
  expect((await app.inject(`${pathname}${search}`)).statusCode).toBe(404)
  await app.close()
})
