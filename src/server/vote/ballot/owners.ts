import type { Holder } from '../../../domain/vote/roll/roll'
import { gather } from '../../db/gather'
import type { Pool, Queryable } from '../../db/pool'

/** A voice's units as the roll has them, and who owns which of them now. */
export interface Ownership {
  readonly holder: Holder
  readonly unitIds: readonly string[]
  readonly ties: readonly { personId: string; units: number }[]
}

/**
 * Whose a voice is now: whoever owns all of its units. Where they were sold apart it stays one voice of the roll, and is
 * cast by those of the roll's owners who still own some of it; when none of them does, by those who do now (ours: the
 * roll is frozen, and nobody votes twice). The developer's voice has no owner: a unit sold from it meanwhile does not
 * give its buyer the others.
 */
export function ownersNow({ holder, unitIds, ties }: Ownership): readonly string[] {
  if (holder.developer) return []
  const whole = ties.filter(({ units }) => units === unitIds.length)
  const stayed = ties.filter(({ personId }) => holder.ownerIds.includes(personId))
  const owners = whole.length > 0 ? whole : stayed.length > 0 ? stayed : ties
  return owners.map(({ personId }) => personId).sort()
}

const SELECT = `select v.id, v.holder, v.unit_ids as "unitIds", coalesce((
    select jsonb_agg(jsonb_build_object('personId', o.person_id, 'units', o.units)) from (
      select m.person_id, count(distinct m.unit_id) as units from membership m
      where m.estate_id = v.estate_id and m.unit_id = any(v.unit_ids) and m.tie = 'owner' and m.ended_at is null group by 1) o), '[]') as ties
  from vote_voice v`

/** The owners of several voices, by the voice's id. */
export async function readOwners(db: Queryable, estateId: string, voiceIds: readonly string[]): Promise<Map<string, readonly string[]>> {
  const { rows } = await db.query({
    name: 'owners of voices',
    text: `${SELECT} where v.estate_id = $1 and v.id = any($2::uuid[])`,
    values: [estateId, voiceIds],
  })
  return new Map(rows.map((row) => [row.id, ownersNow(row)]))
}

const lookups = new WeakMap<Pool, (key: string) => Promise<readonly string[] | undefined>>()

/** The owners of one voice, read together with those of others that are asked for at the same time. */
export async function ownersOf(pool: Pool, estateId: string, voiceId: string): Promise<readonly string[]> {
  const lookup = lookups.get(pool) ?? gather((keys: readonly string[]) => ownersByKey(pool, keys))
  lookups.set(pool, lookup)
  return (await lookup(`${estateId} ${voiceId}`)) ?? []
}

async function ownersByKey(pool: Pool, keys: readonly string[]): Promise<Map<string, readonly string[]>> {
  const { rows } = await pool.query({
    name: 'owners by key',
    text: `select asked.estate_id || ' ' || asked.id as key, found.* from unnest($1::uuid[], $2::uuid[]) asked(estate_id, id)
      cross join lateral (${SELECT} where v.estate_id = asked.estate_id and v.id = asked.id limit 1) found`,
    values: [keys.map((key) => key.split(' ')[0]), keys.map((key) => key.split(' ')[1])],
  })
  return new Map(rows.map((row) => [row.key, ownersNow(row)]))
}
