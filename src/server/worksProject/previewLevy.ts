import type { LevyPreview } from '../../contract/worksProject'
import type { Actor } from '../../domain/actor'
import type { Instant } from '../../domain/calendar'
import { writeDecimal } from '../../domain/decimal'
import { levyShares, type LevyTerms } from '../../domain/worksProject/levy'
import { sumOf } from '../../domain/worksProject/books'
import type { WorksProject } from '../../domain/worksProject/worksProject'
import type { Pool } from '../db/pool'
import { Refused } from '../refused'
import { unitsIn } from './units'

/** What each unit would be asked for, before anybody is: refused for the same reasons as the levy itself. */
export async function previewLevy(pool: Pool, estateId: string, works: WorksProject, terms: LevyTerms, actor: Actor, now: Instant): Promise<LevyPreview> {
  const units = await unitsIn(pool, estateId, works.scope)
  const decision = levyShares(terms, units, works, actor, now)
  if (!decision.ok) throw new Refused(decision.reasons)
  const shares = new Map(decision.events[0]?.shares)
  const rows = units.map(({ unitId, address, areaCm2 }) => ({ address, areaCm2, share: shares.get(unitId) ?? 0 }))
  const amounts = rows.map(({ share }) => share)
  const area = sumOf(units.map(({ areaCm2 }) => areaCm2))
  return {
    units: rows.length,
    least: Math.min(...amounts),
    most: Math.max(...amounts),
    total: sumOf(amounts),
    perSquareMetre: writeDecimal(Math.round((terms.amount * 10_000) / area), 2),
    rows,
  }
}
