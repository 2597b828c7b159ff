import { addDays, addMonths, type LocalDate } from '../../calendar'

/** A committee's term. @law 指导规则 32，山东省条例 30 */
export const TERM_YEARS_MOST = 5
/** Before the term's end a new election is begun. @law 山东省条例 33，指导规则 47 (three months) */
export const RENEWAL_DAYS = 90
/** The new committee's first meeting. @law 指导规则 32，山东省条例 30 */
export const FIRST_MEETING_DAYS = 7
/** Filing with the street office. @law 指导规则 33，山东省条例 31 */
export const FILING_DAYS = 30
/** The old committee hands over. @law 指导规则 48 */
export const HAND_OVER_DAYS = 10
/** A member whose seat has ended hands over. @law 指导规则 45，聊城 27 */
export const MEMBER_HAND_OVER_DAYS = 3

export type TermFault = { code: 'TERM_OUT_OF_RANGE'; years: number; most: number; article: string }

export const termFaults = (years: number): readonly TermFault[] =>
  Number.isInteger(years) && years >= 1 && years <= TERM_YEARS_MOST
    ? []
    : [{ code: 'TERM_OUT_OF_RANGE', years, most: TERM_YEARS_MOST, article: '指导规则 32，山东省条例 30' }]

export const termEnds = (startsOn: LocalDate, years: number): LocalDate => addMonths(startsOn, 12 * years)

/** A day on which something falls due, what it is, and what says so. */
export interface DueDay {
  readonly what: string
  readonly on: LocalDate
  readonly article: string
}

/** What falls due after an election, and before the term's end: unrolled days, to aim at. */
export function committeeCalendar(startsOn: LocalDate, years: number): readonly DueDay[] {
  const endsOn = termEnds(startsOn, years)
  return [
    { what: '召开首次业主委员会会议', on: addDays(startsOn, FIRST_MEETING_DAYS), article: '指导规则 32，山东省条例 30' },
    { what: '原业主委员会移交资料和印章', on: addDays(startsOn, HAND_OVER_DAYS), article: '指导规则 48' },
    { what: '向街道办事处备案', on: addDays(startsOn, FILING_DAYS), article: '指导规则 33，山东省条例 31' },
    { what: '组织换届选举', on: addDays(endsOn, -RENEWAL_DAYS), article: '山东省条例 33，指导规则 47' },
    { what: '任期届满，逾期由街道办事处组织换届', on: endsOn, article: '聊城 25' },
  ]
}

/** Until when a member whose seat has ended hands over what is the owners'. */
export const memberHandOverUntil = (endedOn: LocalDate): LocalDate => addDays(endedOn, MEMBER_HAND_OVER_DAYS)

/** Whether the estate should be reminded now that a new committee is to be elected. */
export const renewalIsDue = (endsOn: LocalDate, today: LocalDate): boolean => today >= addDays(endsOn, -RENEWAL_DAYS)

/** From the day after its end the old committee acts no more. @law 聊城 25 */
export const termIsOver = (endsOn: LocalDate, today: LocalDate): boolean => today > endsOn
