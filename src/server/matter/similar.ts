import type { PlaceKind } from '../../domain/matter/matter'
import { OPEN_PHASES } from '../../domain/matter/matter'
import { likeness } from '../../domain/matter/likeness'
import type { Pool } from '../db/pool'
import { ROW, ROW_FROM } from './list'

interface SimilarAsk {
  readonly kind: PlaceKind
  readonly id?: string
  readonly category?: string
  readonly text: string
}

const SHOW = 3

/** Earlier matters from the same place that are still open and shown to neighbours, the likeliest first. */
export async function similarMatters(pool: Pool, estateId: string, viewerId: string, ask: SimilarAsk): Promise<object[]> {
  const found = await pool.query({
    name: 'similar matters',
    text: `select ${ROW}, m.text from ${ROW_FROM}
      where m.estate_id = $1 and m.phase = any($3) and m.check_state = 'pass' and m.seen_by = 'neighbours'
        and ($4::uuid is null and m.place_kind = 'estate' or m.place_id = $4 or m.entrance_id = $4 or m.building_id = $4
          or m.place_id in (select entrance_id from unit where estate_id = $1 and id = $4)
          or m.place_id in (select building_id from entrance where estate_id = $1 and id = $4))
      order by m.reported_at desc limit 50`,
    values: [estateId, viewerId, OPEN_PHASES, ask.id ?? null],
  })
  return found.rows
    .map(({ text, ...row }) => ({ row, score: likeness(`${row.title}${text}`, ask.text) + (row.category === ask.category ? 0.2 : 0) }))
    .filter(({ score }) => score > (ask.text.length < 4 ? 0.15 : 0.22))
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOW)
    .map(({ row }) => row)
}
