import type { ShareRow } from '../../contract/worksProject'
import { localDateOf, type Instant } from '../../domain/calendar'
import { dueOf } from '../../domain/worksProject/books'
import { overdueOf } from '../../domain/worksProject/levy'
import type { WorksProject } from '../../domain/worksProject/worksProject'
import { readOffset } from '../cursor'
import type { Pool } from '../db/pool'
import { unitsIn } from './units'

interface SharesAsk {
  readonly of: 'all' | 'owing' | 'late'
  readonly search?: string
  readonly cursor?: string
  readonly limit: number
}

/** What each unit was asked for and still owes, in the order of their doors. */
export async function listShares(pool: Pool, estateId: string, works: WorksProject, now: Instant, { of, search, cursor, limit }: SharesAsk): Promise<{ rows: ShareRow[]; cursor: string | null }> {
  const { levy } = works
  if (!levy) return { rows: [], cursor: null }
  const shares = new Map(levy.shares)
  const wanted = search?.trim() ?? ''
  const rows = (await unitsIn(pool, estateId, works.scope))
    .filter(({ unitId, address }) => shares.has(unitId) && address.includes(wanted))
    .map(({ unitId, address, areaCm2 }) => {
      const share = shares.get(unitId) as number
      return { unitId, address, areaCm2, share, owing: dueOf(works.balances, unitId), overdue: overdueOf(works, levy, unitId, share, localDateOf(now)) }
    })
    .filter(({ owing, overdue }) => of === 'all' || (of === 'owing' ? owing > 0 : overdue > 0))
  const from = readOffset(cursor)
  const next = from + limit
  return { rows: rows.slice(from, next), cursor: next < rows.length ? String(next) : null }
}
