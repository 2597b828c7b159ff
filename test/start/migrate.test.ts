import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../src/server/db/migrate'
import { makeDatabase, type TestDatabase } from '../database'

describe('bringing the schema up to date', () => {
  let db: TestDatabase
  let folder: string
  const write = (name: string, sql: string) => writeFile(join(folder, name), sql)
  const tables = async () => {
    const { rows } = await db.pool.query(`select tablename from pg_tables where schemaname = 'public' order by 1`)
    return rows.map(({ tablename }) => tablename)
  }

  beforeEach(async () => {
    db = await makeDatabase()
    await db.pool.query('drop schema public cascade; create schema public')
    folder = await mkdtemp(join(tmpdir(), 'xiaoyuanzhuo-migrations-'))
    await write('0001_one.sql', 'create table one (id int);\n')
    await write('0002_two.sql', 'create table two (id int);\n')
  }, 60_000)
  afterEach(async () => {
    await db.drop()
    await rm(folder, { recursive: true })
  })

  test('runs each file once, in order, and the new ones later', async () => {
    expect(await migrate(db.pool, folder)).toEqual(['0001_one.sql', '0002_two.sql'])
    expect(await migrate(db.pool, folder)).toEqual([])
    await write('0003_three.sql', 'alter table two rename to three')
    expect(await migrate(db.pool, folder)).toEqual(['0003_three.sql'])
    expect(await tables()).toEqual(['one', 'schema_migration', 'three'])
  })

  test('line ends turned over by a checkout are no change', async () => {
    await migrate(db.pool, folder)
    await write('0001_one.sql', 'create table one (id int);\r\n')
    expect(await migrate(db.pool, folder)).toEqual([])
  })

  test('refuses a file that was changed after it had run', async () => {
    await migrate(db.pool, folder)
    await write('0001_one.sql', 'create table one (id bigint);\n')
    await expect(migrate(db.pool, folder)).rejects.toThrow('0001_one.sql 在执行之后被改动过')
  })

  test('refuses a database made by a newer program', async () => {
    await migrate(db.pool, folder)
    await rm(join(folder, '0002_two.sql'))
    await expect(migrate(db.pool, folder)).rejects.toThrow('更新的版本')
  })

  test('refuses a new file that would have had to run earlier', async () => {
    await rm(join(folder, '0001_one.sql'))
    await migrate(db.pool, folder)
    await write('0001_one.sql', 'create table one (id int);\n')
    await expect(migrate(db.pool, folder)).rejects.toThrow('0001_one.sql 排在已执行的 0002_two.sql 之前')
  })

  test('a file that fails leaves nothing of itself, and those before it stand', async () => {
    await write('0002_two.sql', 'create table two (id int); select 1/0;')
    await expect(migrate(db.pool, folder)).rejects.toThrow('0002_two.sql failed: division by zero')
    expect(await tables()).toEqual(['one', 'schema_migration'])
  })

  test('two processes at once: each file runs once', async () => {
    const done = await Promise.all([migrate(db.pool, folder), migrate(db.pool, folder)])
    expect(done.flat().sort()).toEqual(['0001_one.sql', '0002_two.sql'])
  })
})
