import { v7 as newId } from 'uuid'
import { buildRoll, totalsOf } from '../../domain/vote/roll/buildRoll'
import type { Roll, RollUnit, UnitKind, Voice } from '../../domain/vote/roll/roll'
import { rollFaults, type RollFault } from '../../domain/vote/roll/rollFaults'
import type { Vote } from '../../domain/vote/vote'
import type { Client, Queryable } from '../db/pool'
import { newVoiceState, type StoredVoice } from './ballot/voice'

/** What the estate calls its units' use, and how the roll counts them; whatever is no parking, storage or shop is a home. */
const KINDS: readonly [word: RegExp, kind: UnitKind][] = [
  [/车位|车库/, 'parking'],
  [/储藏|地下室/, 'storage'],
  [/商/, 'shop'],
]

interface UnitRow {
  id: string
  address: string
  area: number
  area_source: RollUnit['areaSource']
  use: string
  developers: boolean
  entrance_id: string
  building_id: string
  owners: string[]
}

/** The units of the estate as its records have them now. Sold and not handed over, they count with the developer's (司法解释 9). */
export async function readRollUnits(db: Queryable, estateId: string): Promise<RollUnit[]> {
  const { rows } = await db.query<UnitRow>({
    name: 'units for a roll',
    text: `select u.id, u.address, u.area, u.area_source, u.use, u.developers or not u.handed_over as developers, u.entrance_id, e.building_id,
        coalesce(array_agg(distinct m.person_id) filter (where m.person_id is not null), '{}') as owners
      from unit u join entrance e on e.estate_id = u.estate_id and e.id = u.entrance_id
      left join membership m on m.estate_id = u.estate_id and m.unit_id = u.id and m.tie = 'owner' and m.ended_at is null
      where u.estate_id = $1 group by u.estate_id, u.id, e.building_id`,
    values: [estateId],
  })
  return rows.map((row) => ({
    unitId: row.id,
    label: row.address,
    buildingId: row.building_id,
    entranceId: row.entrance_id,
    areaCm2: row.area,
    areaSource: row.area_source,
    kind: KINDS.find(([word]) => word.test(row.use))?.[1] ?? 'home',
    holder: row.developers ? { developer: true } : { ownerIds: row.owners },
  }))
}

/** The roll of a vote from the estate's records of now; whoever had a number keeps it. */
export async function makeRoll(db: Queryable, estateId: string, { scope, rules }: Vote, earlier?: Roll): Promise<{ roll: Roll; faults: readonly RollFault[] }> {
  const roll = buildRoll(await readRollUnits(db, estateId), scope, rules.parking, earlier)
  return { roll, faults: rollFaults(roll.voices.flatMap(({ units }) => units)) }
}

/** The roll as it is published, for the numbers that its voices keep. */
export async function readRoll(db: Queryable, estateId: string, voteId: string): Promise<Roll> {
  const { rows } = await db.query('select number, persons, area_cm2, holder, units, flags from vote_voice where estate_id = $1 and vote_id = $2 order by number', [estateId, voteId])
  const voices = rows.map(({ number, persons, area_cm2, holder, units, flags }): Voice => ({ no: number, persons, areaCm2: area_cm2, holder, units, flags }))
  return { voices, totals: totalsOf(voices) }
}

/** So many lines are written by one statement. */
const TOGETHER = 2_000

interface Standing {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly state: StoredVoice
  readonly holder: Voice['holder']
  readonly grantee_ids: readonly string[]
}

/**
 * Puts a roll in the place of the one that was there. Nothing can have been cast yet; but letters may have been brought in:
 * a voice whose owners are the same stays the one that it was, with whoever may stand in their place.
 */
export async function writeRoll(client: Client, estateId: string, vote: Vote, { voices }: Roll, now: number): Promise<void> {
  const before = await client.query<Standing>('delete from vote_voice where estate_id = $1 and vote_id = $2 returning id, number, version, state, holder, grantee_ids', [estateId, vote.id])
  const standing = new Map(before.rows.map((one) => [one.number, one]))
  for (let from = 0; from < voices.length; from += TOGETHER) {
    const rows = voices.slice(from, from + TOGETHER).map((voice) => voiceRow(estateId, vote, voice, standing.get(voice.no), now))
    await client.query(
      `insert into vote_voice (${COLUMNS}) select ${COLUMNS} from jsonb_populate_recordset(null::vote_voice, $1::jsonb)`,
      [JSON.stringify(rows)],
    )
  }
}

const COLUMNS = 'estate_id, id, vote_id, number, version, state, phase, holder, units, unit_ids, building_id, label, persons, area_cm2, flags, grantee_ids, changed_at'

function voiceRow(estateId: string, { id: voteId, rules }: Vote, { no, persons, areaCm2, holder, units, flags }: Voice, stood: Standing | undefined, now: number) {
  const same = stood && sameHolder(stood.holder, holder) ? stood : undefined
  const id = same?.id ?? newId()
  const [first, ...others] = units
  return {
    estate_id: estateId,
    id,
    vote_id: voteId,
    number: no,
    version: same?.version ?? 0,
    state: same ? { ...same.state, persons, areaCm2 } : newVoiceState({ id, voteId, no, persons, areaCm2, rules }),
    phase: 'out',
    holder,
    units,
    unit_ids: units.map(({ unitId }) => unitId),
    building_id: first?.buildingId ?? null,
    label: `${first?.label ?? ''}${others.length > 0 ? ` 等 ${units.length} 处` : ''}`,
    persons,
    area_cm2: areaCm2,
    flags,
    grantee_ids: same?.grantee_ids ?? [],
    changed_at: new Date(now).toISOString(),
  }
}

function sameHolder(one: Voice['holder'], other: Voice['holder']): boolean {
  if (one.developer || other.developer) return one.developer === other.developer
  return one.ownerIds.length === other.ownerIds.length && one.ownerIds.every((id) => other.ownerIds.includes(id))
}
