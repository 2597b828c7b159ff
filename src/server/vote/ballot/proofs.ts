import { toHex } from '../../../verify/file/bytes'
import type { FileHead } from '../../../verify/file/format'
import { leafHash } from '../../../verify/sha256/plain'
import { append, EMPTY, type Frontier } from '../../../verify/tree/append'
import type { Hash, Lookup, Place } from '../../../verify/tree/nodes'
import { placesFor } from '../../../verify/tree/prove'
import type { Queryable } from '../../db/pool'
import { KEPT_LEVEL } from './order'

const BLOCK = 2 ** KEPT_LEVEL

/**
 * Makes a proof over a vote's log: the large subtrees that it asks for were kept as the log grew, the small ones are worked
 * out from their leaves, of which a proof touches two or three blocks whatever the log's length.
 */
export async function proveFrom(db: Queryable, estateId: string, voteId: string, prove: (lookup: Lookup) => Hash[]): Promise<string[]> {
  const places = placesFor(prove)
  const found = new Map<string, Hash>()
  const kept = places.filter(({ level }) => level >= KEPT_LEVEL)
  if (kept.length > 0) {
    const { rows } = await db.query(
      `select n.level, n.index, n.hash from jsonb_to_recordset($3::jsonb) as a(level int, index bigint)
        join vote_node n on n.estate_id = $1 and n.vote_id = $2 and n.level = a.level and n.index = a.index`,
      [estateId, voteId, JSON.stringify(kept)],
    )
    for (const { level, index, hash } of rows) found.set(nameOf({ level, index }), new Uint8Array(hash))
  }
  const blocks = new Set(places.filter(({ level }) => level < KEPT_LEVEL).map(({ level, index }) => Math.floor((index * 2 ** level) / BLOCK)))
  for (const block of blocks) await addBlock(db, estateId, voteId, block, found)
  const lookup: Lookup = (place) => {
    const hash = found.get(nameOf(place))
    if (!hash) throw new Error(`subtree ${nameOf(place)} of vote ${voteId} is not there`)
    return hash
  }
  return prove(lookup).map(toHex)
}

const nameOf = ({ level, index }: Place) => `${level}/${index}`

async function addBlock(db: Queryable, estateId: string, voteId: string, block: number, found: Map<string, Hash>): Promise<void> {
  const { rows } = await db.query({
    name: 'leaves of a block',
    text: 'select leaf from vote_entry where estate_id = $1 and vote_id = $2 and seq >= $3 and seq < $4 order by seq',
    values: [estateId, voteId, block * BLOCK, (block + 1) * BLOCK],
  })
  let frontier: Frontier = EMPTY
  for (const { leaf } of rows) {
    const grown = append(frontier, leafHash(Buffer.from(leaf, 'utf8')))
    frontier = grown.frontier
    for (const { level, index, hash } of grown.finished) found.set(nameOf({ level, index: index + (block * BLOCK) / 2 ** level }), hash)
  }
}

/** Every head that was published, the oldest first. */
export async function readHeads(db: Queryable, estateId: string, voteId: string): Promise<FileHead[]> {
  const { rows } = await db.query(
    `select size, encode(root, 'hex') as root, at, encode(signature, 'hex') as signature from vote_head where estate_id = $1 and vote_id = $2 order by size`,
    [estateId, voteId],
  )
  return rows.map(({ size, root, at, signature }) => ({ size, root, at: at.toISOString(), signature }))
}
