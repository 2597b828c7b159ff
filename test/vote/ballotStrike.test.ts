import { SYSTEM } from '../../src/domain/actor'
import { closeVote } from '../../src/domain/vote/closeVote'
import { publishCount } from '../../src/domain/vote/publishCount'
import { handle } from '../../src/server/handle'
import { countLog } from '../../src/server/vote/ballot/count'
import { orderLeftEntries } from '../../src/server/vote/ballot/orderSoon'
import { verifyVote } from '../../src/verify/verifyVote'
import { given, START } from '../given'
import { agree, against, ask, openBallots, step, type OpenBallots } from './givenBallots'
import { OPENS } from './givenVote'

const server = given.server()
const HOUR = 3_600_000
let numbers = 0
const seed = (voices: number) => {
  const { estateId, entranceIds, buildingIds } = server.estate
  return openBallots({ pool: server.pool, estateId, entranceId: entranceIds[0] as string, buildingId: buildingIds[0] as string, voices, number: ++numbers })
}
beforeAll(() => server.pass(OPENS - START + HOUR))

const send = (token: string, ballots: OpenBallots, rest: string, body?: object) =>
  ask(server.app, token, body ? 'POST' : 'GET', `/api/estates/${server.estate.estateId}/votes/${ballots.voteId}/${rest}`, body)
const cast = (ballots: OpenBallots, at: number, choices: object) => send(ballots.owners[at]!.token, ballots, `voices/${ballots.owners[at]!.voiceId}/cast`, choices)

async function count({ voteId }: OpenBallots, now: number) {
  const { estateId } = server.estate
  return handle(server.pool, { estateId, actor: SYSTEM, now }, async (work) => {
    const vote = await work.load('vote', voteId)
    const tally = await countLog(work.client, estateId, vote)
    await work.decide('vote', voteId, (one, actor, at) => publishCount({ tally }, one, actor, at))
    return tally.questions[0]?.options.map(({ persons }) => persons)
  })
}

test('after an objection was upheld a ballot is struck, counted anew, and the file still holds: the strike is in it', async () => {
  const ballots = await seed(3)
  const { estateId } = server.estate
  const { secretary } = server.estate.people
  await cast(ballots, 0, agree)
  await cast(ballots, 1, agree)
  await cast(ballots, 2, against)
  const closesAt = (await server.pool.query('select closes_at from vote where id = $1', [ballots.voteId])).rows[0].closes_at.getTime()
  await step(server.pool, estateId, ballots.voteId, (vote, actor) => closeVote({ turnout: { persons: 3, areaCm2: 1 }, papersWaiting: 0 }, vote, actor, closesAt + 25 * HOUR), closesAt + 25 * HOUR)
  expect(await count(ballots, closesAt + 26 * HOUR)).toEqual([2, 1, 0])
  const strike = { reason: '签名不是本人', objectionId: crypto.randomUUID() }
  const path = `voices/${ballots.owners[1]!.voiceId}/strike`
  expect((await send(secretary.token, ballots, path, strike)).body.code).toBe('NO_SUCH_OBJECTION')
  const objection = { id: strike.objectionId, about: 'count', no: 2, words: '不是我投的', photoIds: [], by: ballots.owners[1]!.personId, at: closesAt, answer: { upheld: true, words: '属实', by: 'x', at: closesAt } }
  await server.pool.query(`update vote set state = state || jsonb_build_object('objections', $2::jsonb, 'recountDue', true) where id = $1`, [ballots.voteId, JSON.stringify([objection])])
  expect((await send(secretary.token, ballots, path, strike)).body).toMatchObject({ phase: 'out' })
  const told = await server.pool.query(`select person_id, body from notice where kind = 'BallotStruck'`)
  expect(told.rows).toEqual([{ person_id: ballots.owners[1]!.personId, body: expect.stringContaining('签名不是本人') }])
  expect((await send(ballots.owners[0]!.token, ballots, 'file')).body.code).toBe('FILE_NOT_YET')
  expect(await count(ballots, closesAt + 27 * HOUR)).toEqual([1, 1, 0])
  const file = await send(ballots.owners[0]!.token, ballots, 'file')
  expect(file.text).toContain('签名不是本人')
  expect(await verifyVote([new TextEncoder().encode(file.text)])).toMatchObject({ ok: true, faults: [], totals: { ballots: 2 } })
})

test('what a killed server left unordered is ordered by the job of another, in the order in which it was taken', async () => {
  const ballots = await seed(3)
  const answers = [await cast(ballots, 0, agree), await cast(ballots, 1, agree), await cast(ballots, 2, against)]
  await orderLeftEntries(server.deps)
  const { rows } = await server.pool.query('select id, seq from vote_entry where vote_id = $1 and number > 0 order by seq', [ballots.voteId])
  expect(rows).toEqual(answers.map(({ body }, at) => ({ id: body.entryId, seq: at + 1 })))
  // the same minute's head is not published twice; the next minute's is
  const heads = async () => (await send(ballots.owners[0]!.token, ballots, 'heads')).body.rows.map(({ size }: { size: number }) => size)
  const before = await heads()
  await orderLeftEntries(server.deps)
  expect(await heads()).toEqual(before)
  server.pass(61_000)
  await cast(ballots, 0, against)
  await orderLeftEntries(server.deps)
  expect((await heads()).at(-1)).toBe(5)
})
