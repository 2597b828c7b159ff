import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { localDateOf } from '../../domain/calendar'
import type { Deps } from '../deps'
import { refused } from '../refused'
import { serverSecret } from './photoPass'

/** Ours: long enough to find one's glasses, short enough that a guesser has no time. */
const LASTS = 5 * 60_000
const RESEND_AFTER = 60_000
const TRIES = 5
const A_DAY = 10

/** Sends a six-digit code to a phone. Refuses with CODE_TOO_SOON or CODE_TOO_MANY, and when the gateway does not take it. */
export async function sendCode(deps: Deps, phone: string): Promise<{ resendAfterSeconds: number }> {
  const { pool } = deps
  const now = deps.clock()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const kept = await pool.query(
    `insert into one_time_code as c (phone, code_hash, sent_at, expires_at, tries, sent_today, day) values ($1, $2, $3, $4, 0, 1, $5)
      on conflict (phone) do update set code_hash = excluded.code_hash, sent_at = excluded.sent_at, expires_at = excluded.expires_at, tries = 0,
        sent_today = case when c.day = excluded.day then c.sent_today + 1 else 1 end, day = excluded.day
      where c.sent_at <= excluded.sent_at - interval '${RESEND_AFTER} milliseconds' and (c.day <> excluded.day or c.sent_today < ${A_DAY})
      returning phone`,
    [phone, await hashCode(deps, phone, code), iso(now), iso(now + LASTS), localDateOf(now)],
  )
  if (kept.rowCount === 0) throw await tooMany(deps, phone, now)
  const sent = await deps.codes.send(phone, code)
  if (sent.ok) return { resendAfterSeconds: RESEND_AFTER / 1000 }
  // not delivered: the person may ask again at once
  await pool.query(`update one_time_code set sent_at = sent_at - interval '1 hour' where phone = $1`, [phone])
  throw refused({ code: sent.kind === 'numberRefused' ? 'PHONE_NOT_REACHED' : 'CODE_NOT_SENT' })
}

/** Takes a code: right once, within its time and its tries. */
export async function takeCode(deps: Deps, phone: string, code: string): Promise<void> {
  const now = deps.clock()
  const found = await deps.pool.query(
    `update one_time_code set tries = tries + 1 where phone = $1 and expires_at > $2 and tries < ${TRIES} returning code_hash, tries`,
    [phone, iso(now)],
  )
  const row = found.rows[0]
  if (!row) throw refused({ code: 'CODE_OVER' })
  if (!timingSafeEqual(row.code_hash, await hashCode(deps, phone, code))) {
    throw refused({ code: 'CODE_WRONG', triesLeft: TRIES - row.tries } as { code: string })
  }
  const used = await deps.pool.query('update one_time_code set expires_at = $2 where phone = $1 and expires_at > $2', [phone, iso(now)])
  if (used.rowCount === 0) throw refused({ code: 'CODE_OVER' })
}

async function tooMany({ pool }: Deps, phone: string, now: number) {
  const found = await pool.query('select sent_at from one_time_code where phone = $1', [phone])
  const wait = Math.ceil((new Date(found.rows[0]?.sent_at ?? 0).getTime() + RESEND_AFTER - now) / 1000)
  return wait > 0 ? refused({ code: 'CODE_TOO_SOON', seconds: wait } as { code: string }) : refused({ code: 'CODE_TOO_MANY', most: A_DAY } as { code: string })
}

const iso = (instant: number) => new Date(instant).toISOString()
const hashCode = async ({ pool }: Deps, phone: string, code: string) =>
  createHmac('sha256', await serverSecret(pool)).update(`one-time code ${phone} ${code}`).digest()
