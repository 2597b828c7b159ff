import { addDays, localDateOf, type Instant, type LocalDate } from '../calendar'
import { accept, type Decision } from '../decision'
import { SECRETARY_AFTER_DAYS } from './reasons'
import { promiseOf, type CaseChase, type StudioCase, type StudioCaseChased } from './studioCase'

/** The deputy is told the day before the promised date and the day after it, the secretary some days later; each once, and a day that was missed is not made up for. */
export function chaseStudioCase(one: StudioCase, now: Instant): Decision<StudioCaseChased, never> {
  const due = promiseOf(one)?.due
  if (one.phase !== 'taken' || due === undefined) return accept()
  const chase = chaseOn(due, localDateOf(now))
  return chase && !one.chased.includes(chase) ? accept({ type: 'StudioCaseChased', chase, due, at: now }) : accept()
}

function chaseOn(due: LocalDate, today: LocalDate): CaseChase | undefined {
  if (today > addDays(due, SECRETARY_AFTER_DAYS)) return 'secretary'
  if (today > due) return 'late'
  return today >= addDays(due, -1) ? 'before' : undefined
}
