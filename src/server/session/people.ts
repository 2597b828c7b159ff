import { v7 as newId } from 'uuid'
import type { Queryable } from '../db/pool'

/** The person of a phone number, made when nobody has it. */
export async function personByPhone(db: Queryable, phone: string): Promise<{ personId: string; isNew: boolean }> {
  return personBy(db, 'phone', phone, `居民${phone.slice(-4)}`)
}

/** The person of a WeChat user, made when nobody has it. */
export async function personByOpenid(db: Queryable, openid: string): Promise<{ personId: string; isNew: boolean }> {
  return personBy(db, 'openid', openid, '微信用户')
}

async function personBy(db: Queryable, column: 'phone' | 'openid', value: string, name: string) {
  const made = await db.query(
    `insert into person (id, name, ${column}) values ($1, $2, $3) on conflict (${column}) do nothing returning id`,
    [newId(), name, value],
  )
  if (made.rows[0]) return { personId: made.rows[0].id as string, isNew: true }
  const found = await db.query(`select id from person where ${column} = $1`, [value])
  return { personId: found.rows[0].id as string, isNew: false }
}

/**
 * WeChat vouches for a number: it is the person's from now on. Where the estate knew that number already,
 * the WeChat user becomes that person. Returns whose the session is afterwards.
 */
export async function bindPhone(db: Queryable, personId: string, phone: string): Promise<string> {
  const found = await db.query('select id from person where phone = $1 for update', [phone])
  const known = found.rows[0]?.id as string | undefined
  if (!known || known === personId) {
    await db.query('update person set phone = $2 where id = $1', [personId, phone])
    return personId
  }
  const mine = await db.query('update person p set openid = null from (select openid from person where id = $1) o where p.id = $1 returning o.openid', [personId])
  await db.query('update person set openid = $2 where id = $1', [known, mine.rows[0]?.openid ?? null])
  await db.query('update session set person_id = $2, acting_id = null, acting_estate = null where person_id = $1', [personId, known])
  return known
}
