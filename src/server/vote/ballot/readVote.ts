import type { Vote } from '../../../domain/vote/vote'
import type { Queryable } from '../../db/pool'
import { refused } from '../../refused'
import { isPublic } from './publicPhases'

/** A vote that may be shown to everybody; refused with NOT_FOUND before its notice. */
export async function readVote(db: Queryable, estateId: string, voteId: string): Promise<Vote> {
  const { rows } = await db.query({ name: 'read vote state', text: 'select state from vote where estate_id = $1 and id = $2', values: [estateId, voteId] })
  const vote = rows[0]?.state as Vote | undefined
  if (!vote || !isPublic(vote)) throw refused({ code: 'NOT_FOUND', kind: 'vote' })
  return vote
}
