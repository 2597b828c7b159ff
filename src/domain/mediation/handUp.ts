import type { Actor } from '../actor'
import { addDays, localDateOf, type Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { MediationHandedUp, MediationQuestioned } from './events'
import type { Mediation } from './mediation'
import { moverReasons, phaseReasons, wordsReasons, type MediationReason } from './reasons'
import { tierAbove, type Tier, type TierDays } from './tiers'

export type HandUpRefusal = MediationReason | { code: 'NO_TIER_ABOVE' } | { code: 'TIER_EMPTY'; tier: Tier }

/**
 * This tier could not settle it: the next one goes on with all the papers, and its own time. The reason is for the parties too.
 * `seats`: how many sit at the tier above; where nobody does, it would lie there for ever.
 */
export function handUp({ reason, days, seats }: { reason: string; days: TierDays; seats: number }, mediation: Mediation, actor: Actor, now: Instant): Decision<MediationHandedUp, HandUpRefusal> {
  const { tier } = mediation
  const to = tierAbove(tier)
  return decideBy<MediationHandedUp, HandUpRefusal>(
    [
      ...moverReasons(mediation, actor),
      ...phaseReasons(mediation, ['waiting', 'underway', 'agreed']),
      ...wordsReasons(reason),
      ...(to ? [] : [{ code: 'NO_TIER_ABOVE' } as const]),
      ...(to && seats === 0 ? [{ code: 'TIER_EMPTY', tier: to } as const] : []),
    ],
    () => (to ? [{ type: 'MediationHandedUp', from: tier, to, reason: reason.trim(), due: addDays(localDateOf(now), days[to]), at: now }] : []),
  )
}

/** The reporter says that it is not settled, to those who mediated: they go on with it, in the tier's days. */
export function questionMediation(
  { statementId, words, photoIds, days }: { statementId: string; words: string; photoIds: readonly string[]; days: TierDays },
  mediation: Mediation,
  now: Instant,
): Decision<MediationQuestioned, never> {
  const { phase, tier, parties } = mediation
  if (phase !== 'settled') return accept()
  const statement = { id: statementId, partyId: parties[0]?.id ?? '', words, photoIds, private: true, tier, at: now }
  return accept({ type: 'MediationQuestioned', statement, due: addDays(localDateOf(now), days[tier]), at: now })
}
