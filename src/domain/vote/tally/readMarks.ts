import type { Choice } from '../ballot'
import { marksMost, optionOf, type Question } from '../question'

/**
 * What a ballot says on a question. `blank`: nothing. `invalid`: no one meaning can be read: too
 * many marks, a mark twice, an option that is not there, or 弃权 or 反对 beside another mark.
 * Both took part and are neither for nor against (ours: 民法典 278 asks who takes part, and no text
 * that binds here says what a spoilt paper is; so it is never silently dropped, nor read as a yes).
 */
export function readMarks(question: Question, choices: readonly Choice[]): readonly string[] | 'blank' | 'invalid' {
  let marks: readonly string[] | undefined
  for (const [questionId, optionIds] of choices) {
    if (questionId !== question.id) continue
    if (marks) return 'invalid'
    marks = optionIds
  }
  if (!marks || marks.length === 0) return 'blank'
  // one mark is the most common ballot by far, and all there is to ask of it is whether it is on the ballot
  if (marks.length === 1) return optionOf(question, marks[0]!) ? marks : 'invalid'
  return markFaults(question, marks).length === 0 ? marks : 'invalid'
}

export type MarkFault =
  | { code: 'TOO_MANY_CHOICES'; questionId: string; count: number; most: number }
  | { code: 'OPTION_MARKED_TWICE'; questionId: string }
  | { code: 'NO_SUCH_OPTION'; questionId: string; optionId: string }
  | { code: 'CHOICES_EXCLUDE_EACH_OTHER'; questionId: string; optionId: string }

/** Why no one meaning can be read from these marks; nothing when it can, or when there are none. */
export function markFaults(question: Question, marks: readonly string[]): readonly MarkFault[] {
  const questionId = question.id
  const most = marksMost(question)
  const unknown = marks.find((id) => !optionOf(question, id))
  const alone = marks.find((id) => standsAlone(question, id))
  return [
    ...(marks.length > most ? [{ code: 'TOO_MANY_CHOICES', questionId, count: marks.length, most } as const] : []),
    ...(new Set(marks).size < marks.length ? [{ code: 'OPTION_MARKED_TWICE', questionId } as const] : []),
    ...(unknown !== undefined ? [{ code: 'NO_SUCH_OPTION', questionId, optionId: unknown } as const] : []),
    ...(alone !== undefined && marks.length > 1
      ? [{ code: 'CHOICES_EXCLUDE_EACH_OTHER', questionId, optionId: alone } as const]
      : []),
  ]
}

const standsAlone = (question: Question, optionId: string): boolean => {
  const meaning = optionOf(question, optionId)?.meaning
  return meaning === 'abstain' || meaning === 'against'
}
