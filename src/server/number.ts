import type { Pool } from './db/pool'

/**
 * The next public number of a kind in an estate. Taken in a transaction of its own that does not wait for the disk,
 * so that reports need not queue behind one another's fsync: a number that is used is durable all the same, since the
 * log is written in order and the matter that bears it is fsynced later. A refused report leaves a gap.
 */
export async function nextNumber(numbers: Pool, estateId: string, kind: string): Promise<number> {
  const taken = await numbers.query({
    name: 'next number',
    text: `insert into counter (estate_id, kind, last) values ($1, $2, 1)
      on conflict (estate_id, kind) do update set last = counter.last + 1 returning last`,
    values: [estateId, kind],
  })
  return taken.rows[0].last
}
