import type { Side } from '../../../../domain/mediation/mediation'

export interface PartyDraft {
  side: Side
  from: 'home' | 'name'
  personId?: string
  name: string
  phone: string
  address: string
}

export const NEW_PARTY: PartyDraft = { side: 'respondent', from: 'home', name: '', phone: '', address: '' }

export function partyMissing({ from, personId, name }: PartyDraft): string | undefined {
  if (from === 'home') return personId ? undefined : '请选是哪一户的谁'
  return name.trim() ? undefined : '请写姓名或者单位'
}

/** One way or the other, never a mix of what was tried: the estate knows its own people's names and numbers. */
export const partyBody = ({ side, from, personId, name, phone, address }: PartyDraft) =>
  from === 'home' ? { side, ...(personId && { personId }) } : { side, name: name.trim(), phone: phone.trim(), address: address.trim() }

const TIES = ['owner', 'tenant', 'family'] as const

/** Names are masked: the owner is whom one mostly means. */
export const ownersFirst = <Row extends { tie: (typeof TIES)[number] }>(rows: readonly Row[]): Row[] => [...rows].sort((a, b) => TIES.indexOf(a.tie) - TIES.indexOf(b.tie))
