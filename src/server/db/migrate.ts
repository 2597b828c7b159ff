import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../packageRoot'
import { StartProblem, errorCode } from '../startProblem'
import type { Client, Pool } from './pool'

export const migrationsFolder = join(packageRoot, 'src/server/db/migrations')

/** Any fixed number: it keeps two processes that start together from migrating side by side. */
const MIGRATION_LOCK = 7_205_001

interface Migration {
  version: number
  name: string
  sql: string
  checksum: string
}

/**
 * Brings the schema up to date: each file `NNNN_name.sql` runs once, in order, in a transaction of its own.
 * Forward only. Refuses when a file that has run was changed since, and when the database was made by a newer
 * program: either would leave data that no one has tested.
 * @returns the names of the files that ran now
 */
export async function migrate(pool: Pool, folder: string = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder)
  if (pending(migrations, await appliedIn(pool)).length === 0) return []
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(`create table if not exists schema_migration (
      version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    const waiting = pending(migrations, await appliedIn(client))
    for (const migration of waiting) await apply(client, migration)
    return waiting.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {})
    client.release()
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const seen = new Map<number, string>()
  return Promise.all(names.map(async (name) => {
    const version = Number(/^(\d{4})_[\w-]+\.sql$/.exec(name)?.[1])
    if (!version) throw new Error(`migration ${name}: the name must be NNNN_name.sql`)
    const twin = seen.get(version)
    if (twin) throw new Error(`migrations ${twin} and ${name} bear the same number`)
    seen.set(version, name)
    // A checkout on Windows may turn line ends over: they are no change.
    const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
    return { version, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  }))
}

type Applied = { version: number; name: string; checksum: string }

async function appliedIn(db: Pool | Client): Promise<Applied[]> {
  try {
    const { rows } = await db.query<Applied>('select version, name, checksum from schema_migration order by version')
    return rows
  } catch (error) {
    if (errorCode(error) === '42P01') return []
    throw error
  }
}

function pending(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.version, migration]))
  for (const { version, name, checksum } of applied) {
    const file = known.get(version)
    if (!file) {
      throw new StartProblem(`数据库是由更新的版本建立的：里面已有 ${name}，而这个程序没有它。请换回那个更新的版本再启动。`)
    }
    if (file.checksum !== checksum) {
      throw new StartProblem(`数据库结构文件 ${name} 在执行之后被改动过。请恢复它原来的内容，把改动写进一个新的文件。`)
    }
    known.delete(version)
  }
  const newest = applied.at(-1)
  const late = newest && [...known.values()].find(({ version }) => version < newest.version)
  if (late) throw new StartProblem(`数据库结构文件 ${late.name} 排在已执行的 ${newest.name} 之前。请给它一个更大的编号。`)
  return [...known.values()]
}

async function apply(client: Client, { version, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into schema_migration (version, name, checksum) values ($1, $2, $3)', [version, name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
