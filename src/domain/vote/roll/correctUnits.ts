import type { RollUnit } from './roll'

/** What a unit's line on the roll should say instead; what is not named stays. */
export interface UnitCorrection {
  readonly unitId: string
  readonly change: Partial<Pick<RollUnit, 'label' | 'areaCm2' | 'areaSource' | 'kind' | 'holder'>>
}

/** The units as corrected: the roll is then built from them again, and each voice keeps its number. */
export function correctUnits(units: readonly RollUnit[], corrections: readonly UnitCorrection[]): readonly RollUnit[] {
  const changes = new Map(corrections.map(({ unitId, change }) => [unitId, change]))
  return units.map((unit) => ({ ...unit, ...changes.get(unit.unitId) }))
}
