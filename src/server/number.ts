import { gather } from './db/gather'
import type { Pool } from './db/pool'

interface Counter {
  readonly estateId: string
  readonly kind: string
}

/**
 * The next public number of a kind in an estate. Taken in a transaction of its own that does not wait for the disk,
 * so that reports need not queue behind one another's fsync: a number that is used is durable all the same, since the
 * log is written in order and the matter that bears it is fsynced later. A refused report leaves a gap.
 * Those who ask together take theirs together.
 */
export async function nextNumber(numbers: Pool, estateId: string, kind: string): Promise<number> {
  const take = takers.get(numbers) ?? gather((asked: readonly Counter[]) => takeNumbers(numbers, asked))
  takers.set(numbers, take)
  return (await take({ estateId, kind })) as number
}

const takers = new WeakMap<Pool, (asked: Counter) => Promise<number | undefined>>()

async function takeNumbers(numbers: Pool, asked: readonly Counter[]): Promise<Map<Counter, number>> {
  const taken = await numbers.query({
    name: 'next numbers',
    text: `insert into counter (estate_id, kind, last)
      select a.estate_id, a.kind, count(*) from unnest($1::uuid[], $2::text[]) a(estate_id, kind) group by 1, 2 order by 1, 2
      on conflict (estate_id, kind) do update set last = counter.last + excluded.last returning estate_id, kind, last`,
    values: [asked.map(({ estateId }) => estateId), asked.map(({ kind }) => kind)],
  })
  const last = new Map<string, number>(taken.rows.map((row) => [`${row.estate_id} ${row.kind}`, row.last]))
  const given = new Map<Counter, number>()
  for (const one of asked.toReversed()) {
    const name = `${one.estateId} ${one.kind}`
    const number = last.get(name) as number
    given.set(one, number)
    last.set(name, number - 1)
  }
  return given
}
