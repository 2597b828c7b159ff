import type { Pool } from '../../src/server/db/pool'
import { readEvents } from '../../src/story/recount/events'
import { countMatters } from '../../src/story/recount/matters'

/** The public figures by the separate count that `npm run demo:story` uses too: here it is held against random lives of an estate. */
export const recompute = async (pool: Pool, estateId: string, from: number, until: number, now: number) =>
  countMatters(await readEvents(pool, estateId), from, until, now)
