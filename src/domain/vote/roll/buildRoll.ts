import { NOTHING, plus } from '../amount'
import type { Parking } from '../rules'
import { compareRead, readLabel } from './labels'
import type { Holder, Roll, RollTotals, RollUnit, Scope, Voice, VoiceFlag } from './roll'

/**
 * The roll of a vote: who is one person in law, with all the units that count as theirs.
 * One unit is one; the developer's together are one; one owner's several are one, their areas
 * added; co-owners of a unit are one. The law does not say who {A, B} and A alone are together:
 * each distinct set of owners is one person here, and flagged (ours).
 * A voice keeps the number of an earlier roll where one is given; new ones go on from its last.
 * @law 民法典 278，建筑物区分所有权司法解释 8、9，指导规则 25
 */
export function buildRoll(units: readonly RollUnit[], scope: Scope, parking: Parking, earlier?: Roll): Roll {
  const groups = new Map<string, RollUnit[]>()
  for (const unit of inOrder(units.filter((one) => inScope(one, scope) && counts(one, parking)))) {
    const key = holderKey(unit)
    const group = groups.get(key)
    if (group) group.push(unit)
    else groups.set(key, [unit])
  }
  const shared = overlappingOwners([...groups.values()])
  const voices = [...groups.values()].map((group) => unnumbered(group, parking, shared))
  return rollOf(numbered(voices, earlier))
}

const inOrder = (units: readonly RollUnit[]): readonly RollUnit[] =>
  units
    .map((unit) => ({ unit, label: readLabel(unit.label) }))
    .sort((one, other) => compareRead(one.label, other.label) || (one.unit.unitId < other.unit.unitId ? -1 : 1))
    .map(({ unit }) => unit)

export function inScope(unit: RollUnit, scope: Scope): boolean {
  if (scope.kind === 'building') return unit.buildingId === scope.buildingId
  return scope.kind === 'estate' || unit.entranceId === scope.entranceId
}

/** Parking and storage are in the base only as the rules of procedure say. */
const isBeside = ({ kind }: RollUnit): boolean => kind === 'parking' || kind === 'storage'
const counts = (unit: RollUnit, parking: Parking): boolean => parking !== 'excluded' || !isBeside(unit)

/** Owners as a set: the order in which they are written down makes no other person of them. */
export const ownersOf = (holder: Holder): readonly string[] =>
  holder.developer ? [] : [...new Set(holder.ownerIds)].sort()

/** A unit of which no owner is on record is a person of its own, until the roll is corrected. */
function holderKey({ holder, unitId }: RollUnit): string {
  if (holder.developer) return 'developer'
  const owners = ownersOf(holder)
  return owners.length > 0 ? JSON.stringify(owners) : `unknown ${unitId}`
}

/** Owners who are in more than one set. */
function overlappingOwners(groups: readonly (readonly RollUnit[])[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const [first] of groups) {
    for (const owner of ownersOf(first!.holder)) (seen.has(owner) ? twice : seen).add(owner)
  }
  return twice
}

function unnumbered(units: readonly RollUnit[], parking: Parking, shared: ReadonlySet<string>): Omit<Voice, 'no'> {
  const { holder } = units[0]!
  const owners = ownersOf(holder)
  const flags: VoiceFlag[] = []
  if (owners.some((owner) => shared.has(owner))) flags.push('overlapping')
  if (!holder.developer && owners.length === 0) flags.push('ownerUnknown')
  return {
    persons: parking === 'counted' || units.some((unit) => !isBeside(unit)) ? 1 : 0,
    areaCm2: units.reduce((sum, { areaCm2 }) => sum + areaCm2, 0),
    holder: holder.developer ? { developer: true } : { ownerIds: owners },
    units,
    flags,
  }
}

/** In the order of each one's first unit; a number once published stays with the unit that stood first under it. */
function numbered(voices: readonly Omit<Voice, 'no'>[], earlier?: Roll): Voice[] {
  const given = new Map(earlier?.voices.flatMap(({ no, units }) => units.map(({ unitId }) => [unitId, no] as const)))
  let last = (earlier?.voices ?? []).reduce((most, { no }) => Math.max(most, no), 0)
  const taken = new Set<number>()
  const kept = voices.map(({ units }) => {
    const no = units.map(({ unitId }) => given.get(unitId)).find((one) => one !== undefined && !taken.has(one))
    if (no !== undefined) taken.add(no)
    return no
  })
  return voices.map((voice, at) => ({ no: kept[at] ?? (last += 1), ...voice })).sort((one, other) => one.no - other.no)
}

const rollOf = (voices: readonly Voice[]): Roll => ({ voices, totals: totalsOf(voices) })

export const totalsOf = (voices: readonly Voice[]): RollTotals => ({
  ...voices.reduce(plus, NOTHING),
  voices: voices.length,
  units: voices.reduce((sum, { units }) => sum + units.length, 0),
})
