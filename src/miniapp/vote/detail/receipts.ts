import { myBallots, readReceipt } from '../../../contract/ballot'
import { call } from '../../api'
import { secretOf } from '../keptSecrets'

/** A receipt as the checker of votes takes it: a line of JSON. Undefined while no published head stands over the ballot yet. */
export async function receiptOf(voteId: string, entryId: string): Promise<string | undefined> {
  const { waiting, seq, leaf, path, head } = await call(readReceipt, { params: { voteId, entryId } })
  if (waiting || !head) return undefined
  const secret = secretOf(entryId)
  return JSON.stringify({ voteId, seq, leaf, path, head, ...(secret && { secret }) })
}

/** The receipts of all ballots that are mine to see in this vote. */
export async function myReceipts(voteId: string): Promise<string[]> {
  const { rows } = await call(myBallots, { params: { voteId } })
  const receipts = await Promise.all(rows.flatMap(({ entryId }) => (entryId ? [receiptOf(voteId, entryId)] : [])))
  return receipts.filter((one): one is string => one !== undefined)
}
