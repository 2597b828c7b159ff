import type { Actor } from '../actor'
import { addDays, localDateOf, type Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { MediationHandedUp, MediationQuestioned } from './events'
import type { Mediation } from './mediation'
import { mediatorReasons, phaseReasons, wordsReasons, type MediationReason } from './reasons'
import { tierAbove, type TierDays } from './tiers'

export type HandUpRefusal = MediationReason | { code: 'NO_TIER_ABOVE' }

/** This tier could not settle it: the next one goes on with all the papers, and its own time. The reason is for the parties too. */
export function handUp({ reason, days }: { reason: string; days: TierDays }, mediation: Mediation, actor: Actor, now: Instant): Decision<MediationHandedUp, HandUpRefusal> {
  const { tier } = mediation
  const to = tierAbove(tier)
  return decideBy<MediationHandedUp, HandUpRefusal>(
    [
      ...mediatorReasons(mediation, actor),
      ...phaseReasons(mediation, ['underway']),
      ...wordsReasons(reason),
      ...(to ? [] : [{ code: 'NO_TIER_ABOVE' } as const]),
    ],
    () => (to ? [{ type: 'MediationHandedUp', from: tier, to, reason: reason.trim(), due: addDays(localDateOf(now), days[to]), at: now }] : []),
  )
}

/** The reporter says that it is not settled: those who mediated go on with it, in the tier's days. */
export const questionMediation = ({ words, photoIds, days }: { words: string; photoIds: readonly string[]; days: TierDays }, mediation: Mediation, now: Instant): Decision<MediationQuestioned, never> =>
  mediation.phase === 'settled' ? accept({ type: 'MediationQuestioned', words, photoIds, due: addDays(localDateOf(now), days[mediation.tier]), at: now }) : accept()
