import type { LocalDate } from '../calendar'
import type { Fen } from '../money'

/** One line of the bank's statement: above zero it came in, below it went out. */
export interface BankLine {
  readonly on: LocalDate
  readonly amount: Fen
  /** The other side's name. */
  readonly party: string
  /** 摘要、附言. */
  readonly words: string
}

/** What a line may be matched with. */
export interface Match {
  readonly unitId?: string
  /** An entry of the books that is not matched yet. */
  readonly entry?: number
  readonly interest?: true
  /** `sure`: it names the unit or is an entry to the fen. `likely`: one thing speaks for it and nothing against. */
  readonly trust: 'sure' | 'likely'
  readonly why: 'entry' | 'address' | 'owner' | 'amount' | 'interest'
}

/** A unit as statements name it. */
export interface UnitKnown {
  readonly unitId: string
  readonly address: string
  readonly owners: readonly string[]
  readonly owing: Fen
  /** What the next instalment asks of it. */
  readonly part: Fen
}

/** An entry of the bank account that no line was matched with yet. */
export interface EntryKnown {
  readonly number: number
  /** In above zero, out below. */
  readonly amount: Fen
  readonly on: LocalDate
  readonly unitId?: string
}

export interface Known {
  readonly byAddress: ReadonlyMap<string, UnitKnown>
  readonly byOwner: ReadonlyMap<string, readonly UnitKnown[]>
  readonly byAmount: ReadonlyMap<Fen, readonly UnitKnown[]>
  readonly entries: ReadonlyMap<Fen, readonly EntryKnown[]>
}

/** What of the estate is asked for by each line, put in order once: ten thousand lines then take one look each. */
export function knownOf(units: readonly UnitKnown[], entries: readonly EntryKnown[]): Known {
  const owing = units.filter((unit) => unit.owing > 0)
  return {
    byAddress: new Map(units.map((unit) => [plain(unit.address), unit])),
    byOwner: grouped(units.flatMap((unit) => [...new Set(unit.owners)].map((owner) => [plain(owner), unit] as const))),
    byAmount: grouped(owing.flatMap((unit) => [...new Set([unit.owing, unit.part])].filter((amount) => amount > 0).map((amount) => [amount, unit] as const))),
    entries: grouped(entries.map((entry) => [entry.amount, entry] as const)),
  }
}

/**
 * What a line looks like; a person decides. Its words name a unit, or the other side is the owner of one alone, or of several of
 * which one owes that very sum, or nobody but one unit owes it. What stands in the books to the fen, and may be that very line,
 * comes first, so that money is never entered twice.
 */
export function matchLine(line: BankLine, known: Known): Match | undefined {
  const unit = line.amount > 0 ? unitOf(line, known) : undefined
  const entries = (known.entries.get(line.amount) ?? []).filter((entry) => !unit || entry.unitId === undefined || entry.unitId === unit.of.unitId)
  const sameDay = entries.filter(({ on }) => on === line.on)
  const entry = sameDay[0] ?? (entries.length === 1 ? entries[0] : undefined)
  if (entry) return { entry: entry.number, ...(entry.unitId && { unitId: entry.unitId }), trust: sameDay.length === 1 ? 'sure' : 'likely', why: 'entry' }
  if (line.amount > 0 && /利息|结息/.test(line.words)) return { interest: true, trust: 'sure', why: 'interest' }
  return unit && { unitId: unit.of.unitId, trust: unit.why === 'address' ? 'sure' : 'likely', why: unit.why }
}

function unitOf({ amount, party, words }: BankLine, { byAddress, byOwner, byAmount }: Known): { of: UnitKnown; why: 'address' | 'owner' | 'amount' } | undefined {
  for (const told of addressesIn(words)) {
    const unit = byAddress.get(told)
    if (unit) return { of: unit, why: 'address' }
  }
  const owned = byOwner.get(plain(party)) ?? []
  const fitting = owned.filter((unit) => unit.owing === amount || unit.part === amount)
  const ofOwner = owned.length === 1 ? owned[0] : fitting.length === 1 ? fitting[0] : undefined
  if (ofOwner) return { of: ofOwner, why: 'owner' }
  // an owner is named who has none of these units, or several: the sum alone says nothing
  const ofAmount = owned.length === 0 ? (byAmount.get(amount) ?? []) : []
  return ofAmount.length === 1 ? { of: ofAmount[0] as UnitKnown, why: 'amount' } : undefined
}

/** 3号楼2单元501, 3-2-501, 3栋2单元501室: as they stand in what people write with a transfer. */
const ADDRESSES = [/(\d{1,3})(?:号楼|栋|幢|号|座)(\d{1,2})单元(\d{2,4})/g, /(?<!\d)(\d{1,3})[-—－#](\d{1,2})[-—－#](\d{2,4})(?!\d)/g]
const addressesIn = (words: string): string[] =>
  ADDRESSES.flatMap((pattern) => [...words.normalize('NFKC').replace(/\s/g, '').matchAll(pattern)].map(([, building, entrance, door]) => `${Number(building)}号楼${Number(entrance)}单元${door}`))

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

function grouped<K, V>(pairs: readonly (readonly [K, V])[]): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
