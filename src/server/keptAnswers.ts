import type { Instant } from '../domain/calendar'
import type { Pool } from './db/pool'
import { snapshotNow } from './db/snapshot'

/** What an answer says of time (还剩 20 分钟) may be so old, and is read anew after it; what happens is shown at once. */
export const CLOCK_WITHIN = 30_000
/** Of all kept answers together: some thousand pages. */
const BYTES_MOST = 16 * 1024 * 1024

interface Kept {
  readonly bytes: Buffer
  readonly snapshot: string
  readonly from: Instant
}

const answers = new WeakMap<Pool, Map<string, Kept>>()
const sizes = new WeakMap<Pool, number>()

/**
 * The answer to a question that only reads, as its bytes: kept, and given again while the database shows the very rows of which it was made
 * (`snapshot`, asked after the question came). An answer during whose making anything was committed is given and not kept;
 * so is one that itself writes, such as who looked at a phone number.
 * @param key says all that the answer depends on beside the rows: what is asked, and by whom as what.
 */
export async function keptAnswer(pool: Pool, key: string, snapshot: string, now: Instant, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = answers.get(pool) ?? new Map<string, Kept>()
  answers.set(pool, known)
  const held = known.get(key)
  if (held?.snapshot === snapshot && held.from <= now && now < held.from + CLOCK_WITHIN) return held.bytes
  const bytes = await make()
  if ((await snapshotNow(pool)) === snapshot) keep(pool, known, key, { bytes, snapshot, from: now })
  return bytes
}

function keep(pool: Pool, known: Map<string, Kept>, key: string, answer: Kept): void {
  let size = (sizes.get(pool) ?? 0) + answer.bytes.length - (known.get(key)?.bytes.length ?? 0)
  known.delete(key)
  known.set(key, answer)
  // the oldest go first: a map goes through its keys in the order in which they came
  for (const [oldest, { bytes }] of known) {
    if (size <= BYTES_MOST) break
    known.delete(oldest)
    size -= bytes.length
  }
  sizes.set(pool, size)
}
