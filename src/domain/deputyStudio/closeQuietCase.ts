import { DAY, type Instant } from '../calendar'
import { accept, type Decision } from '../decision'
import { QUIET_DAYS } from './reasons'
import type { StudioCase, StudioCaseClosedQuiet } from './studioCase'

/** So long after its answer, with no word on it, a case ends. */
export function closeQuietCase({ phase, answers }: StudioCase, now: Instant): Decision<StudioCaseClosedQuiet, never> {
  const answeredAt = answers.at(-1)?.at
  return phase === 'answered' && answeredAt !== undefined && now >= answeredAt + QUIET_DAYS * DAY ? accept({ type: 'StudioCaseClosedQuiet', at: now }) : accept()
}
