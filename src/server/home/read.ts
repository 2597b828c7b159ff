import type { Actor, Role } from '../../domain/actor'
import { MINUTE, type Instant } from '../../domain/calendar'
import { periodOf } from '../../domain/figures/period'
import { readTogether } from '../db/gather'
import type { Pool } from '../db/pool'
import { readOne, type Read } from '../db/ready'
import { moment } from '../figures/read'
import { refused } from '../refused'
import { withItems } from './chair'
import { OPEN_STATEMENT, ownStatement } from './statement'

/** The part that everybody sees, of one estate: as the database showed it at a snapshot, good until something falls due. */
interface Open {
  readonly snapshot: string
  readonly json: Buffer
  readonly period: string
  readonly until: Instant
}

/** What one reader sees; for the one who runs the table the open items too. */
interface Own {
  readonly json: Buffer
  readonly snapshot: string
  readonly items?: Buffer
}

/** However still the database is: a restored one may count its snapshots anew. */
const KEPT_MOST = MINUTE
const ESTATES_KEPT = 1000

const kept = new WeakMap<Pool, Map<string, Open>>()
const reads = new Map<Role | undefined, Read>()

/**
 * The home page as JSON, made in the database by one named statement. What everybody sees of an estate is remembered
 * with the database's own snapshot, and used again only while the database says, in the statement that reads what is
 * the reader's own, that it would show that very snapshot: any commit by any process makes it anew by a second
 * statement, so that nothing is ever shown late.
 */
export async function homeJson(pool: Pool, estateId: string, viewer: Actor | undefined, now: Instant): Promise<Buffer> {
  const role = viewer === undefined || viewer.role === 'system' ? undefined : viewer.role
  const own = await readOne<Own>(pool, readOf(role), role === undefined ? [estateId] : [estateId, viewer?.personId, moment(now)])
  if (!own) throw refused({ code: 'NOT_FOUND' })
  const json = joined(own.json, await openJson(pool, estateId, own.snapshot, now))
  return own.items ? Buffer.from(JSON.stringify(withItems(parsed(json), parsed(own.items), viewer as Actor, now))) : json
}

async function openJson(pool: Pool, estateId: string, snapshot: string, now: Instant): Promise<Buffer> {
  const opens = kept.get(pool) ?? new Map<string, Open>()
  kept.set(pool, opens)
  const period = periodOf(undefined, now)
  const held = opens.get(estateId)
  if (held && held.snapshot === snapshot && held.period === period.name && now < held.until) return held.json
  return readTogether(pool, `home for everybody ${estateId}`, async () => {
    const found = await pool.query({ ...OPEN_STATEMENT, values: [estateId, moment(now), moment(period.from), moment(period.until), period.name] })
    const open = found.rows[0] as { json: string; until: Date | null; snapshot: string }
    const json = Buffer.from(open.json)
    opens.delete(estateId)
    opens.set(estateId, { json, snapshot: open.snapshot, period: period.name, until: Math.min(open.until?.getTime() ?? Infinity, now + KEPT_MOST) })
    if (opens.size > ESTATES_KEPT) opens.delete(opens.keys().next().value as string)
    return json
  })
}

const COMMA = Buffer.from(',')
/** One object out of two, as bytes. */
const joined = (one: Buffer, other: Buffer): Buffer => Buffer.concat([one.subarray(0, -1), COMMA, other.subarray(1)])
const parsed = <T>(json: Buffer): T => JSON.parse(json.toString()) as T

function readOf(role: Role | undefined): Read {
  const made = reads.get(role) ?? ownStatement(role)
  reads.set(role, made)
  return made
}
