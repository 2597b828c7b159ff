import type { Actor } from '../actor'
import { addDays, localDateOf, type Instant, type LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { keeperReasons, PROMISE_MOST_DAYS, SAID_MOST, wordsReasons, type NotYourDay, type NotYours, type WordsMissing, type WordsTooLong } from './reasons'
import type { StudioCaseOpened } from './studioCase'

export type PromiseDays = { code: 'STUDIO_PROMISE_DAYS'; first: LocalDate; last: LocalDate }
export type OpenStudioCaseRefusal = NotYours | NotYourDay | WordsMissing | WordsTooLong | PromiseDays | { code: 'STUDIO_DEPUTY_UNKNOWN' }

/** A promise is for a day to come, and no further off than people remember it. */
export const promiseReasons = (due: LocalDate, first: LocalDate, most: number): PromiseDays[] => {
  const last = addDays(first, most)
  return due < first || due > last ? [{ code: 'STUDIO_PROMISE_DAYS', first, last }] : []
}

/** Writes down what somebody said, who of the day's deputies answers for it, and what came of it at once. */
export function openStudioCase(command: Omit<StudioCaseOpened, 'type' | 'at'>, actor: Actor, now: Instant): Decision<StudioCaseOpened, OpenStudioCaseRefusal> {
  const { hostIds, deputyId, said, outcome } = command
  return decideBy<StudioCaseOpened, OpenStudioCaseRefusal>(
    [
      ...keeperReasons(actor, hostIds),
      ...(hostIds.includes(deputyId) ? [] : [{ code: 'STUDIO_DEPUTY_UNKNOWN' } as const]),
      ...wordsReasons(said, SAID_MOST),
      ...(outcome.how === 'answered' ? wordsReasons(outcome.words) : []),
      ...(outcome.how === 'taken' ? promiseReasons(outcome.due, addDays(localDateOf(now), 1), PROMISE_MOST_DAYS - 1) : []),
    ],
    () => [{ ...command, type: 'StudioCaseOpened', said: said.trim(), at: now }],
  )
}
