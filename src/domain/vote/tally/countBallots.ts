import type { Amount } from '../amount'
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
  const all = nothing()
  for (const line of roll) {
    if (lines.has(line.no)) throw new Error(`voice ${line.no} is on the roll twice`)
    lines.set(line.no, line)
    add(all, line)
  }
  const tookPart = nothing()
  const counted = new Set<number>()
  const sums = questions.map(newSums)
  for (const { no, choices, invalid } of ballots) {
    const line = lines.get(no)
    if (!line) throw new Error(`voice ${no} is not on the roll`)
    if (counted.has(no)) throw new Error(`voice ${no} has a second ballot`)
    counted.add(no)
    add(tookPart, line)
    for (const one of sums) addMarks(one, line, invalid ? undefined : choices)
  }
  return { all, tookPart, questions: sums.map(written) }
}

/** Sums in the making: a million ballots make no million objects. */
type Sum = { -readonly [Measure in keyof Amount]: Amount[Measure] }

const nothing = (): Sum => ({ persons: 0, areaCm2: 0 })

function add(sum: Sum, { persons, areaCm2 }: Amount): void {
  sum.persons += persons
  sum.areaCm2 += areaCm2
}

interface Sums {
  readonly question: Question
  readonly options: ReadonlyMap<string, Sum>
  readonly blank: Sum
  readonly invalid: Sum
}

const newSums = (question: Question): Sums => ({
  question,
  options: new Map(question.options.map(({ id }) => [id, nothing()])),
  blank: nothing(),
  invalid: nothing(),
})

function addMarks(sums: Sums, line: Amount, choices: readonly Choice[] | undefined): void {
  const marks = choices ? readMarks(sums.question, choices) : 'invalid'
  if (marks === 'blank' || marks === 'invalid') add(sums[marks], line)
  else for (const id of marks) add(sums.options.get(id)!, line)
}

const written = ({ question, options, blank, invalid }: Sums): QuestionCount => ({
  questionId: question.id,
  options: [...options].map(([optionId, sum]) => ({ optionId, ...sum })),
  blank,
  invalid,
})
