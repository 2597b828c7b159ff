import { areaUp, writeArea } from '../../../domain/area'

/** What is needed may fall between two hundredths of a square metre: rounded up, it is never said to be less. */
export const areaNeeded = (cm2: number): string => `${writeArea(areaUp(cm2))} ㎡`
