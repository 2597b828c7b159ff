import { readDecimal, writeDecimal } from './decimal'

/** A floor area in whole square centimetres, so that shares of it are compared without rounding. */
export type Area = number

/** 1 m² is 10,000 cm²: four decimal places. */
const PLACES = 4

/** "89.37" or "17,305.90" square metres; undefined when it is no area, or finer than a cm². */
export function readArea(squareMetres: string): Area | undefined {
  const area = readDecimal(squareMetres, PLACES)
  return area === undefined || area < 0 ? undefined : area
}

/** "17,305.90": two places as on a property certificate, four only where the area has them. */
export const writeArea = (area: Area): string => writeDecimal(area, PLACES, 2)

/** To the next hundredth of a square metre: what is needed is never said to be less than it is. */
export const areaUp = (area: Area): Area => Math.ceil(area / 100) * 100
