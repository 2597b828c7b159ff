import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbedded, type Embedded } from '../src/server/db/embedded'
import { migrate, migrationsFolder } from '../src/server/db/migrate'
import { openPool, type Connection, type Pool } from '../src/server/db/pool'

export interface TestDatabase {
  readonly pool: Pool
  /** For a server process of its own: what `openPool` takes. */
  readonly connection: Connection
  /** The same as a URL, for DATABASE_URL. */
  readonly url: string
  drop(): Promise<void>
}

/**
 * A database of its own, migrated and empty, for the test file (or `describe`) that calls this; dropped after it.
 * All files share one PostgreSQL: the embedded one, or the one that TEST_DATABASE_URL names.
 */
export function testDatabase(): Omit<TestDatabase, 'drop'> {
  let made: TestDatabase | undefined
  beforeAll(async () => {
    made = await makeDatabase()
  }, 60_000)
  afterAll(() => made?.drop(), 30_000)
  const ready = () => made ?? raise('the database is there from beforeAll on')
  return {
    get pool() { return ready().pool },
    get connection() { return ready().connection },
    get url() { return ready().url },
  }
}

/** The same for code that is no Jest test: whoever makes it drops it. */
export async function makeDatabase(): Promise<TestDatabase> {
  const server = await openServer()
  const name = `xyz_${process.pid}_${randomBytes(5).toString('hex')}`
  const template = await ensureTemplate(server)
  await onServer(server, (admin) => admin.query(`create database ${name} template ${template}`))
  const connection = server.to(name)
  const pool = openPool(connection)
  return {
    pool,
    connection,
    url: asUrl(connection),
    async drop() {
      await pool.end()
      await onServer(server, (admin) => admin.query(`drop database if exists ${name} with (force)`))
      await server.embedded?.close({ leaveRunning: true })
    },
  }
}

interface Server {
  embedded?: Embedded
  to(database: string): Connection
}

async function openServer(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    return { to: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href }
  }
  const dataDir = process.env.TEST_DATABASE_DIR ?? raise('TEST_DATABASE_DIR is set by test/database.setup.mjs')
  // Nothing in it is kept, so nothing needs to reach the disk.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const embedded = await openEmbedded({ dataDir, settings })
  return { embedded, to: (database) => ({ ...embedded.connection, database }) }
}

/** Migrated once for each state of the migrations, under another name until it is whole. */
async function ensureTemplate(server: Server): Promise<string> {
  const hash = createHash('sha256')
  for (const name of readdirSync(migrationsFolder).sort()) hash.update(name).update(readFileSync(join(migrationsFolder, name)))
  const template = `xyz_template_${hash.digest('hex').slice(0, 16)}`
  await onServer(server, async (admin) => {
    const client = await admin.connect()
    try {
      await client.query('select pg_advisory_lock(7205002)')
      const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
      if (rowCount) return
      await client.query(`drop database if exists ${template}_new`)
      await client.query(`create database ${template}_new template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`)
      const pool = openPool(server.to(`${template}_new`))
      await migrate(pool).finally(() => pool.end())
      await client.query(`alter database ${template}_new rename to ${template}`)
    } finally {
      client.release(true)
    }
  })
  return template
}

async function onServer(server: Server, work: (admin: Pool) => Promise<unknown>): Promise<void> {
  const admin = openPool(server.to('postgres'), { max: 1 })
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

function asUrl(connection: Connection): string {
  if (typeof connection === 'string') return connection
  const { host, port, user, password, database } = connection
  const query = new URLSearchParams({ host, port: String(port) })
  return `postgresql://${user}:${password}@localhost/${database}?${query}`
}

function raise(message: string): never {
  throw new Error(message)
}
