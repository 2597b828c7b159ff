import type { HomePage } from '../../contract/home'
import type { Actor, Role } from '../../domain/actor'
import { MINUTE, type Instant } from '../../domain/calendar'
import { periodOf } from '../../domain/figures/period'
import { readTogether } from '../db/gather'
import type { Pool } from '../db/pool'
import { moment } from '../figures/read'
import { refused } from '../refused'
import { withItems } from './chair'
import { OPEN_STATEMENT, ownStatement } from './statement'

/** The part that everybody sees, of one estate: as the database showed it at a snapshot, good until something falls due. */
interface Open {
  readonly snapshot: string
  readonly json: string
  readonly period: string
  readonly until: Instant
}

/** However still the database is: a restored one may count its snapshots anew. */
const KEPT_MOST = MINUTE
const ESTATES_KEPT = 1000

const kept = new WeakMap<Pool, Map<string, Open>>()
const statements = new Map<Role | undefined, { name: string; text: string }>()

/**
 * The home page as JSON, made in the database by one named statement. What everybody sees of an estate is remembered
 * with the database's own snapshot, and used again only while the database says, in the statement that reads what is
 * the reader's own, that it would show that very snapshot: any commit by any process makes it anew by a second
 * statement, so that nothing is ever shown late.
 */
export function homeJson(pool: Pool, estateId: string, viewer: Actor | undefined, now: Instant): Promise<string> {
  const role = viewer === undefined || viewer.role === 'system' ? undefined : viewer.role
  // all guests of an estate see the same
  return role === undefined ? readTogether(pool, `home ${estateId}`, () => read(pool, estateId, role, viewer, now)) : read(pool, estateId, role, viewer, now)
}

async function read(pool: Pool, estateId: string, role: Role | undefined, viewer: Actor | undefined, now: Instant): Promise<string> {
  const own = await pool.query({ ...statementFor(role), values: role === undefined ? [estateId] : [estateId, viewer?.personId, moment(now)] })
  const row = own.rows[0]
  if (!row) throw refused({ code: 'NOT_FOUND' })
  const json = `${row.json.slice(0, -1)},${(await openJson(pool, estateId, row.snapshot, now)).slice(1)}`
  return row.items ? JSON.stringify(withItems(JSON.parse(json) as HomePage, row.items, viewer as Actor, now)) : json
}

async function openJson(pool: Pool, estateId: string, snapshot: string, now: Instant): Promise<string> {
  const opens = kept.get(pool) ?? new Map<string, Open>()
  kept.set(pool, opens)
  const period = periodOf(undefined, now)
  const held = opens.get(estateId)
  if (held && held.snapshot === snapshot && held.period === period.name && now < held.until) return held.json
  const found = await pool.query({ ...OPEN_STATEMENT, values: [estateId, moment(now), moment(period.from), moment(period.until), period.name] })
  const open = found.rows[0] as { json: string; until: Date | null; snapshot: string }
  opens.delete(estateId)
  opens.set(estateId, { ...open, period: period.name, until: Math.min(open.until?.getTime() ?? Infinity, now + KEPT_MOST) })
  if (opens.size > ESTATES_KEPT) opens.delete(opens.keys().next().value as string)
  return open.json
}

function statementFor(role: Role | undefined) {
  const made = statements.get(role) ?? ownStatement(role)
  statements.set(role, made)
  return made
}
