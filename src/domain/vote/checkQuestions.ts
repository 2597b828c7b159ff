import { COMMITTEE_MOST } from './election/committee'
import { DETAIL_MOST, lengthReasons, OPTION_MOST, OPTIONS_MOST, QUESTIONS_MOST, TEXT_MOST, TITLE_MOST, wordsReasons } from './reasons'
import type { WordsMissing, WordsTooLong } from './reasons'
import type { Question, VotedMatter } from './question'

export type QuestionFault =
  | WordsMissing
  | WordsTooLong
  | { code: 'NO_QUESTION' }
  | { code: 'TOO_MANY_QUESTIONS'; count: number; most: number }
  | { code: 'SAME_ID_TWICE'; id: string }
  | { code: 'TOO_FEW_OPTIONS'; questionId: string; count: number; least: number }
  | { code: 'TOO_MANY_OPTIONS'; questionId: string; count: number; most: number }
  | { code: 'OPTIONS_DO_NOT_FIT'; questionId: string; kind: Question['kind']; matter: VotedMatter }
  | { code: 'SEATS_OUT_OF_RANGE'; questionId: string; seats: number; least: number; most: number }
  | { code: 'CHOICES_OUT_OF_RANGE'; questionId: string; maxChoices: number; least: number; most: number }
  | { code: 'MORE_THAN_ONE_ELECTION' }

/** What is wrong with the questions of a vote; a draft may be kept with none, but goes nowhere so. */
export function checkQuestions(questions: readonly Question[]): readonly QuestionFault[] {
  const count = questions.length
  const elections = questions.filter(({ kind }) => kind === 'election').length
  return [
    ...(count === 0 ? [{ code: 'NO_QUESTION' } as const] : []),
    ...(count > QUESTIONS_MOST ? [{ code: 'TOO_MANY_QUESTIONS', count, most: QUESTIONS_MOST } as const] : []),
    ...(elections > 1 ? [{ code: 'MORE_THAN_ONE_ELECTION' } as const] : []),
    ...twice(questions.map(({ id }) => id)),
    ...questions.flatMap(questionFaults),
  ]
}

function questionFaults(question: Question): QuestionFault[] {
  const { id: questionId, options, kind, matter } = question
  return [
    ...wordsReasons(question.title, TITLE_MOST),
    ...lengthReasons(question.text, TEXT_MOST),
    ...options.flatMap(({ text, detail = '' }) => [...wordsReasons(text, OPTION_MOST), ...lengthReasons(detail, DETAIL_MOST)]).slice(0, 1),
    ...twice(options.map(({ id }) => id)),
    ...(options.length > OPTIONS_MOST
      ? [{ code: 'TOO_MANY_OPTIONS', questionId, count: options.length, most: OPTIONS_MOST } as const]
      : []),
    ...(fits(question) ? [] : [{ code: 'OPTIONS_DO_NOT_FIT', questionId, kind, matter } as const]),
    ...(kind === 'election' ? seatFaults(question) : optionFaults(question)),
    ...choiceFaults(question),
  ]
}

/** An election has candidates; unanimity has a plain yes; and offers are not mixed with a plain yes. */
function fits({ kind, matter, options }: Question): boolean {
  const count = (meaning: string) => options.filter((option) => option.meaning === meaning).length
  if ((kind === 'election') !== (matter === 'election')) return false
  const offers = options.filter(({ meaning }) => meaning === undefined).length
  if (kind === 'election') return count('agree') === 0 && count('against') === 0 && count('abstain') <= 1
  if (count('agree') > 1 || count('against') > 1 || count('abstain') > 1) return false
  return matter === 'unanimous' || offers === 0
    ? offers === 0 && kind === 'single' && count('agree') === 1 && count('against') === 1
    : count('agree') === 0
}

/** Candidates come on the ballot when it is sent to review, so a draft of an election may have none. */
function seatFaults({ id: questionId, seats = 0 }: Question): QuestionFault[] {
  const fine = Number.isInteger(seats) && seats >= 1 && seats <= COMMITTEE_MOST
  return fine ? [] : [{ code: 'SEATS_OUT_OF_RANGE', questionId, seats, least: 1, most: COMMITTEE_MOST }]
}

const optionFaults = ({ id: questionId, options }: Question): QuestionFault[] =>
  options.length < 2 ? [{ code: 'TOO_FEW_OPTIONS', questionId, count: options.length, least: 2 }] : []

function choiceFaults({ id: questionId, kind, maxChoices, seats, options }: Question): QuestionFault[] {
  if (maxChoices === undefined) return []
  const most = kind === 'single' ? 1 : kind === 'election' ? (seats ?? 1) : options.length
  const fine = Number.isInteger(maxChoices) && maxChoices >= 1 && maxChoices <= most
  return fine ? [] : [{ code: 'CHOICES_OUT_OF_RANGE', questionId, maxChoices, least: 1, most }]
}

function twice(ids: readonly string[]): QuestionFault[] {
  const id = ids.find((one, at) => ids.indexOf(one) !== at)
  return id === undefined ? [] : [{ code: 'SAME_ID_TWICE', id }]
}
