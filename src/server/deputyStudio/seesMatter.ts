import { hasRole, type Actor } from '../../domain/actor'
import type { Queryable } from '../db/pool'

const LAID_BESIDE = `select 1 from matter m where m.estate_id = $1 and m.id = $3::uuid and m.state->>'mediationId' is null and (
  exists (select from studio_day where estate_id = $1 and phase = 'planned' and $2::uuid = any(host_ids) and $3::uuid = any(matter_ids))
  or exists (select from studio_case where estate_id = $1 and matter_id = $3::uuid and phase in ('taken', 'answered', 'matter') and $2::uuid = any(host_ids)))`

/**
 * A resident laid this matter beside their booking, so that they need not tell it again: the deputies of that day
 * read it until the day is over, and then for as long as they have it in hand, or it goes on from what they took down.
 * What has become a quarrel between two sides is read by its own mediators alone.
 */
export async function seesMatterAtStudio(db: Queryable, estateId: string, matterId: string, viewer: Actor | undefined): Promise<boolean> {
  if (!hasRole(viewer, ['deputy'])) return false
  const { rows } = await db.query({ name: 'matter at the studio', text: LAID_BESIDE, values: [estateId, viewer?.personId, matterId] })
  return rows.length > 0
}
