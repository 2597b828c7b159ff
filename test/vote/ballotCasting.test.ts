import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../../src/server/app'
import { orderEntries } from '../../src/server/vote/ballot/order'
import { given, START } from '../given'
import { agree, against, ask, openBallots, type OpenBallots } from './givenBallots'
import { OPENS } from './givenVote'

const server = given.server()
const VOICES = 178
let ballots: OpenBallots
const seed = (number: number, voices: number) => {
  const { estateId, entranceIds, buildingIds } = server.estate
  return openBallots({ pool: server.pool, estateId, entranceId: entranceIds[0] as string, buildingId: buildingIds[0] as string, voices, number })
}
beforeAll(() => server.pass(OPENS - START + 3_600_000))

const urlOf = ({ voteId }: OpenBallots, rest: string) => `/api/estates/${server.estate.estateId}/votes/${voteId}/${rest}`
const order = ({ voteId }: OpenBallots) => orderEntries(server.pool, server.estate.estateId, voteId, { now: server.deps.clock(), head: 'always' })

/** The log, read and hashed by other code than the server's: RFC 9162, plainly. */
async function readLog({ voteId }: OpenBallots) {
  const { rows } = await server.pool.query('select seq, leaf, number, body from vote_entry where vote_id = $1 order by seq', [voteId])
  const tree = await server.pool.query('select size, persons, area_cm2 from vote_tree where vote_id = $1', [voteId])
  const head = await server.pool.query(`select size, encode(root, 'hex') as root from vote_head where vote_id = $1 order by size desc limit 1`, [voteId])
  return { rows, tree: tree.rows[0], head: head.rows[0] }
}
const hash = (prefix: number, ...parts: Buffer[]) => createHash('sha256').update(Buffer.from([prefix])).update(Buffer.concat(parts)).digest()
function rootOf(leaves: readonly string[]): Buffer {
  if (leaves.length === 1) return hash(0, Buffer.from(leaves[0] as string))
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return hash(1, rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)))
}

/** Every client taps twice at once under one key, and once more afterwards; some vote for the same home from another phone. */
async function crowd(apps: readonly FastifyInstance[], { owners, ...rest }: OpenBallots) {
  const clients = Array.from({ length: 200 }, (_, at) => ({ owner: owners[at % owners.length]!, key: `tap-${at}-key`, app: apps[at % apps.length]! }))
  const url = (voiceId: string) => urlOf({ owners, ...rest }, `voices/${voiceId}/cast`)
  const taps = clients.map(async ({ owner, key, app }) => {
    const twice = await Promise.all([ask(app, owner.token, 'POST', url(owner.voiceId), agree, key), ask(app, owner.token, 'POST', url(owner.voiceId), agree, key)])
    return [...twice, await ask(app, owner.token, 'POST', url(owner.voiceId), agree, key)]
  })
  return Promise.all(taps)
}

async function holdsAfterCrowd(apps: readonly FastifyInstance[]) {
  const answers = await crowd(apps, ballots)
  for (const taps of answers) {
    expect(taps.map(({ status }) => status)).toEqual([200, 200, 200])
    // the same key is the same ballot, with the same code
    expect(new Set(taps.map(({ body }) => `${body.entryId} ${body.code}`)).size).toBe(1)
  }
  await order(ballots)
  const { rows, tree, head } = await readLog(ballots)
  const acknowledged = new Set(answers.flat().map(({ body }) => body.entryId))
  const logged = await server.pool.query('select id from vote_entry where vote_id = $1 and number > 0', [ballots.voteId])
  // none lost, none more than was acknowledged
  expect(new Set(logged.rows.map(({ id }) => id))).toEqual(acknowledged)
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at))
  // 22 homes were voted for from two phones: a later ballot of a home stands in its earlier one's place
  expect(rows.length).toBe(1 + 200)
  expect(new Set(rows.slice(1).map(({ number }) => number)).size).toBe(VOICES)
  expect(rows.map(({ leaf, seq }) => JSON.parse(leaf).seq === seq)).not.toContain(false)
  expect(head).toEqual({ size: rows.length, root: rootOf(rows.map(({ leaf }) => leaf)).toString('hex') })
  expect(tree).toEqual({ size: 201, persons: VOICES, area_cm2: ballots.areaCm2 })
  const shown = await ask(server.app, undefined, 'GET', urlOf(ballots, 'turnout'))
  expect(shown.body).toMatchObject({ tookPart: { persons: VOICES, areaCm2: ballots.areaCm2 }, missing: { persons: 0, areaCm2: 0 } })
}

test('200 phones tap twice at once for 178 homes: one ballot a home counts, and none is lost', async () => {
  ballots = await seed(1, VOICES)
  await holdsAfterCrowd([server.app])
})

test('the same on two servers over one database', async () => {
  ballots = await seed(2, VOICES)
  const pool = server.secondPool()
  const second = await createApp({ ...server.deps, pool })
  try {
    await holdsAfterCrowd([server.app, second])
  } finally {
    await second.close()
    await pool.end()
  }
})

test('a changed ballot takes the place of the first, and the turnout stays', async () => {
  ballots = await seed(3, 3)
  const [owner] = ballots.owners
  const url = urlOf(ballots, `voices/${owner!.voiceId}/cast`)
  await ask(server.app, owner!.token, 'POST', url, agree)
  await ask(server.app, owner!.token, 'POST', url, against)
  await order(ballots)
  const { rows, tree } = await readLog(ballots)
  expect(rows.slice(1).map(({ body }) => body.choices)).toEqual([[['q1', ['agree']]], [['q1', ['against']]]])
  expect(tree.persons).toBe(1)
})

test('who is no owner, has no session or marks what is not there is told so, and nothing is written', async () => {
  ballots = await seed(4, 3)
  const [owner, other] = ballots.owners
  const url = urlOf(ballots, `voices/${owner!.voiceId}/cast`)
  expect((await ask(server.app, undefined, 'POST', url, agree)).body.code).toBe('LOGIN_NEEDED')
  expect((await ask(server.app, other!.token, 'POST', url, agree)).body.code).toBe('NOT_YOUR_VOICE')
  expect((await ask(server.app, owner!.token, 'POST', url, { choices: [] })).body.code).toBe('QUESTION_UNANSWERED')
  expect((await ask(server.app, owner!.token, 'POST', url, { choices: [['q1', ['moon']]] })).body.code).toBe('NO_SUCH_OPTION')
  const { rows } = await readLog(ballots)
  expect(rows).toHaveLength(1)
})
