import { proveConsistency, proveInclusion } from '../../../verify/tree/prove'
import type { BallotReceipt } from '../../../contract/ballot'
import type { Pool } from '../../db/pool'
import { refused } from '../../refused'
import { checkCode, type EntryBody } from './entry'
import { maySeeBallot } from './mine'
import { readOwners } from './owners'
import { proveFrom, readHeads } from './proofs'
import { readVote } from './readVote'
import type { StoredVoice } from './voice'

interface Row {
  body: EntryBody & { channel?: BallotReceipt['channel'] }
  seq: number | null
  leaf: string | null
  number: number
  version: number
  voice_id: string
  state: StoredVoice
}

/** A ballot's receipt for whoever it belongs to: its code at once, its place in the log once a head stands over it. */
export async function readReceipt(pool: Pool, estateId: string, voteId: string, entryId: string, personId: string): Promise<BallotReceipt> {
  const { rows } = await pool.query<Row>(
    `select e.body, e.seq, e.leaf, e.number, e.version, v.id as voice_id, v.state from vote_entry e
      join vote_voice v on v.estate_id = e.estate_id and v.vote_id = e.vote_id and v.number = e.number
      where e.estate_id = $1 and e.vote_id = $2 and e.id = $3`,
    [estateId, voteId, entryId],
  )
  const [row] = rows
  const record = row?.state.box.records[row.version - 1]
  if (!row || !record || record.kind === 'strike') throw refused({ code: 'NOT_FOUND', kind: 'ballot' })
  const owners = await readOwners(pool, estateId, [row.voice_id])
  if (!maySeeBallot({ ...row.state.box, ownerIds: owners.get(row.voice_id) ?? [] }, record, personId)) throw refused({ code: 'NOT_FOUND', kind: 'ballot' })
  const common = { voteId, entryId, no: row.number, code: checkCode(row.body), at: row.body.at, channel: record.channel }
  const head = (await readHeads(pool, estateId, voteId)).at(-1)
  const { seq, leaf } = row
  if (seq === null || leaf === null || !head || seq >= head.size) return { ...common, waiting: true }
  const path = await proveFrom(pool, estateId, voteId, (lookup) => proveInclusion(seq, head.size, lookup))
  return { ...common, waiting: false, seq, leaf, path, head }
}

/** That the log of `to` entries begins with the one of `from`: between two heads that were published. */
export async function readConsistency(pool: Pool, estateId: string, voteId: string, from: number, to: number) {
  await readVote(pool, estateId, voteId)
  const sizes = (await readHeads(pool, estateId, voteId)).map(({ size }) => size)
  if (from > to || !sizes.includes(from) || !sizes.includes(to)) throw refused({ code: 'NO_SUCH_HEAD', sizes: sizes.slice(-50) })
  return { from, to, proof: await proveFrom(pool, estateId, voteId, (lookup) => proveConsistency(from, to, lookup)) }
}
