import { roleReasons, type Actor, type NotYours, type Role } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { TIERS, type TierDays } from './tiers'

export const TIER_DAY_SETTERS = ['secretary'] as const satisfies readonly Role[]

export type TierDaysSet = { type: 'TierDaysSet'; days: TierDays; before: TierDays; at: Instant }

/** How many days each tier has from now on; a case keeps the day that it was given. */
export function setTierDays(days: TierDays, before: TierDays, actor: Actor, now: Instant): Decision<TierDaysSet, NotYours> {
  const reasons = roleReasons(actor, TIER_DAY_SETTERS)
  if (reasons.length === 0 && TIERS.every((tier) => days[tier] === before[tier])) return accept()
  return decideBy<TierDaysSet, NotYours>(reasons, () => [{ type: 'TierDaysSet', days, before, at: now }])
}
