import type { Actor } from '../actor'
import { addDays, localDateOf, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { caseReasons, lengthReasons, ownReasons, ROUNDS_MOST, TAKEN_DAYS, wordsReasons, type CaseWrongPhase, type NotYourCase, type WordsMissing, type WordsTooLong } from './reasons'
import type { StudioCase, StudioCaseJudged } from './studioCase'

export type JudgeStudioCaseRefusal = NotYourCase | CaseWrongPhase | WordsMissing | WordsTooLong

/**
 * The resident says whether the answer settled it. If not, they say why, and are answered once more;
 * after the second answer it ends with their word as it is.
 */
export function judgeStudioCase({ satisfied, words }: { satisfied: boolean; words: string }, one: StudioCase, actor: Actor, now: Instant): Decision<StudioCaseJudged, JudgeStudioCaseRefusal> {
  const again = !satisfied && one.answers.length < ROUNDS_MOST
  return decideBy<StudioCaseJudged, JudgeStudioCaseRefusal>(
    [...ownReasons(one, actor), ...caseReasons(one, ['answered']), ...(satisfied ? lengthReasons(words) : wordsReasons(words))],
    () => [{ type: 'StudioCaseJudged', satisfied, words: words.trim(), ...(again && { nextDue: addDays(localDateOf(now), TAKEN_DAYS) }), at: now }],
  )
}
