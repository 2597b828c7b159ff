import { join } from 'node:path'
import type { Instant } from '../../domain/calendar'
import type { Pool } from '../db/pool'
import { packageRoot } from '../packageRoot'
import type { PhotoStore } from '../photo/store'
import { importEstate } from './importEstate'
import { faultLine } from './importFault'
import { playStory } from './story/playStory'
import { readStory } from './story/story'

const MODEL_ESTATE = join(packageRoot, 'seed/hongsheng')

/** Notices of the past year have been read; those of the last days wait for whoever logs in. */
const UNREAD_DAYS = 3

/**
 * Makes the model estate 弘盛华庭: imported from its files as any estate would be, and then lived through, a hundred
 * matters and six items of the round table over the year that ends `now`. Answers with the estate's id.
 */
export async function seedModelEstate(pool: Pool, photos: PhotoStore, now: Instant): Promise<string> {
  const imported = await importEstate(pool, MODEL_ESTATE, { by: '演示', now })
  if (!imported.ok) throw new Error(imported.faults.map(faultLine).join('\n'))
  const { estateId } = imported.report
  const silent = { send: async () => ({ ok: true as const }) }
  const deps = { pool, numbers: pool, photos, codes: silent, mode: 'demo' as const, publicUrl: 'http://localhost' }
  await playStory(deps, estateId, await readStory(MODEL_ESTATE), join(MODEL_ESTATE, '照片'), now)
  await pool.query(
    `update notice set read_at = made_at + interval '1 hour' where estate_id = $1 and made_at < $2::timestamptz - make_interval(days => $3)`,
    [estateId, new Date(now), UNREAD_DAYS],
  )
  return estateId
}
