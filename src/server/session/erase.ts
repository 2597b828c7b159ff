import type { Client } from '../db/pool'
import { refused } from '../refused'

/**
 * Erases a person on request: name, phone and WeChat are gone, homes and sessions end, messages that wait are dropped.
 * The row stays without them, so that what was done in the estate's affairs still points at somebody.
 * Whoever still holds a duty hands it over first.
 * @law 个人信息保护法 47
 */
export async function erasePerson(client: Client, personId: string, now: number): Promise<void> {
  const at = new Date(now).toISOString()
  const duties = await client.query('select title from duty where person_id = $1 and ended_at is null', [personId])
  if (duties.rows.length > 0) {
    throw refused({ code: 'DUTY_STILL_HELD', titles: duties.rows.map(({ title }) => title) } as { code: string })
  }
  await client.query(`update person set name = '已注销用户', phone = null, openid = null, erased_at = $2 where id = $1`, [personId, at])
  await client.query('update membership set ended_at = $2 where person_id = $1 and ended_at is null', [personId, at])
  await client.query('update session set revoked_at = $2 where person_id = $1 and revoked_at is null', [personId, at])
  await client.query(`update claim set state = 'withdrawn', name = '', note = '' where person_id = $1`, [personId])
  await client.query(`update outbox set state = 'dropped', done_at = $2 where person_id = $1 and state = 'waiting'`, [personId, at])
  await client.query('delete from follow where person_id = $1', [personId])
}
