import type { Role } from '../actor'

/** 三级调处: where a quarrel is first taken up, and where it goes when that tier cannot settle it. Local practice, no text of law. */
export const TIERS = ['estate', 'street', 'county'] as const
export type Tier = (typeof TIERS)[number]

export const TIER_NAMES: Record<Tier, string> = { estate: '小区调解', street: '街道调解', county: '县一站式中心' }

/** Who sits at each tier; the branch secretary mediates in the estate beside its mediators. */
export const TIER_ROLES: Record<Tier, readonly Role[]> = {
  estate: ['mediator', 'secretary'],
  street: ['streetMediator'],
  county: ['countyMediator'],
}
export const MEDIATORS = ['mediator', 'secretary', 'streetMediator', 'countyMediator'] as const satisfies readonly Role[]

/** In so many days a tier settles it or hands it up. No law sets a limit; an estate may set its own (ours). */
export const TIER_DAYS: Record<Tier, number> = { estate: 15, street: 20, county: 30 }
export const TIER_DAYS_LEAST = 3
export const TIER_DAYS_MOST = 60

export type TierDays = Readonly<Record<Tier, number>>

/** The tier above; none above the county. */
export const tierAbove = (tier: Tier): Tier | undefined => TIERS[TIERS.indexOf(tier) + 1]
