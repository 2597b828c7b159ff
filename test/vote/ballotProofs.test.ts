import { orderEntries } from '../../src/server/vote/ballot/order'
import { proveFrom, readHeads } from '../../src/server/vote/ballot/proofs'
import { fromHex, utf8 } from '../../src/verify/file/bytes'
import { leafHash } from '../../src/verify/sha256/plain'
import { checkConsistency, checkInclusion } from '../../src/verify/tree/check'
import { proveConsistency, proveInclusion } from '../../src/verify/tree/prove'
import { given, START } from '../given'
import { openBallots } from './givenBallots'
import { OPENS } from './givenVote'

const server = given.server()
const bytes = (hex: string) => fromHex(hex, 32) as Uint8Array
let voteId: string

/** So many more ballots, written as rows, then ordered with a head over them. */
async function take(count: number) {
  const { estateId } = server.estate
  const body = { kind: 'ballot', no: 1, channel: 'phone', by: 'owner', choices: [['q1', ['agree']]], at: new Date(OPENS).toISOString() }
  await server.pool.query(
    `insert into vote_entry (estate_id, id, vote_id, number, body, persons, area_cm2, taken_at) select $1, gen_random_uuid(), $2, 1, $3, 0, 0, now() from generate_series(1, $4::int)`,
    [estateId, voteId, JSON.stringify(body), count],
  )
  await orderEntries(server.pool, estateId, voteId, { now: server.deps.clock(), head: 'always' })
}

beforeAll(async () => {
  server.pass(OPENS - START)
  const { estateId, entranceIds, buildingIds } = server.estate
  ;({ voteId } = await openBallots({ pool: server.pool, estateId, entranceId: entranceIds[0] as string, buildingId: buildingIds[0] as string, voices: 1 }))
  // beyond a block of 256, a whole number of blocks, more than one ordering takes at once, and a rest
  for (const count of [254, 1, 257, 1_300, 90]) await take(count)
})

test('a ballot anywhere in a log of several blocks is proven to be in it', async () => {
  const { estateId } = server.estate
  const head = (await readHeads(server.pool, estateId, voteId)).at(-1)!
  expect(head.size).toBe(1 + 254 + 1 + 257 + 1_300 + 90)
  for (const seq of [0, 1, 255, 256, 511, 512, 513, 1_023, 1_024, 1_899, head.size - 1]) {
    const { rows } = await server.pool.query('select leaf from vote_entry where vote_id = $1 and seq = $2', [voteId, seq])
    const path = await proveFrom(server.pool, estateId, voteId, (lookup) => proveInclusion(seq, head.size, lookup))
    expect([seq, checkInclusion(seq, head.size, leafHash(utf8(rows[0].leaf)), path.map(bytes), bytes(head.root))]).toEqual([seq, true])
  }
})

test('each head that was published is proven to begin every later one', async () => {
  const { estateId } = server.estate
  const heads = await readHeads(server.pool, estateId, voteId)
  expect(heads.map(({ size }) => size)).toEqual([1, 255, 256, 513, 1_813, 1_903])
  for (const former of heads) {
    for (const later of heads.filter(({ size }) => size >= former.size)) {
      const proof = await proveFrom(server.pool, estateId, voteId, (lookup) => proveConsistency(former.size, later.size, lookup))
      expect(checkConsistency(former.size, later.size, bytes(former.root), bytes(later.root), proof.map(bytes))).toBe(true)
    }
  }
})
