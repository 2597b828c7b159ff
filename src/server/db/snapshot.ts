import { readTogether } from './gather'
import type { Pool } from './pool'

const STATEMENT = { name: 'snapshot', text: 'select pg_current_snapshot()::text as snapshot' }

/**
 * What the database shows now, as a text: while it is the same, every statement reads the same rows, whoever asks and in whatever
 * process, for any commit changes it. Those who ask together are told together, and nobody what was so before they asked.
 * @see https://www.postgresql.org/docs/15/functions-info.html#FUNCTIONS-PG-SNAPSHOT
 */
export const snapshotNow = (pool: Pool): Promise<string> =>
  readTogether(pool, 'snapshot', async () => (await pool.query(STATEMENT)).rows[0].snapshot as string)
