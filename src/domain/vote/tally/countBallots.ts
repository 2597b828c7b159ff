import { minus, NOTHING, plus, type Amount } from '../amount'
import type { Ballot, Choice } from '../ballot'
import type { Question } from '../question'
import type { RollLine } from '../roll/roll'
import { readMarks } from './readMarks'
import type { QuestionCount, VoteCount } from './result'

/** Adds up who took part and what they marked, in persons and area. */
export function countBallots(
  questions: readonly Question[],
  roll: Iterable<RollLine>,
  ballots: Iterable<Ballot>,
): VoteCount {
  const lines = new Map<number, RollLine>()
  let all = NOTHING
  for (const line of roll) {
    if (lines.has(line.no)) throw new Error(`voice ${line.no} is on the roll twice`)
    lines.set(line.no, line)
    all = plus(all, line)
  }
  const sums = questions.map(newSums)
  let left = all
  for (const ballot of ballots) {
    const line = lines.get(ballot.no)
    if (!line) throw new Error(`voice ${ballot.no} is not on the roll, or has a second ballot`)
    lines.delete(ballot.no)
    left = minus(left, line)
    const choices = ballot.invalid ? undefined : ballot.choices
    for (const one of sums) add(one, line, choices)
  }
  return { all, tookPart: minus(all, left), questions: sums.map(written) }
}

interface Sums {
  readonly question: Question
  readonly options: Map<string, Amount>
  blank: Amount
  invalid: Amount
}

const newSums = (question: Question): Sums => ({
  question,
  options: new Map(question.options.map(({ id }) => [id, NOTHING])),
  blank: NOTHING,
  invalid: NOTHING,
})

function add(sums: Sums, line: Amount, choices: readonly Choice[] | undefined): void {
  const marks = choices ? readMarks(sums.question, choices) : 'invalid'
  if (marks === 'blank') sums.blank = plus(sums.blank, line)
  else if (marks === 'invalid') sums.invalid = plus(sums.invalid, line)
  else for (const id of marks) sums.options.set(id, plus(sums.options.get(id) ?? NOTHING, line))
}

const written = ({ question, options, blank, invalid }: Sums): QuestionCount => ({
  questionId: question.id,
  options: [...options].map(([optionId, amount]) => ({ optionId, ...amount })),
  blank,
  invalid,
})
