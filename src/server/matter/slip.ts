import type { Actor } from '../../domain/actor'
import type { Matter } from '../../domain/matter/matter'
import type { Pool } from '../db/pool'
import { refused } from '../refused'

/** A code is eight letters; a guesser from one address gets this many tries a minute. */
export const SLIP_TRIES = { limit: { max: 20, timeWindow: '1 minute' } }

export interface OpenedSlip {
  readonly estateId: string
  readonly id: string
  readonly matter: Matter
  /** The reporter, for this one matter. */
  readonly actor: Actor
}

/** What a printed code opens; SLIP_UNKNOWN where it is none. */
export async function openSlip(pool: Pool, code: string): Promise<OpenedSlip> {
  const found = await pool.query('select estate_id, id, reporter_id, state from matter where slip_code = $1', [code.toUpperCase()])
  const row = found.rows[0]
  if (!row) throw refused({ code: 'SLIP_UNKNOWN' })
  const actor: Actor = { personId: row.reporter_id, role: 'resident', unitIds: [], slipFor: row.id }
  return { estateId: row.estate_id, id: row.id, matter: row.state, actor }
}
