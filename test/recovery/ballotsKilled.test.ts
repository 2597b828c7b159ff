import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openEmbedded } from '../../src/server/db/embedded'
import { openPool, type Pool } from '../../src/server/db/pool'
import { publishedFile } from '../../src/server/vote/ballot/file'
import { readReceipt } from '../../src/server/vote/ballot/receipts'
import { stepVotes } from '../../src/server/vote/clock'
import { verifyVote } from '../../src/verify/verifyVote'
import { seedEstate } from '../givenEstate'
import { openBallots, type OpenBallots } from '../vote/givenBallots'
import { castUntilAnswered, type Cast } from './castingCrowd'
import { startServer } from './serverProcess'

const DATA = `/var/tmp/xyz-ballots-killed-${process.pid}`
const VOICES = 178
const PHONES = 200

afterAll(() => rm(DATA, { recursive: true, force: true }))

const opensAt = Date.now()
const closesAt = opensAt + 15 * 86_400_000
let estateId: string
let ballots: OpenBallots

/** Data on which two servers can start, and on which nobody runs but for the time of `act`. */
async function onData(act: (pool: Pool) => Promise<void>) {
  const database = await openEmbedded({ dataDir: DATA })
  const pool = openPool(database.connection)
  try {
    await act(pool)
  } finally {
    await pool.end()
    await database.close()
  }
}

/** A vote of 178 homes that has just opened. */
async function givenOpenVote() {
  await (await startServer({ DATA_DIR: DATA })).stop()
  await onData(async (pool) => {
    const estate = await seedEstate(pool, '夜里的小区')
    estateId = estate.estateId
    const where = { estateId, entranceId: estate.entranceIds[0] as string, buildingId: estate.buildingIds[0] as string }
    ballots = await openBallots({ pool, ...where, voices: VOICES, window: { opensAt, closesAt } })
  })
}

const postmaster = async () => Number((await readFile(join(DATA, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
const textOf = async (lines: AsyncGenerator<string>) => {
  let text = ''
  for await (const line of lines) text += line
  return new TextEncoder().encode(text)
}

test('200 phones cast for 178 homes while one of two servers is killed, and then PostgreSQL: one ballot a home, and each that was answered is in the count', async () => {
  await givenOpenVote()
  const [first, second] = await Promise.all([startServer({ DATA_DIR: DATA }), startServer({ DATA_DIR: DATA })])
  const answered: Cast[] = []
  const kills: [after: number, kill: () => unknown][] = [[40, () => second.kill()], [110, async () => process.kill(await postmaster(), 'SIGKILL')]]
  const killed: Promise<unknown>[] = []
  const heard = (cast: Cast) => {
    answered.push(cast)
    if (answered.length === kills[0]?.[0]) killed.push(Promise.resolve(kills.shift()![1]()))
  }
  const phones = Array.from({ length: PHONES }, (_, at) => {
    const { token, voiceId } = ballots.owners[at % VOICES]!
    const origins = at % 2 ? [first.origin, second.origin] : [second.origin, first.origin]
    return castUntilAnswered({ origins, path: `/api/estates/${estateId}/votes/${ballots.voteId}/voices/${voiceId}/cast`, token, phone: at, heard })
  })
  await Promise.all(phones)
  await Promise.all(killed)
  expect(kills).toEqual([])
  await first.stop()
  await onData((pool) => holds(pool, answered))
}, 300_000)

/** Each phone's key is one ballot, however often it was sent and whichever server heard it; and the published file says so. */
async function holds(pool: Pool, answered: readonly Cast[]) {
  // a day after the close, when what was collected at the doors is in
  await stepVotes({ pool, clock: () => closesAt + 25 * 3_600_000 })
  const logged = await pool.query('select id, number from vote_entry where vote_id = $1 and number > 0', [ballots.voteId])
  expect(new Set(logged.rows.map(({ id }) => id))).toEqual(new Set(answered.map(({ entryId }) => entryId)))
  expect(logged.rows).toHaveLength(PHONES)
  expect(new Set(logged.rows.map(({ number }) => number)).size).toBe(VOICES)

  const personId = ballots.owners[0]!.personId
  const file = await textOf(await publishedFile(pool, estateId, ballots.voteId, { personId, role: 'resident', unitIds: [] } as never))
  for (const [at, { phone, entryId, code }] of answered.entries()) {
    const receipt = await readReceipt(pool, estateId, ballots.voteId, entryId, ballots.owners[phone % VOICES]!.personId)
    expect([receipt.code, receipt.waiting]).toEqual([code, false])
    if (at % 20 > 0) continue
    expect(await verifyVote([file], { receipt: JSON.stringify(receipt) })).toMatchObject({ ok: true, faults: [], totals: { voices: VOICES, ballots: VOICES }, receipt: { entryId } })
  }
}
