import type { Choice } from '../../../domain/vote/ballot'
import { marksMost, optionOf, type Question } from '../../../domain/vote/question'

/** Marks by question, as they are being copied from a paper. */
export type Marks = Readonly<Record<string, readonly string[]>>

/** A press on an option: the only one of a single choice; 弃权 and 反对 stand alone; no more than the question allows. */
export function marked(marks: Marks, question: Question, optionId: string): Marks {
  const now = marks[question.id] ?? []
  const put = (ids: readonly string[]): Marks => ({ ...marks, [question.id]: ids })
  if (now.includes(optionId)) return put(now.filter((id) => id !== optionId))
  if (question.kind === 'single' || standsAlone(question, optionId)) return put([optionId])
  const others = now.filter((id) => !standsAlone(question, id))
  return others.length >= marksMost(question) ? marks : put([...others, optionId])
}

const standsAlone = (question: Question, optionId: string): boolean => {
  const meaning = optionOf(question, optionId)?.meaning
  return meaning === 'abstain' || meaning === 'against'
}

/** As the server takes them: in the order of the questions, those left blank with none. */
export const choicesOf = (marks: Marks, questions: readonly Question[]): Choice[] =>
  questions.map(({ id }): Choice => [id, [...(marks[id] ?? [])]]).filter(([, ids]) => ids.length > 0)

/** Read back in words, a line a question. */
export const marksWords = (marks: Marks, questions: readonly Question[]): readonly string[] =>
  questions.map((question, at) => {
    const names = (marks[question.id] ?? []).map((id) => optionOf(question, id)?.text ?? '')
    return `第 ${at + 1} 项：${names.length > 0 ? names.join('、') : '没有填'}`
  })
