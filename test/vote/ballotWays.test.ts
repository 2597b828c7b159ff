import { SYSTEM } from '../../src/domain/actor'
import { closeVote } from '../../src/domain/vote/closeVote'
import { publishCount } from '../../src/domain/vote/publishCount'
import { countLog } from '../../src/server/vote/ballot/count'
import { orderEntries } from '../../src/server/vote/ballot/order'
import { verifyVote } from '../../src/verify/verifyVote'
import { handle } from '../../src/server/handle'
import { given, START } from '../given'
import { agree, against, ask, openBallots, step, type OpenBallots } from './givenBallots'
import { OPENS } from './givenVote'

const server = given.server()
const HOUR = 3_600_000
let numbers = 0
const seed = (voices: number, plans: Parameters<typeof openBallots>[0]['plans'] = {}) => {
  const { estateId, entranceIds, buildingIds } = server.estate
  return openBallots({ pool: server.pool, estateId, entranceId: entranceIds[0] as string, buildingId: buildingIds[0] as string, voices, plans, number: ++numbers })
}
beforeAll(() => server.pass(OPENS - START + HOUR))

const pathOf = ({ voteId }: OpenBallots, rest: string) => `/api/estates/${server.estate.estateId}/votes/${voteId}/${rest}`
const by = (token: string | undefined, ballots: OpenBallots) => ({
  get: (rest: string) => ask(server.app, token, 'GET', pathOf(ballots, rest)),
  post: (rest: string, body: object = {}, key?: string) => ask(server.app, token, 'POST', pathOf(ballots, rest), body, key),
})
const staff = (part: 'secretary' | 'committee' | 'officer' | 'clerk' | 'manager', ballots: OpenBallots) => by(server.estate.people[part].token, ballots)
const owner = (ballots: OpenBallots, at: number) => by(ballots.owners[at]!.token, ballots)
const voice = (ballots: OpenBallots, at: number, rest: string) => `voices/${ballots.owners[at]!.voiceId}/${rest}`
const order = ({ voteId }: OpenBallots, head: 'minute' | 'always' = 'always') => orderEntries(server.pool, server.estate.estateId, voteId, { now: server.deps.clock(), head })
const turnout = async (ballots: OpenBallots) => (await by(undefined, ballots).get('turnout')).body.tookPart.persons

/** Closes it after its last day and hangs the count, as the clock does. */
async function closeAndCount({ voteId }: OpenBallots) {
  const { estateId } = server.estate
  const closesAt = (await server.pool.query('select closes_at from vote where id = $1', [voteId])).rows[0].closes_at.getTime()
  const closed = (await server.pool.query('select phase from vote where id = $1', [voteId])).rows[0].phase === 'closed'
  if (!closed) await step(server.pool, estateId, voteId, (vote, actor) => closeVote({ turnout: { persons: 0, areaCm2: 0 }, papersWaiting: 0 }, vote, actor, closesAt + 25 * HOUR), closesAt + 25 * HOUR)
  return handle(server.pool, { estateId, actor: SYSTEM, now: closesAt + 26 * HOUR }, async (work) => {
    const vote = await work.load('vote', voteId)
    const tally = await countLog(work.client, estateId, vote)
    await work.decide('vote', voteId, (one, actor, now) => publishCount({ tally }, one, actor, now))
    return tally
  })
}

const verified = async (text: string, receipt?: object) => verifyVote([new TextEncoder().encode(text)], receipt ? { receipt: JSON.stringify(receipt) } : {})

test('my voices say what is left to do, then the number and the code; the receipt proves the ballot once a head is out', async () => {
  const ballots = await seed(3)
  const before = await owner(ballots, 0).get('my-ballots')
  expect(before.body.rows).toMatchObject([{ no: 1, as: 'owner', phase: 'out', mayCast: true, counted: null }])
  const cast = await owner(ballots, 0).post(voice(ballots, 0, 'cast'), agree)
  expect(cast.body).toMatchObject({ no: 1, phase: 'in', channel: 'phone', code: expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/) })
  const [mine] = (await owner(ballots, 0).get('my-ballots')).body.rows
  expect(mine).toMatchObject({ phase: 'in', code: cast.body.code, entryId: cast.body.entryId, mayCast: true, counted: { by: 'owner', channel: 'phone' } })
  await order(ballots, 'minute')
  const receipt = (await owner(ballots, 0).get(`receipts/${cast.body.entryId}`)).body
  expect(receipt.code).toBe(cast.body.code)
  expect((await owner(ballots, 1).get(`receipts/${cast.body.entryId}`)).status).toBe(404)
  await order(ballots)
  const proven = (await owner(ballots, 0).get(`receipts/${cast.body.entryId}`)).body
  expect(proven).toMatchObject({ waiting: false, seq: 1, head: { size: 2 } })
  await owner(ballots, 1).post(voice(ballots, 1, 'cast'), against)
  await order(ballots)
  expect((await by(undefined, ballots).get('consistency?from=2&to=3')).body.proof.length).toBeGreaterThan(0)
  expect((await by(undefined, ballots).get('consistency?from=2&to=9')).body.code).toBe('NO_SUCH_HEAD')
  const tally = await closeAndCount(ballots)
  expect(tally.tookPart.persons).toBe(2)
  const { voteId, seq, leaf, path, head } = proven
  const file = await owner(ballots, 2).get('file')
  expect(await verified(file.text, { voteId, seq, leaf, path, head })).toMatchObject({ ok: true, faults: [], totals: { voices: 3, ballots: 2 }, receipt: { counts: true } })
  expect((await by(undefined, ballots).get('file')).body.code).toBe('LOGIN_NEEDED')
  expect((await verified(file.text.replace('"against"]', '"agree"]'))).ok).toBe(false)
})

test('no ballot is taken once a close holds the vote, and the close counts every one that was', async () => {
  const ballots = await seed(40)
  const { estateId } = server.estate
  const closesAt = (await server.pool.query('select closes_at from vote where id = $1', [ballots.voteId])).rows[0].closes_at.getTime()
  const closing = new Promise((resolve) => setImmediate(resolve)).then(() =>
    step(server.pool, estateId, ballots.voteId, (vote, actor) => closeVote({ turnout: { persons: 0, areaCm2: 0 }, papersWaiting: 0 }, vote, actor, closesAt + 25 * HOUR), closesAt + 25 * HOUR),
  )
  const answers = await Promise.all(ballots.owners.map((_, at) => owner(ballots, at).post(voice(ballots, at, 'cast'), agree)))
  await closing
  const late = await owner(ballots, 0).post(voice(ballots, 0, 'cast'), agree)
  expect(late.body.code).toBe('VOTE_WRONG_PHASE')
  const taken = answers.filter(({ status }) => status === 200).length
  for (const { status, body } of answers) expect(status === 200 || body.code === 'VOTE_WRONG_PHASE').toBe(true)
  const { rows } = await server.pool.query('select leaf from vote_entry where vote_id = $1 order by seq nulls last', [ballots.voteId])
  expect(rows).toHaveLength(taken + 2)
  expect(JSON.parse(rows.at(-1).leaf).kind).toBe('close')
  expect((await closeAndCount(ballots)).tookPart.persons).toBe(taken)
  expect(await verified((await owner(ballots, 0).get('file')).text)).toMatchObject({ ok: true, faults: [] })
})

const paper = (change: object = {}) => ({ paperId: crypto.randomUUID(), channel: 'paper', ...agree, receivedAt: new Date(server.deps.clock()).toISOString(), ...change })

test('a paper is in once a second person has read the same from it; paper and phone of one home never both count', async () => {
  const ballots = await seed(3)
  const [photo, other] = [await server.as('clerk').photo(), await server.as('clerk').photo()]
  const told = paper({ photoIds: [photo] })
  expect((await staff('clerk', ballots).post(voice(ballots, 0, 'papers'), told, 'paper-key-1')).body).toMatchObject({ phase: 'out' })
  expect((await staff('clerk', ballots).post(voice(ballots, 0, 'papers'), told, 'paper-key-1')).status).toBe(200)
  expect(await turnout(ballots)).toBe(0)
  const confirm = voice(ballots, 0, `papers/${told.paperId}/confirm`)
  expect((await staff('clerk', ballots).post(confirm, agree)).body.code).toBe('SECOND_PERSON_NEEDED')
  expect((await staff('officer', ballots).post(confirm, against)).body.code).toBe('PAPER_DIFFERS')
  expect((await staff('officer', ballots).get('desk')).body.papers).toMatchObject([{ no: 1, mine: false, photoIds: [photo] }])
  expect((await staff('officer', ballots).post(confirm, agree)).body).toMatchObject({ phase: 'in', channel: 'paper' })
  expect((await staff('officer', ballots).get('desk')).body.papers).toEqual([])
  // first wins: the phone comes after the paper
  expect((await owner(ballots, 0).post(voice(ballots, 0, 'cast'), against)).body.code).toBe('BALLOT_IS_IN')
  await owner(ballots, 1).post(voice(ballots, 1, 'cast'), against)
  expect((await staff('clerk', ballots).post(voice(ballots, 1, 'papers'), paper({ photoIds: [other] }))).body.code).toBe('BALLOT_IS_IN')
  await order(ballots)
  expect(await turnout(ballots)).toBe(2)
  expect((await server.as('clerk').get(`/api/estates/${server.estate.estateId}/photos/${photo}/full`)).status).toBe(200)
  expect((await server.as('manager').get(`/api/estates/${server.estate.estateId}/photos/${photo}/full`)).status).not.toBe(200)
})

test('who has not voted is listed by door, reminded no more often than the rules say, and never once the ballot is in', async () => {
  const ballots = await seed(3)
  await owner(ballots, 0).post(voice(ballots, 0, 'cast'), agree)
  const out = await staff('committee', ballots).get('out')
  expect(out.body.rows.map(({ no }: { no: number }) => no)).toEqual([2, 3])
  expect(JSON.stringify(out.body)).not.toContain('agree')
  expect((await staff('manager', ballots).get('out')).body.code).toBe('NOT_YOUR_ROLE')
  expect((await staff('committee', ballots).get('out/buildings')).body.rows).toMatchObject([{ out: 2, all: 3 }])
  expect((await staff('secretary', ballots).post('remind')).body).toMatchObject({ reminded: 2, later: 0 })
  const told = await server.pool.query(`select person_id from notice where subject_id = $1 and kind = 'VoterReminded'`, [ballots.voteId])
  expect(told.rows.map(({ person_id }) => person_id).sort()).toEqual([1, 2].map((at) => ballots.owners[at]!.personId).sort())
  expect((await staff('secretary', ballots).post('remind')).body).toMatchObject({ reminded: 0, later: 2 })
})

test('a numbered ballot is printed for each home, and its code leads the desk to it', async () => {
  const ballots = await seed(2)
  const printed = (await staff('secretary', ballots).get('papers')).body.rows
  expect(printed.map(({ no }: { no: number }) => no)).toEqual([1, 2])
  expect(printed[0].scene.length).toBeLessThanOrEqual(32)
  const opened = await server.as('clerk').get(`/ballot-papers/${printed[1].scene}`)
  expect(opened.body).toMatchObject({ voteId: ballots.voteId, no: 2, phase: 'out' })
  const forged = printed[1].scene.replace('.2.', '.1.')
  expect((await server.as('clerk').get(`/ballot-papers/${forged}`)).body.code).toBe('NO_SUCH_PAPER_CODE')
})
