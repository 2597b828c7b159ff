import { SYSTEM } from '../../src/domain/actor'
import { closeVote } from '../../src/domain/vote/closeVote'
import { publishCount } from '../../src/domain/vote/publishCount'
import { publishResult } from '../../src/domain/vote/publishResult'
import { handle } from '../../src/server/handle'
import { countLog } from '../../src/server/vote/ballot/count'
import { openingPair } from '../../src/server/vote/ballot/keys'
import { orderEntries } from '../../src/server/vote/ballot/order'
import { toBase64 } from '../../src/verify/file/bytes'
import { openAll, openInTurns } from '../../src/verify/secret/openAll'
import { seal as sealBallot, tellersPair } from '../../src/verify/secret/seal'
import { verifyVote } from '../../src/verify/verifyVote'
import { given, START } from '../given'
import { ask, openBallots, step, type OpenBallots } from './givenBallots'
import { OPENS, question } from './givenVote'

const server = given.server()
const HOUR = 3_600_000
const DAY = 24 * HOUR
// words that stand nowhere else, so that they can be looked for everywhere
const options = [
  { id: 'choice-heron', text: '同意', meaning: 'agree' as const },
  { id: 'choice-otter', text: '反对', meaning: 'against' as const },
  { id: 'choice-moth', text: '弃权', meaning: 'abstain' as const },
]
const chosen = (id: string) => ({ choices: [['q1', [id]]] })
let ballots: OpenBallots
beforeAll(async () => {
  server.pass(OPENS - START + HOUR)
  const { estateId, entranceIds, buildingIds } = server.estate
  const plans = { secret: true, questions: [{ ...question, options }] }
  ballots = await openBallots({ pool: server.pool, estateId, entranceId: entranceIds[0] as string, buildingId: buildingIds[0] as string, voices: 5, plans })
})

const send = (token: string | undefined, rest: string, body?: object, key?: string) =>
  ask(server.app, token, body ? 'POST' : 'GET', `/api/estates/${server.estate.estateId}/votes/${ballots.voteId}/${rest}`, body, key)
const cast = (at: number, id: string, more: object = {}, key?: string) => send(ballots.owners[at]!.token, `voices/${ballots.owners[at]!.voiceId}/cast`, { ...chosen(id), ...more }, key)

/** Every row of every table of the database as text. */
async function everyRow(): Promise<{ table: string; text: string }[]> {
  const tables = await server.pool.query(`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`)
  const all = await Promise.all(
    tables.rows.map(async ({ table_name }) => (await server.pool.query(`select to_jsonb(t)::text as text from ${table_name} t`)).rows.map(({ text }) => ({ table: table_name as string, text: text as string }))),
  )
  return all.flat()
}

/** Rows that bear a choice together with anything that names a voice, its owner or its number. */
async function joined(): Promise<string[]> {
  const names = ballots.owners.flatMap(({ voiceId, personId, unitId }) => [voiceId, personId, unitId])
  const rows = await everyRow()
  // the vote itself lists the options: to everybody alike
  return rows.filter(({ table, text }) => table !== 'vote' && table !== 'vote_tree' && /choice-(heron|otter|moth)/.test(text) && names.some((name) => text.includes(name))).map(({ table }) => table)
}

const seed = 'ab'.repeat(32)

test('while it is open a choice is written nowhere but sealed, not even beside the key of a command', async () => {
  const first = await cast(0, 'choice-heron', {}, 'secret-key-0')
  expect(first.body.seed).toMatch(/^[0-9a-f]{64}$/)
  const again = await cast(0, 'choice-heron', {}, 'secret-key-0')
  expect(again.body).toMatchObject({ entryId: first.body.entryId, code: first.body.code })
  expect(again.body.seed).toBeUndefined()
  expect((await cast(1, 'choice-otter', { seed })).body.seed).toBeUndefined()
  await cast(2, 'choice-heron')
  await cast(3, 'choice-moth')
  await orderEntries(server.pool, server.estate.estateId, ballots.voteId, { now: server.deps.clock(), head: 'always' })
  const rows = (await everyRow()).filter(({ table, text }) => table !== 'vote' && table !== 'vote_tree' && table !== 'event' && /choice-(heron|otter|moth)/.test(text))
  expect(rows).toEqual([])
  const events = await server.pool.query(`select data::text from event where kind = 'voice'`)
  expect(events.rows.length).toBeGreaterThan(3)
  expect(events.rows.filter(({ data }) => data.includes('choice-'))).toEqual([])
  const bodies = await server.pool.query(`select octet_length(body->>'sealed') as size from vote_entry where vote_id = $1 and number > 0`, [ballots.voteId])
  expect(new Set(bodies.rows.map(({ size }) => size)).size).toBe(1)
})

test('counted, the opened answers stand in the order of chance codes with no key to a voice, and anybody can check the sums', async () => {
  const { estateId } = server.estate
  const closesAt = (await server.pool.query('select closes_at from vote where id = $1', [ballots.voteId])).rows[0].closes_at.getTime()
  const receipt = await myReceipt()
  await step(server.pool, estateId, ballots.voteId, (vote, actor) => closeVote({ turnout: { persons: 0, areaCm2: 0 }, papersWaiting: 0 }, vote, actor, closesAt + DAY), closesAt + DAY)
  const tally = await handle(server.pool, { estateId, actor: SYSTEM, now: closesAt + DAY }, async (work) => {
    const vote = await work.load('vote', ballots.voteId)
    const counted = await countLog(work.client, estateId, vote)
    await work.decide('vote', ballots.voteId, (one, actor, now) => publishCount({ tally: counted }, one, actor, now))
    return counted
  })
  expect(tally.questions[0]?.options.map(({ persons }) => persons)).toEqual([2, 1, 1])
  expect(await joined()).toEqual([])
  const columns = await server.pool.query(`select column_name from information_schema.columns where table_name = 'vote_opened' order by 1`)
  expect(columns.rows.map(({ column_name }) => column_name)).toEqual(['choice', 'code', 'commitment', 'estate_id', 'question', 'vote_id'])
  const file = await send(undefined, 'file')
  expect(file.text).toContain('choice-heron')
  const secret = { seed, choices: [['q1', ['choice-otter']]] }
  const verdict = await verifyVote([new TextEncoder().encode(file.text)], { receipt: JSON.stringify({ ...receipt, secret }) })
  expect(verdict).toMatchObject({ ok: true, faults: [], totals: { ballots: 4, opened: 4 }, receipt: { counts: true } })
})

async function myReceipt() {
  const { token } = ballots.owners[1]!
  const [mine] = (await send(token, 'my-ballots')).body.rows
  const { voteId, seq, leaf, path, head } = (await send(token, `receipts/${mine.entryId}`)).body
  return { voteId, seq, leaf, path, head }
}

test('once the result is out the key that opens ballots is gone', async () => {
  const { estateId } = server.estate
  expect(await openingPair(server.pool, estateId, ballots.voteId)).toBeDefined()
  const counted = (await server.pool.query('select closes_at from vote where id = $1', [ballots.voteId])).rows[0].closes_at.getTime()
  await step(server.pool, estateId, ballots.voteId, (vote, actor) => publishResult(vote, actor, counted + 20 * DAY), counted + 20 * DAY)
  expect(await openingPair(server.pool, estateId, ballots.voteId)).toBeUndefined()
  expect((await send(undefined, 'file')).status).toBe(200)
})

test('while a town’s sealed ballots are opened, the server answers others in between', async () => {
  const voices = 120
  const owners = Array.from({ length: voices }, (_, no) => ({ no: no + 1, persons: 1, areaCm2: 900_000 }))
  const pair = tellersPair(new Uint8Array(32).fill(7))
  const vote = { id: 'town', questions: [{ ...question, options }] }
  const sealed = owners.map((line) => ({ ...line, sealed: toBase64(sealBallot([['q1', ['choice-heron']]], new Uint8Array(32).fill(line.no), pair.publicKey, { voteId: vote.id, no: line.no, questions: vote.questions })) }))
  const turns: string[] = []
  const ticking = setInterval(() => turns.push('other'), 0)
  const opening = openInTurns(vote, sealed, pair)
  let step = opening.next()
  for (; !step.done; step = opening.next()) {
    turns.push('opened')
    await new Promise((resolve) => setImmediate(resolve))
  }
  clearInterval(ticking)
  // not one long turn: others had theirs between the first and the last
  expect(turns.slice(turns.indexOf('opened'), turns.lastIndexOf('opened')).includes('other')).toBe(true)
  expect(step.value).toEqual(openAll(vote, sealed, pair))
})
