import { listDuties, listMembers } from '../../contract/estate'
import type { Role } from '../../domain/actor'
import { TIE_WORDS } from '../words'
import { call } from '../api'

export interface Person {
  id: string
  name: string
}

/** Everybody with a duty in the estate, by the title that people know them by. */
export async function dutyPersons(): Promise<(Person & { role: Role })[]> {
  const { rows } = await call(listDuties, {})
  return rows.map(({ personId, title, role }) => ({ id: personId, name: title, role }))
}

/** Residents found by an address, a surname or a whole phone number; a person of two homes once. */
export async function findResidents(search: string): Promise<(Person & { note: string })[]> {
  const { rows } = await call(listMembers, { query: { search, limit: 12 } })
  const found = rows.map(({ personId, name, address, tie }) => ({ id: personId, name, note: `${address} ${TIE_WORDS[tie]}` }))
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at)
}
