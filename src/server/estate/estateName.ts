import type { Queryable } from '../db/pool'

/** What the estate is called, on papers and in links. */
export async function estateName(db: Queryable, estateId: string): Promise<string> {
  const { rows } = await db.query<{ name: string }>({ name: 'estate name', text: 'select name from estate where id = $1', values: [estateId] })
  return rows[0]?.name ?? ''
}
