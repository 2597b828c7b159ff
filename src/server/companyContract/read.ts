import type { ContractPage } from '../../contract/companyContract'
import { hasRole, type Actor } from '../../domain/actor'
import { daysBetween, localDateOf, type Instant } from '../../domain/calendar'
import type { CompanyContract } from '../../domain/companyContract/companyContract'
import { CONTRACT_KEEPERS, watchedDays } from '../../domain/companyContract/keepContract'
import type { Pool } from '../db/pool'
import { readEvents, readPeople, timelineOf } from '../timeline'
import { HUNG, seesDrafts } from '../vote/list'
import { estateVoteRules } from '../vote/rules'

/** The contract that runs, or the last that did, with the offers side by side; a draft of a vote is for those who work on it. */
export async function readContractPage(pool: Pool, estateId: string, viewer: Actor | undefined, now: Instant): Promise<{ contract?: ContractPage; keeps: boolean }> {
  const keeps = hasRole(viewer, CONTRACT_KEEPERS)
  const { rows } = await pool.query<{ state: CompanyContract }>('select state from company_contract where estate_id = $1 order by number desc limit 1', [estateId])
  const contract = rows[0]?.state
  if (!contract) return { keeps }
  const [events, rules, votes] = await Promise.all([
    readEvents(pool, estateId, [contract.id]),
    estateVoteRules(pool, estateId),
    pool.query(`select id, number, title, phase from vote v where v.estate_id = $1 and v.id = any($2::uuid[]) and ($3 or ${HUNG}) order by number desc`, [estateId, contract.voteIds, seesDrafts(viewer)]),
  ])
  const people = await readPeople(pool, estateId, [...new Set(events.map(({ personId }) => personId))])
  const { id, phase, company, from, until, fee, services, offers } = contract
  return {
    keeps,
    contract: {
      id,
      phase,
      company,
      from,
      until,
      fee,
      services,
      daysLeft: daysBetween(localDateOf(now), until),
      offers: offers.map((one) => ({ ...one })),
      days: [...watchedDays(contract, rules, now)],
      votes: votes.rows,
      keeps,
      timeline: timelineOf(events, { viewerId: viewer?.personId, seesNames: keeps, people }),
    },
  }
}
