import { remindOfContract } from '../../domain/companyContract/keepContract'
import type { Deps } from '../deps'
import { remindEach } from '../jobs/remindEach'
import { estateVoteRules } from '../vote/rules'

/** Tells once of each day of a contract's end, before it comes. Returns of how many contracts. */
export async function remindOfContracts({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const { rows } = await pool.query(`select estate_id, id, state from company_contract where phase = 'running'`)
  let told = 0
  for (const one of rows) {
    const rules = await estateVoteRules(pool, one.estate_id)
    told += await remindEach(pool, 'companyContract', [one], now, (contract, at) => remindOfContract(contract, rules, at))
  }
  return told
}
