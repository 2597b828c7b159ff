import type { Role } from '../actor'
import { type HolidayCalendar, type Instant, MINUTE } from '../calendar'
import type { EscalationStep, ServiceHours } from './promise'
import { addWorkingTime } from './workingTime'

/** A level above the one who has it in hand: who hears of it, and after which moment. */
export interface Escalation {
  readonly level: number
  readonly role: Role
  readonly after: Instant
}

/** Every level of a deadline, with its moment, in the hours in which the promise's clock runs. */
export function escalationsOf(
  due: Instant,
  steps: readonly EscalationStep[],
  clock: ServiceHours,
  calendar: HolidayCalendar,
): readonly Escalation[] {
  return steps.map(({ role, lateMinutes }, index) => ({
    level: index + 1,
    role,
    after: lateMinutes === 0 ? due : addWorkingTime(due, lateMinutes * MINUTE, clock, calendar).value,
  }))
}

/** The highest level reached by now; 0 while it is in time, and still with whoever has it in hand. */
export const levelReached = (escalations: readonly Escalation[], now: Instant): number =>
  escalations.filter(({ after }) => now > after).length
