import type { RollUnit } from './roll'

export type RollFault =
  | { code: 'AREA_NOT_USABLE'; label: string; areaCm2: number }
  | { code: 'UNIT_TWICE_ON_ROLL'; label: string }
  | { code: 'ROLL_IS_EMPTY' }
  | { code: 'ROLL_TOO_LARGE'; areaCm2: number }

/** Why no roll can be made of these units; all of it, so that it is mended in one go. */
export function rollFaults(units: readonly RollUnit[]): readonly RollFault[] {
  const seen = new Set<string>()
  const faults: RollFault[] = units.length === 0 ? [{ code: 'ROLL_IS_EMPTY' }] : []
  let areaCm2 = 0
  for (const unit of units) {
    if (!Number.isSafeInteger(unit.areaCm2) || unit.areaCm2 <= 0) {
      faults.push({ code: 'AREA_NOT_USABLE', label: unit.label, areaCm2: unit.areaCm2 })
    } else areaCm2 += unit.areaCm2
    if (seen.has(unit.unitId)) faults.push({ code: 'UNIT_TWICE_ON_ROLL', label: unit.label })
    seen.add(unit.unitId)
  }
  if (!Number.isSafeInteger(areaCm2)) faults.push({ code: 'ROLL_TOO_LARGE', areaCm2 })
  return faults
}
