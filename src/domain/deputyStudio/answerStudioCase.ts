import type { Actor } from '../actor'
import { addDays, localDateOf, type Instant, type LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { promiseReasons, type PromiseDays } from './openStudioCase'
import { caseReasons, EXTEND_MOST_DAYS, keeperReasons, lengthReasons, wordsReasons, type CaseWrongPhase, type NotYourDay, type NotYours, type WordsMissing, type WordsTooLong } from './reasons'
import { promiseOf, type StudioCase, type StudioCaseAnswered, type StudioCaseBecameMatter, type StudioCaseExtended } from './studioCase'

type KeeperRefusal = NotYours | NotYourDay | CaseWrongPhase | WordsMissing | WordsTooLong

/** What was taken along is answered, by any of that day's deputies or by the secretary. */
export const answerStudioCase = ({ words }: { words: string }, one: StudioCase, actor: Actor, now: Instant): Decision<StudioCaseAnswered, KeeperRefusal> =>
  decideBy<StudioCaseAnswered, KeeperRefusal>(
    [...keeperReasons(actor, one.hostIds), ...caseReasons(one, ['taken']), ...wordsReasons(words)],
    () => [{ type: 'StudioCaseAnswered', words: words.trim(), at: now }],
  )

export type ExtendStudioCaseRefusal = KeeperRefusal | PromiseDays | { code: 'STUDIO_EXTENDED_ALREADY' } | { code: 'STUDIO_PROMISE_PASSED'; due: LocalDate }

/** A promised date is put off once, with its reason and before it has passed: what is late already stays late. */
export function extendStudioCase({ due, reason }: { due: LocalDate; reason: string }, one: StudioCase, actor: Actor, now: Instant): Decision<StudioCaseExtended, ExtendStudioCaseRefusal> {
  const standing = promiseOf(one)
  const from = standing?.due ?? localDateOf(now)
  const taken = one.phase === 'taken'
  return decideBy<StudioCaseExtended, ExtendStudioCaseRefusal>(
    [
      ...keeperReasons(actor, one.hostIds),
      ...caseReasons(one, ['taken']),
      ...(taken && one.promises.some(({ extended }) => extended) ? [{ code: 'STUDIO_EXTENDED_ALREADY' } as const] : []),
      ...(taken && localDateOf(now) > from ? [{ code: 'STUDIO_PROMISE_PASSED', due: from } as const] : []),
      ...promiseReasons(due, addDays(from, 1), EXTEND_MOST_DAYS - 1),
      ...wordsReasons(reason),
    ],
    () => [{ type: 'StudioCaseExtended', from, due, reason: reason.trim(), at: now }],
  )
}

export interface TurnIntoMatter {
  readonly matter: { readonly id: string; readonly number: number }
  readonly words: string
}

/** What was taken along goes on as a matter: it has one number and one timeline from there. */
export const turnStudioCaseIntoMatter = ({ matter, words }: TurnIntoMatter, one: StudioCase, actor: Actor, now: Instant): Decision<StudioCaseBecameMatter, KeeperRefusal> =>
  decideBy<StudioCaseBecameMatter, KeeperRefusal>(
    [...keeperReasons(actor, one.hostIds), ...caseReasons(one, ['taken']), ...lengthReasons(words)],
    () => [{ type: 'StudioCaseBecameMatter', matter, words: words.trim(), at: now }],
  )
