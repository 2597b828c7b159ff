import type { Deps } from '../deps'

/** A key is kept for as long as a phone may hold an unsent command; ours. */
const KEYS_KEPT_DAYS = 30

/** Removes what has outlived its use: ended sessions, spent codes, old command keys. */
export async function tidy({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<void> {
  const now = new Date(clock()).toISOString()
  await pool.query(`delete from session where greatest(expires_at, coalesce(revoked_at, expires_at)) < $1::timestamptz - interval '180 days'`, [now])
  await pool.query(`delete from one_time_code where expires_at < $1::timestamptz - interval '2 days'`, [now])
  await pool.query(`delete from command where at < $1::timestamptz - make_interval(days => $2)`, [now, KEYS_KEPT_DAYS])
  await pool.query(`delete from wechat_push where worked_at < $1::timestamptz - interval '30 days'`, [now])
}
