import type { Actor } from '../../../domain/actor'
import type { BlindedSum, OpenedLine, QuestionSums } from '../../../verify/file/format'
import { writeVoteFile } from '../../../verify/file/write'
import type { Pool } from '../../db/pool'
import { refused } from '../../refused'
import { logEntries, readHeader } from './count'
import { privateKeyOf } from './keys'
import { readHeads } from './proofs'
import { readVote } from './readVote'
import { rollLines } from './roll'

/**
 * The published file, line by line, once the count is out. A named vote's file says how each home voted: that is the
 * owners' own business, and it is given to members of the estate only (个人信息保护法 25); a secret vote's file says no
 * more than which doors took part, and anybody may have it.
 */
export async function publishedFile(pool: Pool, estateId: string, voteId: string, viewer: Actor | undefined): Promise<AsyncGenerator<string>> {
  const vote = await readVote(pool, estateId, voteId)
  if (!vote.secret && !viewer) throw refused({ code: 'LOGIN_NEEDED' })
  if (!vote.count || vote.recountDue || (vote.phase !== 'closed' && vote.phase !== 'final')) throw refused({ code: 'FILE_NOT_YET' })
  const [header, heads, secret] = [await readHeader(pool, estateId, voteId), await readHeads(pool, estateId, voteId), await privateKeyOf(pool, estateId, voteId, 'sign')]
  const opened = vote.secret ? await readOpened(pool, estateId, voteId, header.questions.map(({ id }) => id)) : undefined
  if (!secret) throw new Error(`vote ${voteId} has no signing key`)
  const size = heads.at(-1)?.size ?? 0
  return writeVoteFile(
    {
      vote: header,
      roll: rollLines(pool, estateId, voteId),
      entries: logEntries(pool, estateId, voteId, size),
      heads,
      ...(opened && { opened }),
      result: vote.count.tally,
    },
    secret,
  )
}

async function readOpened(pool: Pool, estateId: string, voteId: string, questions: readonly string[]): Promise<{ rows: OpenedLine[]; sums: QuestionSums[] }> {
  const found = await pool.query(
    `select code, question, choice, commitment from vote_opened where estate_id = $1 and vote_id = $2 order by array_position($3::text[], question), code`,
    [estateId, voteId, questions],
  )
  const sums = await pool.query('select sums from vote_sums where estate_id = $1 and vote_id = $2', [estateId, voteId])
  return { rows: found.rows, sums: ((sums.rows[0]?.sums ?? []) as QuestionSums[]).map(inOrder) }
}

/** jsonb keeps no order of keys, and the file has one. */
const sumInOrder = ({ persons, areaCm2, blinding }: BlindedSum): BlindedSum => ({ persons, areaCm2, blinding })
const inOrder = ({ question, all, options, blank, invalid }: QuestionSums): QuestionSums => ({
  question,
  all: sumInOrder(all),
  options: options.map((one) => ({ option: one.option, ...sumInOrder(one) })),
  blank: sumInOrder(blank),
  invalid: sumInOrder(invalid),
})
