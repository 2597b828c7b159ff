import { SYSTEM } from '../../domain/actor'
import { remindOfContract } from '../../domain/companyContract/keepContract'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { estateVoteRules } from '../vote/rules'

/** Tells once of each day of a contract's end, before it comes. Returns of how many contracts. */
export async function remindOfContracts({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const { rows } = await pool.query(`select estate_id, id, state from company_contract where phase = 'running'`)
  let told = 0
  for (const { estate_id: estateId, id, state } of rows) {
    const now = clock()
    const rules = await estateVoteRules(pool, estateId)
    const due = remindOfContract(state, rules, now)
    if (!due.ok || due.events.length === 0) continue
    await handle(pool, { estateId, actor: SYSTEM, now }, (work) => work.decide('companyContract', id, (contract, _actor, at) => remindOfContract(contract, rules, at)))
    told++
  }
  return told
}
