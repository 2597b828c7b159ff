import { TAKEN_DAYS } from '../../../domain/deputyStudio/reasons'

/** Until when an answer is promised, in one press. */
export const TAKEN_OPTIONS = [3, 7, TAKEN_DAYS, 30].map((days) => ({ days, label: `${days} 天后` }))
