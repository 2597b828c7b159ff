import type { Tally } from '../../../domain/vote/tally/tally'
import type { Vote } from '../../../domain/vote/vote'
import { countVote, standing } from '../../../verify/count'
import type { CastEntry, FileEntry, FileVote, QuestionSums, StrikeEntry } from '../../../verify/file/format'
import { openInTurns, type SealedBallot } from '../../../verify/secret/openAll'
import type { Client, Queryable } from '../../db/pool'
import { openingPair } from './keys'
import { rollLines } from './roll'

const PAGE = 5_000

/** The log's entries in their order, a page at a time, as they were hashed. */
export async function* logEntries(db: Queryable, estateId: string, voteId: string, size = Infinity): AsyncGenerator<FileEntry> {
  for (let after = -1; ; ) {
    const { rows } = await db.query({
      name: 'log entries',
      text: `select seq, leaf from vote_entry where estate_id = $1 and vote_id = $2 and seq > $3 order by seq limit ${PAGE}`,
      values: [estateId, voteId, after],
    })
    for (const { seq, leaf } of rows) {
      if (seq >= size) return
      yield JSON.parse(leaf)
    }
    if (rows.length < PAGE) return
    after = rows.at(-1).seq
  }
}

/** The vote as the first line of its file has it. */
export async function readHeader(db: Queryable, estateId: string, voteId: string): Promise<FileVote> {
  const { rows } = await db.query('select header from vote_tree where estate_id = $1 and vote_id = $2', [estateId, voteId])
  if (!rows[0]?.header) throw new Error(`vote ${voteId} was never opened`)
  return JSON.parse(rows[0].header)
}

/**
 * Counts a closed vote from its log, by the very code with which anybody counts the published file. A secret vote's ballots
 * are opened here, in memory, and what is kept of them are rows in the order of chance codes, with no key to a voice. Counted
 * again after an objection was upheld, they are opened anew.
 */
export async function countLog(client: Client, estateId: string, { id: voteId }: Pick<Vote, 'id'>): Promise<Tally> {
  const header = await readHeader(client, estateId, voteId)
  const roll = new Map<number, { no: number; persons: number; areaCm2: number }>()
  for await (const { no, persons, areaCm2 } of rollLines(client, estateId, voteId)) roll.set(no, { no, persons, areaCm2 })
  const entries: (CastEntry | StrikeEntry)[] = []
  for await (const entry of logEntries(client, estateId, voteId)) {
    if (entry.kind !== 'open' && entry.kind !== 'extend' && entry.kind !== 'close') entries.push(entry)
  }
  const counts = standing(header, roll, entries)
  if (!header.secret) return countVote(header, roll, counts)
  return countVote(header, roll, counts, await openBallots(client, estateId, header, counts.sealed))
}

/** Lets everything else that waits have its turn between the steps. */
async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function openBallots(client: Client, estateId: string, header: FileVote, sealed: readonly SealedBallot[]): Promise<readonly QuestionSums[]> {
  const pair = await openingPair(client, estateId, header.id)
  if (!pair) throw new Error(`the key of vote ${header.id} is destroyed: it cannot be counted again`)
  const { rows, sums } = await inTurns(openInTurns(header, sealed, pair))
  await client.query('delete from vote_opened where estate_id = $1 and vote_id = $2', [estateId, header.id])
  await client.query(
    `insert into vote_opened (estate_id, vote_id, question, code, choice, commitment)
      select $1, $2, question, code, coalesce(choice, 'null'), commitment from jsonb_to_recordset($3::jsonb) as o(question text, code text, choice jsonb, commitment text)`,
    [estateId, header.id, JSON.stringify(rows)],
  )
  await client.query(
    `insert into vote_sums (estate_id, vote_id, sums) values ($1, $2, $3::jsonb) on conflict (estate_id, vote_id) do update set sums = excluded.sums`,
    [estateId, header.id, JSON.stringify(sums)],
  )
  return sums
}
