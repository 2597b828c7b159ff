import type { Amount } from '../amount'

/** Where an area comes from: the register, else the survey, else the contract. @law 司法解释 8 */
export const AREA_SOURCES = ['register', 'survey', 'contract'] as const
export type AreaSource = (typeof AREA_SOURCES)[number]

export const UNIT_KINDS = ['home', 'shop', 'parking', 'storage'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** Whose it is: the developer's still, or the owners' of record. No owner known is an empty list. */
export type Holder = { readonly developer: true } | { readonly developer?: false; readonly ownerIds: readonly string[] }

/** An exclusive part as the roll takes it. */
export interface RollUnit {
  readonly unitId: string
  readonly label: string
  readonly buildingId: string
  readonly entranceId: string
  readonly areaCm2: number
  readonly areaSource: AreaSource
  readonly kind: UnitKind
  readonly holder: Holder
}

/** Who votes: everybody, or only those who bear it (聊城 49; 2007 办法 22). */
export type Scope =
  | { readonly kind: 'estate' }
  | { readonly kind: 'building'; readonly buildingId: string }
  | { readonly kind: 'entrance'; readonly entranceId: string }

/** The id of the one building or entrance; of the whole estate none. */
export function scopeId(scope: Scope): string | undefined {
  if (scope.kind === 'building') return scope.buildingId
  return scope.kind === 'entrance' ? scope.entranceId : undefined
}

/** What the count takes of a voice. `persons` is 0 where only parking or storage is owned and that has no voice of its own. */
export interface RollLine extends Amount {
  readonly no: number
}

/**
 * `overlapping`: one of its owners is also in another voice. `ownerUnknown`: nobody of record, so
 * nobody can cast it until the roll is corrected; it counts in the whole all the same.
 */
export type VoiceFlag = 'overlapping' | 'ownerUnknown'

/** One line of the roll: one person in law with all the units that count as theirs. */
export interface Voice extends RollLine {
  readonly holder: Holder
  readonly units: readonly RollUnit[]
  readonly flags: readonly VoiceFlag[]
}

/** The whole against which the quorum is measured. */
export interface RollTotals extends Amount {
  readonly voices: number
  readonly units: number
}

export interface Roll {
  readonly voices: readonly Voice[]
  readonly totals: RollTotals
}
