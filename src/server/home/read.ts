import type { HomePage } from '../../contract/home'
import type { Actor, Role } from '../../domain/actor'
import { MINUTE, type Instant } from '../../domain/calendar'
import { periodOf } from '../../domain/figures/period'
import type { Pool } from '../db/pool'
import { moment } from '../figures/read'
import { refused } from '../refused'
import { withItems } from './chair'
import { homeStatement } from './statement'

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
 * with the database's own snapshot, and used again only while the database says, in the same statement, that it would
 * show that very snapshot: any commit by any process makes it anew, so that nothing is ever shown late.
 */
export async function homeJson(pool: Pool, estateId: string, viewer: Actor | undefined, now: Instant): Promise<string> {
  const role = viewer === undefined || viewer.role === 'system' ? undefined : viewer.role
  const period = periodOf(undefined, now)
  const opens = openOf(pool)
  const held = opens.get(estateId)
  const good = held && held.period === period.name && now < held.until ? held : undefined
  const found = await pool.query({
    ...statementFor(role),
    values: [estateId, role === undefined ? null : viewer?.personId, moment(now), good?.snapshot ?? null, moment(period.from), moment(period.until), period.name],
  })
  const row = found.rows[0]
  if (!row) throw refused({ code: 'NOT_FOUND' })
  const open = row.open === null ? (good as Open).json : keep(opens, estateId, row, period.name, now)
  const json = `${row.own.slice(0, -1)},${open.slice(1)}`
  return row.items ? JSON.stringify(withItems(JSON.parse(json) as HomePage, row.items, viewer as Actor, now)) : json
}

function keep(opens: Map<string, Open>, estateId: string, row: { snapshot: string; open: { json: string; until: string | null } }, period: string, now: Instant): string {
  const { json, until } = row.open
  const falls = until === null ? Infinity : Date.parse(until)
  opens.delete(estateId)
  opens.set(estateId, { snapshot: row.snapshot, json, period, until: Math.min(falls, now + KEPT_MOST) })
  if (opens.size > ESTATES_KEPT) opens.delete(opens.keys().next().value as string)
  return json
}

function openOf(pool: Pool): Map<string, Open> {
  const known = kept.get(pool) ?? new Map<string, Open>()
  kept.set(pool, known)
  return known
}

function statementFor(role: Role | undefined) {
  const made = statements.get(role) ?? homeStatement(role)
  statements.set(role, made)
  return made
}
