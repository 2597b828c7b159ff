import { TIER_DAYS, type TierDays } from '../../domain/mediation/tiers'
import type { Queryable } from '../db/pool'

/** How many days each tier has in this estate. */
export async function tierDays(db: Queryable, estateId: string): Promise<TierDays> {
  const found = await db.query<{ days: Partial<TierDays> | null }>({
    name: 'mediation days',
    text: `select settings->'mediationDays' as days from estate where id = $1`,
    values: [estateId],
  })
  return { ...TIER_DAYS, ...found.rows[0]?.days }
}

export async function keepTierDays(db: Queryable, estateId: string, days: TierDays): Promise<void> {
  await db.query(`update estate set settings = settings || jsonb_build_object('mediationDays', $2::jsonb) where id = $1`, [estateId, JSON.stringify(days)])
}
