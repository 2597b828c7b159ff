import { quorumDistance } from '../../../domain/vote/tally/turnout'
import type { Amount } from '../../../domain/vote/amount'
import { isPublic } from './publicPhases'
import type { Vote } from '../../../domain/vote/vote'
import type { Pool, Queryable } from '../../db/pool'
import { refused } from '../../refused'

const NOBODY: Amount = { persons: 0, areaCm2: 0 }

/** How many took part so far, from the tree's own sums: one row, whatever the estate's size. */
export async function readTurnout(pool: Pool, estateId: string, voteId: string) {
  const { rows } = await pool.query({
    name: 'turnout',
    text: `select v.state, t.persons, t.area_cm2 from vote v left join vote_tree t on t.estate_id = v.estate_id and t.vote_id = v.id
      where v.estate_id = $1 and v.id = $2`,
    values: [estateId, voteId],
  })
  const vote = rows[0]?.state as Vote | undefined
  if (!vote || !isPublic(vote)) throw refused({ code: 'NOT_FOUND', kind: 'vote' })
  const tookPart = { persons: rows[0].persons ?? 0, areaCm2: rows[0].area_cm2 ?? 0 }
  const all = vote.roll ? { persons: vote.roll.totals.persons, areaCm2: vote.roll.totals.areaCm2 } : NOBODY
  const { needed, missing } = quorumDistance(vote.rules, tookPart, all)
  const { n, d } = vote.rules.quorum
  const closesAt = vote.closesAt === undefined ? null : new Date(vote.closesAt).toISOString()
  return { phase: vote.phase, closesAt, tookPart, all, quorum: { n, d }, needed, missing }
}

/** For the close and an extension: what took part once all that waits is ordered (order.ts), and papers that one person only has entered. */
export async function turnoutNow(db: Queryable, estateId: string, voteId: string): Promise<{ turnout: Amount; papersWaiting: number }> {
  const { rows } = await db.query(
    `select (select coalesce(sum(persons), 0)::int from vote_entry where estate_id = $1 and vote_id = $2) as persons,
      (select coalesce(sum(area_cm2), 0)::bigint from vote_entry where estate_id = $1 and vote_id = $2) as area_cm2,
      (select count(*) from vote_paper where estate_id = $1 and vote_id = $2) as papers`,
    [estateId, voteId],
  )
  const { persons, area_cm2, papers } = rows[0]
  return { turnout: { persons, areaCm2: area_cm2 }, papersWaiting: papers }
}
