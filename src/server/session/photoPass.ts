import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Pool } from '../db/pool'

/** An image element cannot send a header, so its address carries a pass: which session, until when, signed. */
const LASTS = 24 * 3_600_000

const secrets = new WeakMap<Pool, Promise<Buffer>>()

/** The server's own secret, made once and kept in the database so that every process signs alike. */
export function serverSecret(pool: Pool): Promise<Buffer> {
  const known = secrets.get(pool) ?? loadSecret(pool)
  secrets.set(pool, known)
  known.catch(() => secrets.delete(pool))
  return known
}

async function loadSecret(pool: Pool): Promise<Buffer> {
  await pool.query(`insert into server_secret (name, value) values ('signing', $1) on conflict do nothing`, [randomBytes(32)])
  const found = await pool.query(`select value from server_secret where name = 'signing'`)
  return found.rows[0].value
}

/** A pass for the session, good for a day. */
export async function makePhotoPass(pool: Pool, sessionId: string, now: number): Promise<string> {
  const body = `${sessionId}.${now + LASTS}`
  return `${body}.${await sign(pool, body)}`
}

/** The session that a pass names, when it is ours and not over. Whether the session still lives is the caller's to ask. */
export async function readPhotoPass(pool: Pool, pass: string, now: number): Promise<string | undefined> {
  const [sessionId, until, signature] = pass.split('.')
  if (!sessionId || !until || !signature || !(Number(until) > now)) return undefined
  const expected = Buffer.from(await sign(pool, `${sessionId}.${until}`))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given) ? sessionId : undefined
}

const sign = async (pool: Pool, body: string) =>
  createHmac('sha256', await serverSecret(pool)).update(`photo pass ${body}`).digest('base64url')
