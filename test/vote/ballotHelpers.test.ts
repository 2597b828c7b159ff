import { v7 as newId } from 'uuid'
import { hashOf } from '../../src/server/session/find'
import { orderEntries } from '../../src/server/vote/ballot/order'
import { given, START } from '../given'
import { agree, against, ask, openBallots, type OpenBallots } from './givenBallots'
import { OPENS, withRules } from './givenVote'

const server = given.server()
const HOUR = 3_600_000
let numbers = 0
const seed = (voices: number, plans: Parameters<typeof openBallots>[0]['plans'] = {}) => {
  const { estateId, entranceIds, buildingIds } = server.estate
  return openBallots({ pool: server.pool, estateId, entranceId: entranceIds[0] as string, buildingId: buildingIds[0] as string, voices, plans, number: ++numbers })
}
beforeAll(() => server.pass(OPENS - START + HOUR))

const send = (token: string, ballots: OpenBallots, rest: string, body?: object) =>
  ask(server.app, token, body ? 'POST' : 'GET', `/api/estates/${server.estate.estateId}/votes/${ballots.voteId}/${rest}`, body)
const voice = (ballots: OpenBallots, at: number, rest: string) => `voices/${ballots.owners[at]!.voiceId}/${rest}`
const tokenOf = (ballots: OpenBallots, at: number) => ballots.owners[at]!.token
const later = (ms: number) => new Date(server.deps.clock() + ms).toISOString()
const turnout = async (ballots: OpenBallots) => {
  await orderEntries(server.pool, server.estate.estateId, ballots.voteId, { now: server.deps.clock(), head: 'always' })
  return (await send(tokenOf(ballots, 0), ballots, 'turnout')).body.tookPart.persons
}

/** Somebody who belongs to no estate, logged in with a phone number. */
async function relative(phone: string): Promise<string> {
  const [personId, token] = [newId(), `relative-${phone}-of-nobody`]
  await server.pool.query('insert into person (id, name, phone) values ($1, $2, $3)', [personId, '小辈', phone])
  await server.pool.query(`insert into session (id, token_hash, person_id, expires_at) values ($1, $2, $3, '2100-01-01')`, [newId(), hashOf(token), personId])
  return token
}

test('a relative helps on their own phone, until the time is over or the owner takes it back', async () => {
  const ballots = await seed(3)
  const helper = await relative('13800000001')
  expect((await send(helper, ballots, voice(ballots, 0, 'cast'), agree)).body.code).toBe('NOT_YOUR_VOICE')
  const asked = { phone: '13800000001', name: '女儿', expiresAt: later(HOUR) }
  const granted = await send(tokenOf(ballots, 0), ballots, voice(ballots, 0, 'help'), asked)
  expect(granted.status).toBe(200)
  expect((await send(helper, ballots, 'my-ballots')).body.rows).toMatchObject([{ no: 1, as: 'helper', mayCast: true, forName: '业主' }])
  expect((await send(helper, ballots, voice(ballots, 1, 'cast'), agree)).body.code).toBe('NOT_YOUR_VOICE')
  const cast = await send(helper, ballots, voice(ballots, 0, 'cast'), agree)
  expect(cast.status).toBe(200)
  // the owner sees it, and its receipt is theirs too
  expect((await send(tokenOf(ballots, 0), ballots, `receipts/${cast.body.entryId}`)).status).toBe(200)
  const log = (await send(tokenOf(ballots, 0), ballots, voice(ballots, 0, 'log'))).body.rows
  expect(log.map(({ title }: { title: string }) => title)).toEqual(['家人代投了票', '家人代投：女儿'])
  expect(await turnout(ballots)).toBe(1)
  const undone = await send(tokenOf(ballots, 0), ballots, voice(ballots, 0, `help/${granted.body.grantId}/undo`), {})
  expect(undone.body).toMatchObject({ phase: 'out' })
  expect(await turnout(ballots)).toBe(0)
  expect((await send(helper, ballots, voice(ballots, 0, 'cast'), agree)).body.code).toBe('NOT_YOUR_VOICE')
  await send(tokenOf(ballots, 0), ballots, voice(ballots, 0, 'help'), asked)
  server.pass(2 * HOUR)
  expect((await send(helper, ballots, voice(ballots, 0, 'cast'), agree)).body.code).toBe('HELP_IS_OVER')
})

test('one person holds no more written proxies than the rules allow, over all voices of the vote, even when all are sent at once', async () => {
  const ballots = await seed(4, { rules: withRules({ proxiesMost: 2 }) })
  const tokens = [0, 1, 2, 3].map((at) => tokenOf(ballots, at))
  await relative('13800000002')
  const photos = await Promise.all(tokens.map((_, at) => photoOf(ballots, at)))
  const answers = await Promise.all(
    tokens.map((token, at) => send(token, ballots, voice(ballots, at, 'grants'), { kind: 'proxy', phone: '13800000002', name: '老邻居', photoIds: [photos[at]] })),
  )
  expect(answers.map(({ status, body }) => (status === 200 ? 'held' : body.code)).sort()).toEqual(['TOO_MANY_PROXIES', 'TOO_MANY_PROXIES', 'held', 'held'])
  const proxy = 'relative-13800000002-of-nobody'
  expect((await send(proxy, ballots, 'my-ballots')).body.rows.map(({ as }: { as: string }) => as)).toEqual(['proxy', 'proxy'])
})

async function photoOf(ballots: OpenBallots, at: number): Promise<string> {
  const id = newId()
  await server.pool.query(
    `insert into photo (estate_id, id, by_person, state, sha256, width, height, bytes, thumb_bytes) values ($1, $2, $3, 'loose', '\\x00', 10, 10, 10, 10)`,
    [server.estate.estateId, id, ballots.owners[at]!.personId],
  )
  return id
}

test("a guardian's papers are entered by one and confirmed by another; only then may the guardian cast", async () => {
  const ballots = await seed(2)
  const guardian = await relative('13800000003')
  const { clerk, officer } = server.estate.people
  const photo = await server.as('clerk').photo()
  const told = { kind: 'guardian', phone: '13800000003', name: '监护人', forOwnerId: ballots.owners[0]!.personId, photoIds: [photo] }
  const entered = await send(clerk.token, ballots, voice(ballots, 0, 'grants'), told)
  expect(entered.status).toBe(200)
  expect((await send(guardian, ballots, voice(ballots, 0, 'cast'), agree)).body.code).toBe('NOT_YOUR_VOICE')
  const confirm = voice(ballots, 0, `grants/${entered.body.grantId}/confirm`)
  expect((await send(clerk.token, ballots, confirm, {})).body.code).toBe('SECOND_PERSON_NEEDED')
  expect((await send(officer.token, ballots, 'desk')).body.grants).toMatchObject([{ no: 1, kind: 'guardian', mine: false }])
  expect((await send(officer.token, ballots, confirm, {})).status).toBe(200)
  expect((await send(guardian, ballots, voice(ballots, 0, 'cast'), agree)).status).toBe(200)
})

test('after a sale the new owner votes, unless the old one has: a cast ballot stands', async () => {
  const ballots = await seed(3)
  const sell = async (at: number, to: number) => {
    const { unitId, personId } = ballots.owners[at]!
    await server.pool.query('update membership set ended_at = now() where unit_id = $1 and person_id = $2', [unitId, personId])
    await server.pool.query(`insert into membership (estate_id, id, unit_id, person_id, tie) values ($1, $2, $3, $4, 'owner')`, [server.estate.estateId, newId(), unitId, ballots.owners[to]!.personId])
  }
  await send(tokenOf(ballots, 0), ballots, voice(ballots, 0, 'cast'), agree)
  await sell(0, 2)
  await sell(1, 2)
  expect((await send(tokenOf(ballots, 1), ballots, voice(ballots, 1, 'cast'), agree)).body.code).toBe('NOT_YOUR_VOICE')
  expect((await send(tokenOf(ballots, 2), ballots, voice(ballots, 1, 'cast'), against)).status).toBe(200)
  expect((await send(tokenOf(ballots, 2), ballots, voice(ballots, 0, 'cast'), against)).body.code).toBe('CAST_BY_ANOTHER')
  expect(await turnout(ballots)).toBe(2)
})
