import { basename, resolve } from 'node:path'
import { v7 } from 'uuid'
import { SYSTEM } from '../../domain/actor'
import type { Instant } from '../../domain/calendar'
import type { Client, Pool } from '../db/pool'
import { transaction } from '../db/transaction'
import type { Fault } from './importFault'
import { readEstateFiles, type EstateFiles } from './importFiles'
import type { EstateRecord } from './importHomes'
import { storeHomes } from './importHomesStore'
import { storeDuties, storeTies } from './importPeopleStore'
import { personsOf } from './importPersons'
import { storeReplies } from './importReplies'
import { storeHolidays, storePlaces } from './importPlacesStore'
import { lockEstate, logEstate } from './log'

/** What an import found and wrote: what is new, beside what the files hold. */
export interface ImportReport {
  readonly estateId: string
  readonly name: string
  readonly newEstate: boolean
  readonly units: Tally
  readonly persons: Tally
  readonly ties: Tally
  readonly duties: Tally
  readonly places: Tally
  readonly replies: Tally
  readonly holidayYears: readonly number[]
  /** Sold homes for which the files name no owner: no fault, but nobody can be invited there yet. */
  readonly homesWithoutOwner: readonly string[]
}
export interface Tally {
  readonly inFiles: number
  readonly added: number
}
/** An import as the estate's own log keeps it: which folder, who was at the keyboard, and how many rows of each table. */
export type EstateImported = { type: 'EstateImported'; folder: string; by: string; at: Instant } & Omit<ImportReport, 'estateId' | 'name' | 'homesWithoutOwner'>

/** Who runs it, as the machine knows them, and when. */
export interface ImportRun {
  readonly by: string
  readonly now: Instant
}
export type ImportAnswer = { ok: true; report: ImportReport } | { ok: false; faults: readonly Fault[] }

/**
 * Imports an estate from a folder of Excel or CSV files. Either every row is right and all is written in one
 * transaction, or nothing is, and every fault is told. Importing again updates what changed and adds what is
 * new; it never takes anything away: people move out through the app, where it leaves a trace. The import itself
 * is told in the estate's log.
 */
export async function importEstate(pool: Pool, folder: string, run: ImportRun = { by: '', now: Date.now() }): Promise<ImportAnswer> {
  const read = await readEstateFiles(folder)
  if (!read.ok) return read
  try {
    const report = await transaction(pool, async (client) => {
      const stored = await store(client, read.files)
      await tell(client, stored, folder, run)
      return stored
    })
    return { ok: true, report }
  } catch (error) {
    if (error instanceof Undone) return { ok: false, faults: error.faults }
    throw error
  }
}

/** Leaves the transaction, which takes back what was written so far. */
class Undone extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('the import was refused')
  }
}

function sound<T extends { ok: true }>(answer: T | { ok: false; faults: readonly Fault[] }): T {
  if (!answer.ok) throw new Undone(answer.faults)
  return answer
}

async function store(client: Client, files: EstateFiles): Promise<ImportReport> {
  const { estate, units, ties, duties, places, holidays, replies } = files
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${estate.county} ${estate.name}`])
  const { estateId, newEstate } = await storeEstate(client, estate)
  const homes = sound(await storeHomes(client, estateId, files))
  const persons = sound(await personsOf(client, estateId, files))
  const placed = sound(await storePlaces(client, estateId, files))
  const owned = new Set(ties.filter(({ tie }) => tie === 'owner').map(({ address }) => address))
  return {
    estateId,
    name: estate.name,
    newEstate,
    units: { inFiles: units.length, added: homes.added },
    persons: { inFiles: persons.inFiles, added: persons.added },
    ties: { inFiles: ties.length, added: await storeTies(client, estateId, ties, homes.idOf, persons.ofTie) },
    duties: { inFiles: duties.length, added: await storeDuties(client, estateId, duties, persons.ofDuty) },
    places: { inFiles: places.length, added: placed.added },
    replies: { inFiles: replies.length, added: await storeReplies(client, estateId, replies) },
    holidayYears: await storeHolidays(client, holidays),
    homesWithoutOwner: units.filter((unit) => !unit.developers && !owned.has(unit.address)).map(({ address }) => address),
  }
}

/** The folder by its name alone: where it lies on somebody's machine is nobody's business. */
async function tell(client: Client, report: ImportReport, folder: string, { by, now }: ImportRun): Promise<void> {
  const { estateId, name: _name, homesWithoutOwner: _homes, ...rows } = report
  const event: EstateImported = { type: 'EstateImported', folder: basename(resolve(folder)), by, at: now, ...rows }
  await lockEstate(client, estateId)
  await logEstate(client, estateId, SYSTEM, event)
}

/** An estate is known by its county and name. */
async function storeEstate(client: Client, estate: EstateRecord): Promise<{ estateId: string; newEstate: boolean }> {
  const { name, province, city, county, street, builtYear, printedArea } = estate
  const found = await client.query<{ id: string }>('select id from estate where county = $1 and name = $2', [county, name])
  const estateId = found.rows[0]?.id ?? v7()
  await client.query(
    `insert into estate (id, name, province, city, county, street, built_year, printed_area)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set province = excluded.province, city = excluded.city, street = excluded.street,
       built_year = excluded.built_year, printed_area = excluded.printed_area`,
    [estateId, name, province, city, county, street, builtYear, printedArea],
  )
  return { estateId, newEstate: found.rows.length === 0 }
}
