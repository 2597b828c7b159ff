import { TIER_DAYS_LEAST, TIER_DAYS_MOST, TIER_NAMES, TIERS, type Tier, type TierDays } from '../../domain/mediation/tiers'

export type TypedDays = Record<Tier, string>

/** The days as they were typed, or what is wrong with the first that is not a number within the bounds. */
export function daysIn(typed: TypedDays): { days: TierDays } | { wrong: string } {
  const bad = TIERS.find((tier) => !(/^\d+$/.test(typed[tier].trim()) && Number(typed[tier]) >= TIER_DAYS_LEAST && Number(typed[tier]) <= TIER_DAYS_MOST))
  if (bad) return { wrong: `${TIER_NAMES[bad]}请填 ${TIER_DAYS_LEAST} 到 ${TIER_DAYS_MOST} 天` }
  return { days: { estate: Number(typed.estate), street: Number(typed.street), county: Number(typed.county) } }
}
