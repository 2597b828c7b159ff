import { rulesFrom } from '../../domain/vote/checkProcedure'
import type { VoteRules } from '../../domain/vote/rules'
import type { Queryable } from '../db/pool'

/** What the estate's own rules of procedure say beyond the defaults. */
export async function ownRules(db: Queryable, estateId: string): Promise<Partial<VoteRules>> {
  const found = await db.query({ name: 'vote rules', text: `select settings->'voteRules' as rules from estate where id = $1`, values: [estateId] })
  return found.rows[0]?.rules ?? {}
}

/** The rules under which a vote is held that is drafted now. */
export const estateVoteRules = async (db: Queryable, estateId: string): Promise<VoteRules> => rulesFrom(await ownRules(db, estateId))

/** Keeps the estate's rules of procedure; votes that were drafted keep theirs. */
export async function keepVoteRules(db: Queryable, estateId: string, rules: Partial<VoteRules>): Promise<void> {
  await db.query(`update estate set settings = settings || jsonb_build_object('voteRules', $2::jsonb) where id = $1`, [estateId, JSON.stringify(rules)])
}
