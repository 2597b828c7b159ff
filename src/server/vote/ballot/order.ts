import type { Instant } from '../../../domain/calendar'
import { toHex } from '../../../verify/file/bytes'
import { leafOf, type FileEntry } from '../../../verify/file/format'
import { signHead } from '../../../verify/file/write'
import { leafHash } from '../../../verify/sha256/plain'
import { append, rootOf, type Frontier } from '../../../verify/tree/append'
import type { Client, Pool } from '../../db/pool'
import { transaction } from '../../db/transaction'
import type { EntryBody } from './entry'
import { privateKeyOf } from './keys'

/** So many entries are ordered by one statement at most. */
const TOGETHER = 1_000
/** A head is published no more often than this while the vote is open. */
const HEAD_EVERY = 60_000
/** Smaller subtrees are worked out from their leaves when a proof asks for them (proofs.ts). */
export const KEPT_LEVEL = 8

export interface Ordering {
  readonly now: Instant
  /** `minute`: a head where the last one is a minute old; `always`: one over whatever is new. */
  readonly head: 'minute' | 'always'
  /** Goes behind all that waited: the close. */
  readonly closing?: EntryBody
}

interface Tree {
  readonly frontier: Frontier
  readonly headSize: number
  readonly headAt: Instant
}

interface Waiting {
  readonly id: string
  readonly body: EntryBody
  readonly persons: number
  readonly area_cm2: number
}

/**
 * Gives the entries that wait their numbers: one hand for all, held by the lock on the vote's tree. In the order in which
 * they were taken; a voice's own never the wrong way round. Each becomes a leaf, the tree grows by it, and the turnout by
 * what it brings. It is done right after the ballots were written, not with them: so no ballot waits for another's.
 */
export async function orderOn(client: Client, estateId: string, voteId: string, { now, head, closing }: Ordering): Promise<void> {
  let tree = await lockTree(client, estateId, voteId)
  if (!tree) return
  for (let more = true; more; ) {
    const waiting = await waitingEntries(client, estateId, voteId)
    more = waiting.length === TOGETHER
    if (waiting.length > 0) tree = { ...tree, frontier: await grow(client, estateId, voteId, tree.frontier, waiting) }
  }
  if (closing) tree = { ...tree, frontier: await addLast(client, estateId, voteId, tree.frontier, closing) }
  const due = head === 'always' || now - tree.headAt >= HEAD_EVERY
  if (due && tree.frontier.size > tree.headSize) await publishHead(client, estateId, voteId, tree.frontier, Math.max(now, tree.headAt))
}

/** The same in a transaction of its own. */
export const orderEntries = (pool: Pool, estateId: string, voteId: string, ordering: Ordering): Promise<void> =>
  transaction(pool, (client) => orderOn(client, estateId, voteId, ordering))

/** What is lost with no wait for the disk is ordered again, perhaps otherwise: so nothing is shown of it before a head is out. */
async function lockTree(client: Client, estateId: string, voteId: string): Promise<Tree | undefined> {
  await client.query(`set local synchronous_commit = off`)
  const locked = await client.query({
    name: 'lock vote tree',
    text: 'select size, frontier from vote_tree where estate_id = $1 and vote_id = $2 for update',
    values: [estateId, voteId],
  })
  const [tree] = locked.rows
  if (!tree) return undefined
  // asked once the lock is held: a statement that waited for it still sees the heads of before
  const heads = await client.query({
    name: 'newest head',
    text: 'select size, at from vote_head where estate_id = $1 and vote_id = $2 order by size desc limit 1',
    values: [estateId, voteId],
  })
  const [head] = heads.rows
  return {
    frontier: { size: tree.size, hashes: new Uint8Array(Buffer.concat(tree.frontier)) },
    headSize: head?.size ?? 0,
    headAt: head?.at.getTime() ?? 0,
  }
}

async function waitingEntries(client: Client, estateId: string, voteId: string): Promise<Waiting[]> {
  const { rows } = await client.query({
    name: 'waiting entries',
    text: `select id, body, persons, area_cm2 from vote_entry where estate_id = $1 and vote_id = $2 and seq is null
      order by taken_at, version, id limit ${TOGETHER}`,
    values: [estateId, voteId],
  })
  return rows
}

interface Leaf {
  readonly seq: number
  readonly leaf: string
}

/** The leaves that follow, the subtrees that are kept, and the tree with them. */
function grown(frontier: Frontier, bodies: readonly EntryBody[]) {
  const leaves: Leaf[] = []
  const nodes: { level: number; index: number; hash: string }[] = []
  for (const body of bodies) {
    const bytes = leafOf({ seq: frontier.size, ...body } as FileEntry)
    leaves.push({ seq: frontier.size, leaf: Buffer.from(bytes).toString('utf8') })
    const { frontier: next, finished } = append(frontier, leafHash(bytes))
    for (const { level, index, hash } of finished) if (level >= KEPT_LEVEL) nodes.push({ level, index, hash: toHex(hash) })
    frontier = next
  }
  return { frontier, leaves, nodes }
}

const frontierColumn = ({ hashes }: Frontier): Buffer[] =>
  Array.from({ length: hashes.length / 32 }, (_, at) => Buffer.from(hashes.subarray(32 * at, 32 * at + 32)))

async function grow(client: Client, estateId: string, voteId: string, before: Frontier, waiting: readonly Waiting[]): Promise<Frontier> {
  const { frontier, leaves, nodes } = grown(before, waiting.map(({ body }) => body))
  const rows = waiting.map(({ id }, at) => ({ id, ...leaves[at] }))
  const sum = (of: (one: Waiting) => number) => waiting.reduce((all, one) => all + of(one), 0)
  await client.query({
    name: 'grow vote tree',
    text: `with given as (update vote_entry e set seq = g.seq, leaf = g.leaf
        from jsonb_to_recordset($3::jsonb) as g(id uuid, seq bigint, leaf text) where e.estate_id = $1 and e.id = g.id),
      kept as (${INSERT_NODES})
      update vote_tree set size = $5, frontier = $6, persons = persons + $7, area_cm2 = area_cm2 + $8 where estate_id = $1 and vote_id = $2`,
    values: [estateId, voteId, JSON.stringify(rows), JSON.stringify(nodes), frontier.size, frontierColumn(frontier), sum((one) => one.persons), sum((one) => one.area_cm2)],
  })
  return frontier
}

const INSERT_NODES = `insert into vote_node (estate_id, vote_id, level, index, hash)
  select $1, $2, level, index, decode(hash, 'hex') from jsonb_to_recordset($4::jsonb) as n(level int, index bigint, hash text)`

/** An entry of the vote itself, with its number at once: under the tree's lock. */
export async function addLast(client: Client, estateId: string, voteId: string, before: Frontier, body: EntryBody): Promise<Frontier> {
  const { frontier, leaves, nodes } = grown(before, [body])
  const [leaf] = leaves
  await client.query(
    `with added as (insert into vote_entry (estate_id, id, vote_id, number, body, leaf, seq, persons, area_cm2, taken_at)
        select $1, gen_random_uuid(), $2, 0, $3::jsonb, $7, $8, 0, 0, $9),
      kept as (${INSERT_NODES})
      update vote_tree set size = $5, frontier = $6 where estate_id = $1 and vote_id = $2`,
    [estateId, voteId, JSON.stringify(body), JSON.stringify(nodes), frontier.size, frontierColumn(frontier), leaf?.leaf, leaf?.seq, body.at],
  )
  return frontier
}

/** Signed, and durable before anybody can see it. */
export async function publishHead(client: Client, estateId: string, voteId: string, frontier: Frontier, at: Instant): Promise<void> {
  const secret = await privateKeyOf(client, estateId, voteId, 'sign')
  if (!secret) throw new Error(`vote ${voteId} has no signing key`)
  const head = signHead(voteId, { size: frontier.size, root: toHex(rootOf(frontier)), at: new Date(at).toISOString() }, secret)
  await client.query(
    `insert into vote_head (estate_id, vote_id, size, root, at, signature) values ($1, $2, $3, decode($4, 'hex'), $5, decode($6, 'hex'))`,
    [estateId, voteId, head.size, head.root, head.at, head.signature],
  )
  await client.query('set local synchronous_commit = on')
}
