import { gather } from './db/gather'
import type { Client, Pool, Queryable } from './db/pool'

/** A row as a command finds it: the fold of its events, and how many there were. */
export interface Found {
  readonly state: unknown
  readonly version: number
}

/** On what a command works. */
export interface Ground {
  /** The row of one, or nothing where the estate has none of that id. */
  load(table: string, estateId: string, id: string): Promise<Found | undefined>
  /** The same for what is not changed: others may read it too. */
  read(table: string, estateId: string, id: string): Promise<Found | undefined>
  /** The transaction that the command has to itself. */
  readonly client: Client
  /** What is read beside it and need not be locked. */
  readonly reads: Queryable
}

/** Thrown where a command asks for a transaction on ground that it shares: it is then done again on its own. */
export class OwnGroundNeeded extends Error {}

/** A transaction of the command's own: what it loads is locked until it is written. */
export const ownGround = (client: Client): Ground => ({
  client,
  reads: client,
  load: (table, estateId, id) => locked(client, table, 'update', estateId, id),
  read: (table, estateId, id) => locked(client, table, 'share', estateId, id),
})

async function locked(client: Client, table: string, how: 'update' | 'share', estateId: string, id: string): Promise<Found | undefined> {
  const found = await client.query({
    name: `load ${table} for ${how}`,
    text: `select state, version from ${table} where estate_id = $1 and id = $2 for ${how}`,
    values: [estateId, id],
  })
  return found.rows[0]
}

/**
 * Ground that many commands share: what they load at the same time is read by one statement, and nothing is locked.
 * That nobody else changed it meanwhile is made sure of when it is written, by the version of its next event.
 */
export const sharedGround = (pool: Pool): Ground => ({
  get client(): Client {
    throw new OwnGroundNeeded()
  },
  reads: pool,
  load: (table, estateId, id) => loaderOf(pool, table)(`${estateId} ${id}`),
  read: (table, estateId, id) => loaderOf(pool, table)(`${estateId} ${id}`),
})

const loaders = new WeakMap<Pool, Map<string, (key: string) => Promise<Found | undefined>>>()

function loaderOf(pool: Pool, table: string) {
  const tables = loaders.get(pool) ?? new Map<string, (key: string) => Promise<Found | undefined>>()
  loaders.set(pool, tables)
  const loader = tables.get(table) ?? gather((keys: readonly string[]) => loadAll(pool, table, keys))
  tables.set(table, loader)
  return loader
}

async function loadAll(pool: Pool, table: string, keys: readonly string[]): Promise<Map<string, Found>> {
  const { rows } = await pool.query({
    name: `load many ${table}`,
    // one look into the index a key, however many rows the planner thinks there are
    text: `select asked.estate_id || ' ' || asked.id as key, found.state, found.version from unnest($1::uuid[], $2::uuid[]) asked(estate_id, id)
      cross join lateral (select t.state, t.version from ${table} t where t.estate_id = asked.estate_id and t.id = asked.id limit 1) found`,
    values: [keys.map((key) => key.split(' ')[0]), keys.map((key) => key.split(' ')[1])],
  })
  return new Map(rows.map(({ key, state, version }) => [key, { state, version }]))
}
