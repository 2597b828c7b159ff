import { day } from '../when'

/** The end of the last day, as people say it: 12月7日 24:00, and not the first minute of the day after. */
export const closing = (closesAt: string): string => `${day(new Date(Date.parse(closesAt) - 1).toISOString())} 24:00`
