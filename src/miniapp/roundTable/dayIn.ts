import { addDays, localDateOf, type LocalDate } from '../../domain/calendar'

/** The day so many days from today. */
export const dayIn = (days: number): LocalDate => addDays(localDateOf(Date.now()), days)
