/**
 * What a call to WeChat can come to. A failure is a value, never an exception.
 *
 * - `retry`: surely had no effect (busy, or the request never left); later it may succeed
 * - `lost`: the answer was lost on the way, so the effect may have happened or not
 * - `token`: the access token was refused even after it was renewed
 * - `quota`: too many calls in this minute or on this day
 * - `settings`: the operator has to mend the configuration or the console
 * - `refused`: this request will never be taken as it is
 */
export type FailureKind = 'retry' | 'lost' | 'token' | 'quota' | 'settings' | 'refused'

/** `errmsg` is WeChat's own sentence with its `rid`; it carries no URL, token or secret. */
export interface Failure<Reason extends string = never> {
  ok: false
  kind: FailureKind
  errcode?: number
  errmsg: string
  reason?: Reason
}

export type Answer<Value, Reason extends string = never> =
  | { ok: true; value: Value }
  | Failure<Reason>

export const answered = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export function failed<Reason extends string = never>(
  kind: FailureKind,
  errmsg: string,
  reason?: Reason,
): Failure<Reason> {
  return reason === undefined ? { ok: false, kind, errmsg } : { ok: false, kind, errmsg, reason }
}

/** Gives the failure the name that this route's callers decide by. */
export function named<Reason extends string>(
  failure: Failure,
  reasons: Readonly<Record<number, Reason>>,
): Failure<Reason> {
  const reason = failure.errcode === undefined ? undefined : reasons[failure.errcode]
  return reason === undefined ? failure : { ...failure, reason }
}

const TOKEN = new Set([40001, 40014, 41001, 42001])
const QUOTA = new Set([45009, 45011, 43108])
const SETTINGS = new Set([40002, 40013, 40037, 40125, 40164, 40165, 41002, 41004, 41030, 48001, 85079])

/** How a code of WeChat's is to be taken where the route says nothing more exact. */
export function kindOf(errcode: number): FailureKind {
  if (errcode === -1) return 'retry'
  if (TOKEN.has(errcode)) return 'token'
  if (QUOTA.has(errcode)) return 'quota'
  return SETTINGS.has(errcode) ? 'settings' : 'refused'
}
