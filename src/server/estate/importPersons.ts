import { v7 } from 'uuid'
import type { Client } from '../db/pool'
import type { Fault } from './importFault'
import type { EstateFiles } from './importFiles'
import type { DutyRecord, TieRecord } from './importPeople'

export type Persons =
  | {
      ok: true
      inFiles: number
      added: number
      ofTie: (tie: TieRecord) => string
      ofDuty: (duty: DutyRecord) => string
    }
  | { ok: false; faults: readonly Fault[] }

/** A phone tells who someone is; without one, it is the name in its home. */
const keyOfPhone = (phone: string) => `phone ${phone}`
const keyOfName = (name: string, address: string) => `name ${name} ${address}`

/**
 * Finds each person of the files among those the system knows, or makes them. Whoever was listed without a
 * phone and now has one stays the same person. A phone that is known under another name is a fault.
 */
export async function personsOf(client: Client, estateId: string, { ties, duties, fileOf }: EstateFiles): Promise<Persons> {
  const rows = [
    ...ties.map((tie) => ({ ...tie, file: fileOf.人员 })),
    ...duties.map((duty) => ({ ...duty, address: '', file: fileOf.岗位 })),
  ]
  const idOf = new Map<string, string>()
  const faults: Fault[] = []
  const nameOf = await loadByPhone(client, rows.map(({ phone }) => phone).filter(Boolean), idOf)
  await loadByName(client, estateId, idOf)

  const made = new Map<string, { id: string; name: string; phone: string | null }>()
  for (const { name, phone, address, file, row } of rows) {
    const key = phone ? keyOfPhone(phone) : keyOfName(name, address)
    const known = phone && nameOf.get(phone)
    if (known && known !== name) {
      faults.push({ file, row, column: '手机号', say: '这个号在系统里登记的是另一个姓名。请核对；若是本人改名，请先在系统里更正。' })
    }
    if (idOf.has(key)) continue
    const id = idOf.get(keyOfName(name, address)) ?? v7()
    idOf.set(key, id)
    made.set(id, { id, name, phone: phone || null })
  }
  if (faults.length > 0) return { ok: false, faults }
  const added = await write(client, [...made.values()])
  const ofTie = ({ name, phone, address }: TieRecord) => idOf.get(phone ? keyOfPhone(phone) : keyOfName(name, address))!
  const ofDuty = ({ phone }: DutyRecord) => idOf.get(keyOfPhone(phone))!
  return { ok: true, inFiles: new Set([...ties.map(ofTie), ...duties.map(ofDuty)]).size, added, ofTie, ofDuty }
}

/** Fills in who holds which phone, in any estate; answers with their names. */
async function loadByPhone(client: Client, phones: readonly string[], idOf: Map<string, string>) {
  const { rows } = await client.query<{ id: string; name: string; phone: string }>(
    'select id, name, phone from person where phone = any($1)',
    [phones],
  )
  for (const { id, phone } of rows) idOf.set(keyOfPhone(phone), id)
  return new Map(rows.map(({ phone, name }) => [phone, name]))
}

/** Fills in those of this estate who have no phone, by name and home. */
async function loadByName(client: Client, estateId: string, idOf: Map<string, string>) {
  const { rows } = await client.query<{ id: string; name: string; address: string }>(
    `select p.id, p.name, u.address from membership m
     join person p on p.id = m.person_id
     join unit u on u.estate_id = m.estate_id and u.id = m.unit_id
     where m.estate_id = $1 and m.ended_at is null and p.phone is null and p.erased_at is null`,
    [estateId],
  )
  for (const { id, name, address } of rows) idOf.set(keyOfName(name, address), id)
}

async function write(client: Client, made: readonly { id: string; name: string; phone: string | null }[]): Promise<number> {
  const { rows } = await client.query<{ added: boolean }>(
    `insert into person (id, name, phone)
     select id, name, phone from jsonb_to_recordset($1) as r(id uuid, name text, phone text)
     on conflict (id) do update set phone = excluded.phone
     returning xmax = 0 as added`,
    [JSON.stringify(made)],
  )
  return rows.filter(({ added }) => added).length
}
