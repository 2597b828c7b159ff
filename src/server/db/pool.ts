import pg from 'pg'
import { columnTypes } from './types'

export type Pool = pg.Pool
export type Client = pg.PoolClient
/** What a query can be sent through: the pool, or the client of a running transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>

/** Where a PostgreSQL is: a URL, or its parts (the embedded one is reached by a socket and a password). */
export type Connection = string | { host: string; port: number; user: string; password: string; database: string }

/** Eight connections carried more writes than thirty-two did; see the design's figures. */
const CONNECTIONS = 8

/** A pool over one PostgreSQL. A connection that breaks while it is idle is dropped and made anew; one that breaks in use fails its query. */
export function openPool(connection: Connection, change: pg.PoolConfig = {}): Pool {
  const where = typeof connection === 'string' ? { connectionString: connection } : connection
  const pool = new pg.Pool({
    ...where,
    max: CONNECTIONS,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'xiaoyuanzhuo',
    options: '-c timezone=UTC',
    types: columnTypes,
    ...change,
  })
  pool.on('error', () => {})
  // one that is lent out and waits for its next query has nobody to tell but itself: that query is told, and the server goes on
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** A connection of its own to where the pool is, for what holds one for as long as it lives; the caller connects and ends it. */
export const oneConnection = (pool: Pool): pg.Client => new pg.Client(pool.options)

/**
 * A statement with a name: PostgreSQL plans it once for each connection, which a hot route gains a third by.
 * The name must be the statement's own: one name with two texts is an error that `pg` reports.
 */
export function statement(name: string, text: string): (...values: unknown[]) => pg.QueryConfig {
  return (...values) => ({ name, text, values })
}
