import type { Client } from './db/pool'
import type { Deps } from './deps'
import { seedModelEstate } from './estate/seed'

const SEED_LOCK = 7_205_003

/**
 * Fills an empty database with the model estate, for the demonstration. Of two servers that start together one
 * seeds and the other waits. A seeding that was cut short (the table `seeding` still stands: nobody was served
 * yet) is cleared away and done again, so a demonstration never opens on half an estate.
 */
export async function seedDemo({ pool, photos, clock }: Deps, tell: (line: string) => void): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [SEED_LOCK])
    const { rows } = await client.query(`select exists (select from estate) as filled, to_regclass('seeding') is not null as cut_short`)
    const { filled, cut_short: cutShort } = rows[0]
    if (cutShort) await clear(client)
    else if (filled) return
    else await client.query('create table seeding (started_at timestamptz not null default now())')
    tell('正在放入演示小区“弘盛华庭”：178 户和一年来的事项……')
    await seedModelEstate(pool, photos, clock())
    await client.query('drop table seeding')
  } finally {
    await client.query('select pg_advisory_unlock($1)', [SEED_LOCK]).catch(() => {})
    client.release()
  }
}

async function clear(client: Client): Promise<void> {
  const { rows } = await client.query(`select string_agg(format('%I', tablename), ', ') as tables from pg_tables
    where schemaname = current_schema() and tablename not in ('schema_migration', 'seeding')`)
  await client.query(`truncate ${rows[0].tables}`)
}
