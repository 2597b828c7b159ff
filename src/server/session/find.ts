import { createHash } from 'node:crypto'
import type { Actor, Role } from '../../domain/actor'
import type { Instant } from '../../domain/calendar'
import { gather } from '../db/gather'
import type { Pool } from '../db/pool'

/** A live session: whose it is, and as what the person acts now. */
export interface Session {
  readonly id: string
  readonly personId: string
  readonly actingEstate?: string
  readonly actor?: Actor
}

/** Only the hash of a token is ever stored or looked up. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

const SESSION = `select s.token_hash, s.id, s.person_id, s.acting_estate, s.expires_at, pg_current_snapshot()::text as snapshot, coalesce(d.role, case when m.id is not null then 'resident' end) as role,
        (select coalesce(array_agg(distinct unit_id), '{}') from membership
          where estate_id = s.acting_estate and person_id = s.person_id and ended_at is null) as units
      from session s
      join person p on p.id = s.person_id and p.erased_at is null
      left join duty d on d.estate_id = s.acting_estate and d.id = s.acting_id and d.person_id = s.person_id and d.ended_at is null
      left join membership m on m.estate_id = s.acting_estate and m.id = s.acting_id and m.person_id = s.person_id and m.ended_at is null
      where s.revoked_at is null and s.expires_at > $2`

/** A session as the database showed it at a snapshot. */
interface Found {
  readonly session: Session
  readonly snapshot: string
  readonly expiresAt: Instant
}

interface Lookup {
  readonly find: (hash: string) => Promise<Found | undefined>
  /** The latest moment at which anybody asked: those who are looked up together are judged by one. */
  now: Instant
  readonly kept: Map<string, Found>
}

const KEPT_MOST = 10_000
const lookups = new WeakMap<Pool, Lookup>()

/**
 * The session of a token, unless it is unknown, expired, revoked, or its person is erased. Those who come together are looked up together;
 * who knows what the database shows at this moment (`snapshot`) is given one found before, where it still shows the same.
 * It expires by the clock of the server, as it was issued by it.
 */
export async function findSession(pool: Pool, token: string, now: Instant, snapshot?: string): Promise<Session | undefined> {
  const lookup = lookups.get(pool) ?? lookupIn(pool)
  lookups.set(pool, lookup)
  lookup.now = now
  const hash = hashOf(token).toString('hex')
  const kept = lookup.kept.get(hash)
  if (kept && kept.snapshot === snapshot && now < kept.expiresAt) return kept.session
  const found = await lookup.find(hash)
  if (found) keep(lookup.kept, hash, found)
  return found?.session
}

function keep(kept: Map<string, Found>, hash: string, found: Found): void {
  kept.delete(hash)
  kept.set(hash, found)
  if (kept.size > KEPT_MOST) kept.delete(kept.keys().next().value as string)
}

function lookupIn(pool: Pool): Lookup {
  const lookup: Lookup = { find: gather((hashes: readonly string[]) => findSessions(pool, hashes, lookup.now)), kept: new Map(), now: 0 }
  return lookup
}

async function findSessions(pool: Pool, hashes: readonly string[], now: Instant): Promise<Map<string, Found>> {
  const values = [hashes.map((hash) => `\\x${hash}`), new Date(now)]
  const { rows } = await pool.query({ name: 'find sessions', text: `${SESSION} and s.token_hash = any($1::bytea[])`, values })
  return new Map(rows.map((row) => [row.token_hash.toString('hex'), { session: sessionOf(row), snapshot: row.snapshot, expiresAt: row.expires_at.getTime() }]))
}

/** The same, by its id: for a photo pass, which names its session. */
export async function findSessionById(pool: Pool, id: string, now: Instant): Promise<Session | undefined> {
  const { rows } = await pool.query({ name: 'find session by id', text: `${SESSION} and s.id = $1`, values: [id, new Date(now)] })
  return rows[0] && sessionOf(rows[0])
}

interface SessionRow {
  id: string
  person_id: string
  acting_estate: string | null
  role: Role | null
  units: string[]
}

function sessionOf(row: SessionRow): Session {
  const actor: Actor | undefined = row.role
    ? { personId: row.person_id, role: row.role as Role, unitIds: row.units }
    : undefined
  return { id: row.id, personId: row.person_id, actingEstate: row.acting_estate ?? undefined, actor }
}
