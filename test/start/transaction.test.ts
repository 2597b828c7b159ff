import type { EventEmitter } from 'node:events'
import { isGone, reading, transaction } from '../../src/server/db/transaction'
import { testDatabase } from '../database'

const db = testDatabase()

beforeAll(() => db.pool.query('create table account (id int primary key, sum bigint not null, day date, areas bigint[])'))
beforeEach(() => db.pool.query(`truncate account; insert into account values (1, 100, '2026-02-17', '{1,2}'), (2, 100, null, null)`))

const sums = async () => (await db.pool.query('select sum from account order by id')).rows.map(({ sum }) => sum)

describe('a transaction', () => {
  test('is committed when its work returns', async () => {
    expect(await transaction(db.pool, async (c) => (await c.query('update account set sum = 7 where id = 1')).rowCount)).toBe(1)
    expect(await sums()).toEqual([7, 100])
  })

  test('changes nothing when its work throws, and passes the error on', async () => {
    const work = transaction(db.pool, async (client) => {
      await client.query('update account set sum = 7 where id = 1')
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await sums()).toEqual([100, 100])
  })

  test('a deadlock is tried again: both transfers take effect', async () => {
    let met = 0
    let bothLocked: () => void
    const both = new Promise<void>((resolve) => (bothLocked = resolve))
    const move = (from: number, to: number) => transaction(db.pool, async (client) => {
      await client.query('update account set sum = sum - 10 where id = $1', [from])
      if (++met === 2) bothLocked()
      await both
      await client.query('update account set sum = sum + 11 where id = $1', [to])
    })
    await Promise.all([move(1, 2), move(2, 1)])
    expect(met).toBe(3)
    expect(await sums()).toEqual([101, 101])
  })

  test('a serialization failure is tried again: no increment is lost', async () => {
    const add = () => transaction(db.pool, async (client) => {
      const { rows } = await client.query('select sum from account where id = 1')
      await client.query('update account set sum = $1 where id = 1', [rows[0].sum + 1])
    }, { isolation: 'serializable' })
    await Promise.all([add(), add(), add(), add()])
    expect(await sums()).toEqual([104, 100])
  })

  test('a connection broken before the commit is tried again', async () => {
    let tries = 0
    await transaction(db.pool, async (client) => {
      await client.query('update account set sum = sum + 1 where id = 1')
      if (++tries === 1) await client.query('select pg_terminate_backend(pg_backend_pid())')
    })
    expect(tries).toBe(2)
    expect(await sums()).toEqual([101, 100])
  })

  test('a connection broken during the commit is not: nobody knows whether it took effect', async () => {
    let tries = 0
    await db.pool.query(`create function vanish() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create constraint trigger vanish after update on account deferrable initially deferred for each row execute function vanish()`)
    const work = transaction(db.pool, (client) => {
      tries++
      return client.query('update account set sum = sum + 1 where id = 1')
    })
    expect(isGone(await work.catch((error) => error))).toBe(true)
    await db.pool.query('drop function vanish cascade')
    expect(tries).toBe(1)
  })
})

test('a read is tried again when its connection breaks', async () => {
  let tries = 0
  const read = () => db.pool.query(++tries === 1 ? 'select pg_terminate_backend(pg_backend_pid())' : 'select 1 as one')
  expect((await reading(read)).rows).toEqual([{ one: 1 }])
})

describe('what comes out of a column', () => {
  test('int8 is a number, a date is text, and so in arrays', async () => {
    const { rows } = await db.pool.query(`select sum, day, areas, array[day] as days from account where id = 1`)
    expect(rows).toEqual([{ sum: 100, day: '2026-02-17', areas: [1, 2], days: ['2026-02-17'] }])
  })

  test('an int8 beyond what a number holds exactly is refused', async () => {
    await expect(db.pool.query('select 9007199254740992::bigint')).rejects.toThrow(RangeError)
  })
})

test('a connection that is lent out may break more than once, and takes nobody with it', async () => {
  const client = await db.pool.connect()
  // with nobody to hear it, an error would end the process
  for (const why of ['terminating connection due to unexpected postmaster exit', 'Connection terminated unexpectedly']) {
    expect(() => (client as unknown as EventEmitter).emit('error', new Error(why))).not.toThrow()
  }
  client.release(true)
})
